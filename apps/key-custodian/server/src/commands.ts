import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { calendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import { isOin } from '@mens-centraal/kernel/oin'
import { ok } from '@mens-centraal/kernel/result'
import { migrate } from '@mens-centraal/platform/db/migrate'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { asOperator } from './as-operator.ts'
import { type Command, ceremony, type Outcome, repair } from './ceremony-commands.ts'
import type { CustodianConfig } from './config.ts'
import { allow } from './evaluations/give-allowance.ts'
import { admit, cutOff, list } from './members/manage-member.ts'
import type { LogPage } from './oversight/audit-views.ts'
import { see } from './oversight/see-log.ts'

const migrations = path.join(import.meta.dirname, '../migrations')

/** Brings the database up to date. @returns the names of the migrations that were run now */
export const migrateHouse = (config: CustodianConfig): Promise<string[]> =>
  migrate(config.databases.owner, 'key_custodian', migrations)

const lines = <T>(
  outcome: { readonly ok: true; readonly value: readonly T[] } | Extract<Outcome, { ok: false }>,
  word: (each: T) => string,
) => (outcome.ok ? ok(outcome.value.map(word).join('\n')) : outcome)

const said = (...parts: readonly (string | Date | null)[]): string =>
  parts.map((part) => (part instanceof Date ? part.toISOString() : (part ?? '–'))).join('  ')

/** A page of the log as text; says first how to see what came before it. */
const logText = (since: string, { lines: page, earlier }: LogPage): string =>
  [
    ...(earlier && page[0] ? [`there may be more before this: log ${since} ${page[0].at.toISOString()}`] : []),
    ...page.map(({ at, roles, oin, permission, outcome, refusal }) => said(at, roles, oin, permission, outcome, refusal)),
  ].join('\n')

/** What the operator can do beside serving, by name. */
export const commands: { readonly [name: string]: Command } = {
  migrate: async (config) => ok((await migrateHouse(config)).join('\n') || 'the database is up to date'),
  card: async ({ party }) => ok(await makeCard(party, party, new Date())),
  admit: async (config, [file]) => {
    if (file === undefined) return undefined
    const card = (await readFile(file, 'utf8')).trim()
    return asOperator(config, (door) => admit(door, card, config.party.authorities, new Date()))
  },
  'cut-off': async (config, [oin = '']) => (isOin(oin) ? asOperator(config, (door) => cutOff(door, oin)) : undefined),
  members: async (config) =>
    lines(await asOperator(config, list), ({ oin, admitted_at, cut_off_at }) => said(oin, admitted_at, cut_off_at)),
  allow: async (config, [oin = '', aDay = '', from = '', until = '']) => {
    if (!isOin(oin) || !isCalendarDay(from) || !isCalendarDay(until)) return undefined
    return asOperator(config, (door) => allow(door, { oin, aDay: Number(aDay), from, until }))
  },
  log: async (config, [since = '', until]) => {
    const end = until === undefined ? new Date() : new Date(until)
    if (!isCalendarDay(since) || Number.isNaN(end.getTime())) return undefined
    const log = await asOperator(config, (door) => see(door, startOfDay(calendarDay(since)), end), 'oversight')
    return log.ok ? ok(logText(since, log.value)) : log
  },
  ceremony,
  repair,
}

/** Carries out a command. Undefined: there is none of that name, or it was not asked well. */
export const runCommand = async (config: CustodianConfig, [name = '', ...args]: readonly string[]): Promise<Outcome> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  return command?.(config, args)
}
