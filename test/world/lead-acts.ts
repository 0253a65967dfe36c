import type { Caller } from './house.ts'

/** What managers do about the rules for the lead, in one line each. */

const anyone = { domain: null, category: null, independent: null, fromAge: null, belowAge: null, among: 'first' } as const
type Rule = { [K in keyof typeof anyone]: unknown }

/** A rule that fits anyone, but for what is said. */
export const rule = (change: Partial<Rule> = {}) => ({ ...anyone, ...change }) as typeof anyone

/** The code of a refusal, or the status of what was not refused. */
export const codeOf = ({ status, problem }: { status: number; problem?: { code: string } }) => problem?.code ?? status

/** Chooses rules from a day on, having seen the latest. */
export const chooseRules = async (manager: Caller, rules: readonly (typeof anyone)[], from = '2026-11-23', number?: number) => {
  const latest = (await manager.call('GET /api/lead-rules')).answer.sets[0]?.number ?? 0
  return manager.call('POST /api/lead-rule-sets', { body: { rules: [...rules], from, number: number ?? latest } })
}
