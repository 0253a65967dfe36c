import { createHash } from 'node:crypto'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { readCsv } from '@mens-centraal/platform/csv/read-csv'
import type { LocalDoor } from '../directory/actor.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import type { HandOverMade, RiskSignalHandedOver } from './hand-over.ts'
import { addressesIn, readAddresses, readToHandOver, type StoredToHandOver, signalsOfPositions } from './hand-over-facts.ts'
import { type Addressed, handOverColumns, isReady, type PlannedRow, planHandOvers } from './hand-over-file.ts'
import { handOverByFile } from './hand-over-permissions.ts'
import type { MatchPlace } from './risk-signal.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

type Plan = Result<readonly PlannedRow<StoredToHandOver>[], Refusal>

const planOf = async (door: LocalDoor, file: string): Promise<Plan> => {
  const read = readCsv(file, handOverColumns)
  if (!read.ok) return read
  const [people, addresses] = await ask(door, [colleaguesOf(door.actor.organisationId), addressesIn(door.actor.organisationId)])
  const emails = readAddresses(addresses)
  const colleagues = readColleagues(people).map(
    (someone): Addressed => ({ ...someone, email: emails.get(someone.positionId) ?? null }),
  )
  const [signals] = await ask(door, [signalsOfPositions(colleagues.map(({ positionId }) => positionId))])
  return ok(planHandOvers(read.value, { colleagues, signals: readToHandOver(signals), today: dayOf(door.now) }))
}

/** Says which signals go from whom to whom, without saying so: what was shown is what is carried out, or nothing. */
const fingerprintOf = (plan: readonly PlannedRow[]): string => {
  const acts = plan.map(({ line, from, to, signals }) => [
    line,
    from?.positionId,
    to?.positionId,
    signals.map(({ signalId }) => signalId),
  ])
  return createHash('sha256').update(JSON.stringify(acts)).digest('hex')
}

const shown = (plan: readonly PlannedRow[]) => ({
  rows: plan.map(({ line, from, to, outcome }) => ({ line, from: from?.name ?? null, to: to?.name ?? null, outcome })),
  ready: isReady(plan),
  fingerprint: fingerprintOf(plan),
})

/** What a file would do, row by row; nothing changes. Refused as `readCsv` says when the file as a whole cannot be read. */
export const previewHandOvers = async (door: LocalDoor, file: string): Promise<Result<ReturnType<typeof shown>, Refusal>> => {
  const plan = await planOf(door, file)
  const grant = permit(handOverByFile, door, {})
  const decision = decide(grant, () => (plan.ok ? ok({ events: [], subjects: [], answer: () => shown(plan.value) }) : plan))
  return commit(door, grant, decision)
}

const placesOn = async (door: LocalDoor, youthIds: readonly string[]): Promise<Map<string, MatchPlace[]>> => {
  const open =
    youthIds.length === 0
      ? []
      : await ask(
          door,
          youthIds.map((youthId) => openMatchesOn(youthId)),
        )
  return new Map(youthIds.map((youthId, i) => [youthId, readPlaces(open[i])]))
}

type Person = { readonly positionId: string; readonly professionalId: string }
const personOf = ({ positionId, professionalId }: Person): Person => ({ positionId, professionalId })

const eventsOf = (
  { from, to, signals }: PlannedRow<StoredToHandOver>,
  places: ReadonlyMap<string, readonly MatchPlace[]>,
  { now, draw, actor }: LocalDoor,
): (RiskSignalHandedOver | HandOverMade)[] => {
  if (from === null || to === null || signals.length === 0) return []
  const common = { handOverId: draw.id(), to: personOf(to), at: now }
  const each = signals.map(
    ({ signalId, youthId }): RiskSignalHandedOver => ({
      type: 'risk-signal-handed-over',
      ...common,
      signalId,
      youthId,
      organisationId: to.organisationId,
      from: personOf(from),
      coordinatorPositionId: actor.positionId ?? '',
      openMatches: places.get(youthId) ?? [],
    }),
  )
  return [...each, { type: 'hand-over-made', ...common }]
}

const decideFile = (
  plan: readonly PlannedRow<StoredToHandOver>[],
  fingerprint: string,
  places: ReadonlyMap<string, readonly MatchPlace[]>,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (!isReady(plan) || fingerprintOf(plan) !== fingerprint) return refuse({ code: 'hand-over-file-wrong', field: 'file' })
  const signals = plan.flatMap((row) => row.signals)
  const youths = new Map(signals.map(({ youthId, version }) => [youthId, version]))
  return ok({
    events: plan.flatMap((row) => eventsOf(row, places, door)),
    subjects: signals.map(({ subject }) => subject),
    under: underCovenants(signals),
    expect: [...youths].map(([youthId, version]) => expectYouthVersion(youthId, version)),
    answer: () => null,
  })
}

/**
 * A coordinator hands over the signals of many colleagues at once, as at the start of a school year: every row of the file or none, in one transaction. Refused as `readCsv` says, or
 * with `hand-over-file-wrong` when a row cannot be, or it is no longer as it was shown. Two at once: one of them hands over.
 * @param fingerprint of what was shown
 */
export const handOverAll = async (door: LocalDoor, file: string, fingerprint: string): Promise<Result<null, Refusal>> => {
  const plan = await planOf(door, file)
  const youthIds = plan.ok ? plan.value.flatMap(({ signals }) => signals.map(({ youthId }) => youthId)) : []
  const places = await placesOn(door, [...new Set(youthIds)])
  const grant = permit(handOverByFile, door, {})
  const decision = decide(grant, () => (plan.ok ? decideFile(plan.value, fingerprint, places, door) : plan))
  return commit(door, grant, decision)
}
