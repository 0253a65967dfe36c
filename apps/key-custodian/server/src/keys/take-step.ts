import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { CustodianDoor } from '../members/member.ts'
import type { CeremonyStep, KeyEvent } from './key.ts'
import { makeKey, repairShare } from './key-permissions.ts'

/** A step that can be taken: drawn and worked out, and not yet kept. */
export type Prepared = { readonly step: CeremonyStep; readonly events: readonly KeyEvent[] }

/** What is known before a step: the same one as it was taken before, and the one that would be taken now. */
export type StepFacts = { readonly before: CeremonyStep | undefined; readonly prepared: Result<Prepared, Refusal> }

const decideStep = ({ before, prepared }: StepFacts, at: Date): Result<Decision<string>, Refusal> => {
  if (!prepared.ok) return prepared
  const { step, events } = prepared.value
  if (before === undefined) {
    const all = [{ type: 'ceremony-step-taken', taken: step, at }, ...events]
    return ok({ events: all, subjects: [], answer: () => step.file })
  }
  if (!before.restsOn.equals(step.restsOn)) return refuse({ code: 'files-changed' })
  return ok({ events: [], subjects: [], answer: () => before.file })
}

/**
 * Takes a step of a ceremony, once: what was drawn is kept before anybody sees its file, so that a step that was broken off gives the same file
 * again. Refuses as it was prepared, and with `files-changed` when the step was taken on other files of the others.
 */
export const takeStep = (door: CustodianDoor, kind: 'key' | 'repair', facts: StepFacts): Promise<Result<string, Refusal>> => {
  const grant = permit(kind === 'key' ? makeKey : repairShare, door, facts)
  const decision = decide(grant, (granted) => decideStep(granted.facts, door.now as Date))
  return commit(door, grant, decision)
}
