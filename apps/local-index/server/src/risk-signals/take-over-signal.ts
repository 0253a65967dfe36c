import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, startOfDay } from '@mens-centraal/kernel/instant'
import { standing } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { type AtRestKeys, auditSubjectOf, seal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import {
  type FindQuestion,
  type Identity,
  type KeyedYouth,
  labelOf,
  readFind,
  turns23On,
  typedIdentity,
  youthRefusal,
} from '../youths/youth.ts'
import { keyedOf } from '../youths/youth-facts.ts'
import type { Archive } from './ending.ts'
import { isRunning } from './risk-signal.ts'
import { expectYouthVersion } from './risk-signal-store.ts'
import {
  type FormerReporter,
  type RiskSignalTakenOver,
  type TakenOverWish,
  takenOverStanding,
  takenOverUnder,
} from './take-over.ts'
import { readBeside, readReporter, reportersCalled, signalsBeside, takenOverBefore } from './take-over-facts.ts'
import { takeOverSignal, tryTakeOver } from './take-over-permissions.ts'

/** From which system the file came, whether it is only tried, and what the register and the house say. */
export type TakeOverSettings = {
  readonly register: PopulationRegister
  readonly practice: boolean
  /** The name of the other system: references are only unique within it. */
  readonly source: string
  readonly dryRun: boolean
}

/** What became of one row. `before`: it was taken over earlier, and is left as it is now. */
export type TakenOver = { readonly is: 'before' } | { readonly is: 'active' | 'archived'; readonly municipalityId: string }

type Known = { readonly identity: Identity; readonly inRegister: boolean; readonly question: FindQuestion }

const notFound: Refusal = { code: 'taken-over-youth-unknown' }

/** Who the row is about: by the register, or as the file says when the register knows nobody of that name. */
const knownOf = async (
  { register, practice }: TakeOverSettings,
  wish: TakenOverWish,
  on: CalendarDay,
): Promise<Result<Known, Refusal>> => {
  const question = readFind(wish.youth, practice)
  if (!question.ok) return question
  const answer = await register.ask(question.value)
  if (!answer.ok) return answer
  if (answer.value.is === 'one') {
    const { died, ...identity } = answer.value.person
    const refusal = youthRefusal(identity.born, died, on)
    return refusal === null ? ok({ identity, inRegister: true, question: question.value }) : refuse(refusal)
  }
  const typed = answer.value.is === 'none' ? typedIdentity(question.value) : undefined
  if (typed === undefined) return refuse(notFound)
  const refusal = youthRefusal(typed.born, false, on)
  return refusal === null ? ok({ identity: typed, inRegister: false, question: question.value }) : refuse(refusal)
}

/** By which a signal of the other system is known here: under the newest key of the log, and under those before it. */
const sourceKeysOf = ({ keys }: LocalDoor, source: string, reference: string): readonly [Buffer, ...Buffer[]] => {
  const under = (key: AtRestKeys['audit'][number]) =>
    auditSubjectOf({ ...keys, audit: [key] }, 'taken-over-signal', `${source.length}:${source}${reference}`)
  const [newest, ...former] = keys.audit
  return [under(newest), ...former.map(under)]
}

type RowFacts = {
  readonly known: Known
  readonly keyed: KeyedYouth
  readonly subject: Buffer
  readonly reporter: FormerReporter | null
  readonly archive: Result<Archive, Refusal>
  readonly covenantMunicipalityId: string | null
  readonly beside: ReturnType<typeof readBeside>
  readonly sourceKey: Buffer
}

const factsOf = async (
  door: LocalDoor,
  wish: TakenOverWish,
  known: Known,
  [sourceKey]: readonly [Buffer, ...Buffer[]],
): Promise<RowFacts> => {
  const keyed = keyedOf(door.keys, known.identity)
  const [who] = await ask(door, [reportersCalled(wish.organisationId, wish.reporter)])
  const reporter = readReporter(who)
  const [rows] = await ask(door, [signalsBeside(keyed.odd, keyed.even, reporter?.professionalId ?? null)])
  const archive = takenOverStanding(wish, turns23On(known.identity.born), dayOf(door.now))
  const under = (given: FormerReporter) =>
    takenOverUnder(given, known.identity.municipalityCode, archive.ok ? archive.value : null, dayOf(door.now))
  return {
    ...{ known, keyed, subject: keyed.subject, reporter, archive, sourceKey },
    covenantMunicipalityId: reporter === null ? null : under(reporter),
    beside: readBeside(rows),
  }
}

/** Everything that stands in the way of a row, the first first. */
const refusalOf = ({ reporter, archive, covenantMunicipalityId, beside }: RowFacts, today: CalendarDay): Refusal | null => {
  if (reporter === null) return { code: 'taken-over-reporter-unknown', field: 'reporter' }
  if (!archive.ok) return archive.refusal
  if (covenantMunicipalityId === null) return { code: 'covenant-missing', field: 'organisation' }
  if (archive.value !== null) return null
  if (standing(reporter.employed, today) !== 'now') return { code: 'taken-over-reporter-left', field: 'reporter' }
  return beside.running.some((signal) => signal.positionId === reporter.positionId && isRunning(signal, today))
    ? { code: 'already-signalled' }
    : null
}

const signalOf = (
  facts: RowFacts,
  wish: TakenOverWish,
  reporter: FormerReporter,
  archive: Archive,
  door: LocalDoor,
): RiskSignalTakenOver => {
  const { known, keyed, beside, sourceKey } = facts
  const signalId = door.draw.sortableId()
  return {
    type: 'risk-signal-taken-over',
    signalId,
    youthId: beside.youth?.id ?? door.draw.id(),
    positionId: reporter.positionId,
    professionalId: reporter.professionalId,
    organisationId: reporter.organisationId,
    municipalityId: facts.covenantMunicipalityId ?? '',
    state: archive === null ? 'active' : 'archived',
    inRegister: known.inRegister,
    labelSealed: seal(door.keys, `risk_signals/${signalId}`, labelOf(known.identity, known.question, reporter.mayUseBsn)),
    raisedAt: startOfDay(wish.raisedOn),
    endsOn: wish.endsOn,
    told: wish.told ?? { told: 'not-yet', postponedUntil: addDays(dayOf(door.now), 1) },
    turns23On: turns23On(known.identity.born),
    archive,
    lookupKind: keyed.lookupKind,
    others: beside.running.filter((signal) => isRunning(signal, dayOf(door.now))),
    takenOverAt: door.now,
    sourceKey,
    knownMatch: wish.match === '' ? null : auditSubjectOf(door.keys, 'taken-over-match', wish.match),
  }
}

const decideTakeOver = (
  { facts }: Grant<RowFacts>,
  wish: TakenOverWish,
  door: LocalDoor,
  dryRun: boolean,
): Result<Decision<TakenOver>, Refusal> => {
  const { reporter, archive, beside, keyed, known } = facts
  const refusal = refusalOf(facts, dayOf(door.now))
  if (refusal !== null || reporter === null || !archive.ok) return refuse(refusal ?? notFound)
  const signal = signalOf(facts, wish, reporter, archive.value, door)
  const { youthId, state, municipalityId } = signal
  const identitySealed = seal(door.keys, `youths/${youthId}`, known.identity)
  const youth = { type: 'youth-became-known', youthId, identitySealed, turns23On: signal.turns23On, ...keyed }
  return ok({
    events: dryRun ? [] : [...(beside.youth === null ? [youth] : []), signal],
    subjects: [facts.subject],
    expect: dryRun || beside.youth === null ? [] : [expectYouthVersion(beside.youth.id, beside.youth.version)],
    answer: () => ({ is: state, municipalityId }),
  })
}

/**
 * Takes one signal over from another local system, with the dates that it had (Jeugdwet art. 7.1.4.5, 7.1.4.6); or says what would become of it. Each is an act
 * with a record of its own. A second time it is left as it is now, also when it ended here meanwhile.
 * Refused: what is wrong with the row; `register-unavailable` and `conflict-try-again`: to be tried again.
 */
export const takeOver =
  (settings: TakeOverSettings) =>
  async (door: LocalDoor, wish: TakenOverWish): Promise<Result<TakenOver, Refusal>> => {
    const keys = sourceKeysOf(door, settings.source, wish.reference)
    const [before] = await ask(door, [takenOverBefore(keys)])
    if (before !== undefined && before.length > 0) return ok({ is: 'before' })
    const known = await knownOf(settings, wish, dayOf(door.now))
    const wanted = settings.dryRun ? tryTakeOver : takeOverSignal
    // the register was asked: that nobody came of it is recorded too
    if (!known.ok) {
      const asked = permit(wanted, door, {})
      const refused = decide(asked, (): Result<Decision<TakenOver>, Refusal> => known)
      return commit(door, asked, refused)
    }
    const facts = await factsOf(door, wish, known.value, keys)
    const grant = permit(wanted, door, facts)
    const decision = decide(grant, (granted) => decideTakeOver(granted, wish, door, settings.dryRun))
    return commit(door, grant, decision)
  }
