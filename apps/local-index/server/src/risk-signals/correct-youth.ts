import { earliest } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import type { LocalDoor } from '../directory/actor.ts'
import { turns23On } from '../youths/youth.ts'
import { withdrawn } from './ending.ts'
import { type WithdrawFacts, withdrawFacts } from './own-signal.ts'
import type { Raised } from './raise-risk-signal.ts'
import { type FindFacts, findFacts, findRefusal, type OpenedFind, raising } from './raising.ts'
import { type ArchiveTermSet, latestEndOf, type Told, toldRefusal } from './risk-signal.ts'
import type { StoredSignal } from './risk-signal-facts.ts'
import { correctYouth } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Who was meant, and whether that family was told: it is another family, so that is asked anew. */
export type CorrectionWish = { readonly youth: string; readonly notInRegister?: true; readonly told: Told }
type CorrectionFacts = WithdrawFacts & { readonly right: FindFacts }

const correctionFacts = async (door: LocalDoor, signalId: string, wish: CorrectionWish): Promise<CorrectionFacts> => {
  const [facts, right] = [await withdrawFacts(door, signalId), await findFacts(door, wish.youth)]
  return { ...facts, right }
}

/** Why a signal cannot go to the youth that was found; null when it can. While the register does not answer nobody is moved to who was not checked. */
const correctionRefusal = (signal: StoredSignal, opened: OpenedFind, wish: CorrectionWish, { actor, now }: LocalDoor) => {
  if (opened.find.youth?.id === signal.youthId) return { code: 'youth-is-the-same', field: 'youth' } as const
  if (opened.found.certainty === 'unchecked') return { code: 'register-unavailable' } as const
  return findRefusal(opened, wish.notInRegister === true, actor.positionId, now) ?? toldRefusal(wish.told, dayOf(now))
}

/** Decides what it comes down to that a signal was on the wrong youth. Pure. */
const decideCorrection = (
  { facts }: Grant<CorrectionFacts, 'risk-signal:correct-youth'>,
  wish: CorrectionWish,
  door: LocalDoor,
): Result<Decision<Raised>, Refusal> => {
  const { signal, subject, openMatches, privacyOfficers, right } = facts
  const { opened, covenantMunicipalityId } = right
  if (signal === null || subject === null) return refuse({ code: 'not-available' })
  if (opened === null) return refuse({ code: 'find-expired', field: 'youth' })
  const refusal = correctionRefusal(signal, opened, wish, door)
  if (refusal !== null) return refuse(refusal)
  const { raisedAt, archiveTerm } = signal
  const endsOn = earliest(signal.endsOn, latestEndOf(dayOf(raisedAt), turns23On(opened.found.identity.born)))
  const moved = raising(opened, covenantMunicipalityId, { raisedAt, endsOn, told: wish.told }, door)
  const { signalId, state, earlier } = moved
  const term: ArchiveTermSet = { type: 'archive-term-set', signalId, term: archiveTerm }
  const gone = withdrawn({ ...signal, signalId: signal.id, openMatches, privacyOfficers }, 'wrong-youth', door.now)
  return ok({
    events: [gone, ...moved.events, ...(archiveTerm === 'five-years' ? [] : [term])],
    subjects: [subject, opened.keyed.subject],
    under: underCovenants([
      { municipalityId: signal.municipalityId, subject },
      { municipalityId: covenantMunicipalityId, subject: opened.keyed.subject },
    ]),
    expect: [expectYouthVersion(signal.youthId, signal.version), ...moved.expect],
    answer: (matches) => ({ id: signalId, state, endsOn, matches, earlier }),
  })
}

/**
 * A reporter says that an own running signal is about the wrong youth, and who was meant. It is removed from the wrong youth as one that was unjustified
 * (Jeugdwet art. 7.1.4.5; AVG art. 16), and given on the right one in the same act: with the day on which it was given, its end as far as the right youth's age
 * allows, and its archive term. Refused with `youth-is-the-same`, `register-unavailable`, as `findRefusal` says, or as `toldRefusal` says.
 */
export const correctYouthOf = async (
  door: LocalDoor,
  signalId: string,
  wish: CorrectionWish,
): Promise<Result<Raised, Refusal>> => {
  const facts = await correctionFacts(door, signalId, wish)
  const grant = permit(correctYouth, door, facts)
  const decision = decide(grant, (granted) => decideCorrection(granted, wish, door))
  return commit(door, grant, decision)
}
