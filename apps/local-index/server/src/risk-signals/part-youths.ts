import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { differenceOf } from '../youths/following.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import { type Identity, labelOf, type RegisteredPerson, turns23On, type YouthBecameKnown } from '../youths/youth.ts'
import { keyedOf } from '../youths/youth-facts.ts'
import { type FormerYouth, parted } from './parting.ts'
import { formersOf, type KnownLabel, labelsOn, readFormers, readLabels } from './parting-facts.ts'
import { renewed } from './register-change.ts'
import { allSignalsOn, type KnownYouth, readKnownSignals } from './register-change-facts.ts'
import { sideOf, youthsOf } from './renumber-youth.ts'
import type { MergeSide } from './renumbering.ts'
import { takeRegisterChange } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Two whom the index holds for one: who stays and what the register says of them, who comes back, and who is known under that number already. */
type Two = {
  readonly youth: KnownYouth
  readonly now: RegisteredPerson
  readonly formers: readonly FormerYouth[]
  readonly back: FormerYouth
  readonly other: KnownYouth | null
}

const becomesKnown = (door: LocalDoor, { formerId, identity }: FormerYouth): YouthBecameKnown => ({
  type: 'youth-became-known',
  youthId: formerId,
  identitySealed: seal(door.keys, `youths/${formerId}`, identity),
  turns23On: turns23On(identity.born),
  ...keyedOf(door.keys, identity),
})

const relabelling =
  (door: LocalDoor, { identity }: FormerYouth, labels: readonly KnownLabel[]) =>
  (signalId: string): Buffer | null =>
    identity.bsn !== null && labels.some((one) => one.signalId === signalId && one.byRegister)
      ? seal(door.keys, `risk_signals/${signalId}`, labelOf(identity, { by: 'bsn', bsn: identity.bsn }, true))
      : null

/** Who stays is from now on who the register says: in the same act, so that nobody takes them for the one who went. */
const renewal = async (door: LocalDoor, { youth, now }: Two, goingIds: ReadonlySet<string>): Promise<readonly DomainEvent[]> => {
  const held = unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
  if (!differenceOf(held, now).corrected) return []
  const [rows] = await ask(door, [allSignalsOn(youth.youthId)])
  const signals = readKnownSignals(rows).filter(({ signalId }) => !goingIds.has(signalId))
  const { died: _, ...identity } = now
  const toSeal = {
    identity: (one: Identity) => seal(door.keys, `youths/${youth.youthId}`, one),
    label: (id: string) => seal(door.keys, `risk_signals/${id}`, labelOf(identity, { by: 'bsn', bsn: now.bsn }, true)),
  }
  const facts = { youthId: youth.youthId, listed: null, signals, municipalityId: null, officers: [] }
  return renewed(facts, { identity, turns23On: turns23On(identity.born) }, toSeal, dayOf(door.now), door.now)
}

const part = async (door: LocalDoor, two: Two): Promise<Result<null, Refusal>> => {
  const { youth, formers, back, other } = two
  const both = other === null ? [youth] : [youth, other]
  const [from, there = nobody(back)] = (await Promise.all(both.map((one) => sideOf(door, one)))) as [MergeSide, MergeSide?]
  const [labels] = await ask(door, [labelsOn(youth.youthId)])
  const label = relabelling(door, back, readLabels(door.keys, labels))
  const known = other === null ? becomesKnown(door, back) : null
  const events = parted({ from, formers, back, there, known, label }, dayOf(door.now), door.now)
  const going = new Set(
    events.flatMap((event) => (event.type === 'youths-parted' ? [...event.goingIds, ...event.droppedIds] : [])),
  )
  const renewals = await renewal(door, two, going)
  const subjects = [youth.subject, other?.subject ?? keyedOf(door.keys, back.identity).subject]
  const grant = permit(takeRegisterChange, door, { subject: youth.subject })
  const about = [...from.signals, ...there.signals].flatMap(({ municipalityId }) =>
    subjects.map((subject) => ({ municipalityId, subject })),
  )
  return commit(
    door,
    grant,
    decide(grant, () =>
      ok({
        events: [...events, ...renewals],
        subjects,
        under: underCovenants(about),
        expect: both.map(({ youthId, version }) => expectYouthVersion(youthId, version)),
        answer: () => null,
      }),
    ),
  )
}

const nobody = ({ formerId }: FormerYouth): MergeSide => ({ youthId: formerId, signals: [], places: [], confirmedIds: [] })

/** The first of the former youths whom the register has under their own number again. Refused with `register-unavailable`. */
const firstBack = async (
  register: PopulationRegister,
  bsn: Bsn,
  formers: readonly FormerYouth[],
): Promise<Result<FormerYouth | null, Refusal>> => {
  for (const former of formers) {
    const { identity } = former
    if (identity.bsn === null || identity.bsn === bsn) continue
    const answer = await register.ask({ by: 'bsn', bsn: identity.bsn })
    if (!answer.ok) return answer
    if (answer.value.is === 'one' && !differenceOf(identity, answer.value.person).corrected) return ok(former)
  }
  return ok(null)
}

/**
 * Looks in the population register whether a youth with whom others were put turns out to be two people: under the number of both it has somebody, and
 * under the one that was lost the person who was known by it. Then they are two again: each signal goes with the youth about whom it was given, and matches
 * follow. May run at any time, and more than once. Refused with `register-unavailable`, or with `conflict-try-again` when somebody acted meanwhile.
 * @returns the number of who came back; null when nobody did
 */
export const partYouths =
  (register: PopulationRegister) =>
  async (door: LocalDoor, bsn: Bsn): Promise<Result<Bsn | null, Refusal>> => {
    const [youth = null] = await youthsOf(door, [bsn])
    if (youth === null) return ok(null)
    const [rows] = await ask(door, [formersOf(youth.youthId)])
    const formers = readFormers(door.keys, rows)
    if (formers.length === 0) return ok(null)
    const now = await register.ask({ by: 'bsn', bsn })
    if (!now.ok) return now
    if (now.value.is !== 'one') return ok(null)
    const back = await firstBack(register, bsn, formers)
    if (!back.ok) return back
    const number = back.value?.identity.bsn ?? null
    if (back.value === null || number === null) return ok(null)
    const [other = null] = await youthsOf(door, [number])
    const done = await part(door, { youth, now: now.value.person, formers, back: back.value, other })
    return done.ok ? ok(number) : done
  }
