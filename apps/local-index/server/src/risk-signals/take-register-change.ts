import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { isDutchHoliday } from '@mens-centraal/platform/calendar/dutch-holidays'
import { lookupsOf, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { askDecision } from '../decisions/decision.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { followUpOfficersIn, readFollowUpOfficers } from '../directory/organisation-facts.ts'
import { differenceOf, type RegisterDifference } from '../youths/following.ts'
import { homeToday } from '../youths/home-address-facts.ts'
import type { ListedKind } from '../youths/listed-address.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import { type Identity, labelOf, type RegisteredPerson, turns23On } from '../youths/youth.ts'
import { doubtOf, readsAsAnother } from './parting.ts'
import { type AskMove, type ChangeFacts, changed, type SealChange } from './register-change.ts'
import { allSignalsOn, type KnownYouth, readKnownSignals, readKnownYouth, youthByNumber } from './register-change-facts.ts'
import { isRunning } from './risk-signal.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { takeRegisterChange } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** As what the address of who moved, or whose address is secret no longer, stands on the list; of somebody else it makes no difference. Refused with `register-unavailable`. */
const listedOf = async (
  register: PopulationRegister,
  door: LocalDoor,
  { left, lifted }: RegisterDifference,
  bsn: Bsn,
): Promise<Result<ListedKind | null, Refusal>> => {
  if (left !== 'moved' && !lifted) return ok(null)
  const home = await homeToday(register, door, bsn)
  return home.ok ? ok(home.value.listed) : home
}

const factsOf = async (
  door: LocalDoor,
  { youthId }: KnownYouth,
  now: RegisteredPerson,
  listed: ListedKind | null,
): Promise<ChangeFacts> => {
  const [signals, places, residence] = await ask(door, [
    allSignalsOn(youthId),
    openMatchesOn(youthId),
    followUpOfficersIn(now.municipalityCode, dayOf(door.now)),
  ])
  return { youthId, listed, signals: readKnownSignals(signals, readPlaces(places)), ...readFollowUpOfficers(residence) }
}

const sealing = (door: LocalDoor, youthId: string, identity: Identity, bsn: Bsn): SealChange => ({
  identity: (now) => seal(door.keys, `youths/${youthId}`, now),
  label: (signalId) => seal(door.keys, `risk_signals/${signalId}`, labelOf(identity, { by: 'bsn', bsn }, true)),
})

const askingOf =
  (door: LocalDoor): AskMove =>
  (youthId, municipalityId) => {
    const thing = { kind: 'move-notice', youthId } as const
    return askDecision({ thing, municipalityId, reasons: ['secret-address'] }, door.now, isDutchHoliday, door.draw)
  }

/** Decides and keeps what follows from the register's answer; an answer without any difference leaves no record, for nothing was done. */
const take = async (
  register: PopulationRegister,
  door: LocalDoor,
  youth: KnownYouth,
  person: RegisteredPerson,
): Promise<Result<null, Refusal>> => {
  const held = unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
  const doubted = readsAsAnother(held, person)
  const told = differenceOf(held, person)
  const difference = doubted ? { ...told, left: null, lifted: false } : told
  if (!difference.died && !difference.renewed) return ok(null)
  const { died: _, ...identity } = person
  const listed = await listedOf(register, door, difference, person.bsn)
  if (!listed.ok) return listed
  const facts = await factsOf(door, youth, person, listed.value)
  const grant = permit(takeRegisterChange, door, { subject: youth.subject })
  const decision = decide(grant, () => {
    const now = { identity, turns23On: turns23On(identity.born) }
    const toSeal = sealing(door, youth.youthId, identity, person.bsn)
    const today = dayOf(door.now)
    const asked = doubted && !difference.died ? facts.signals.filter((signal) => isRunning(signal, today)) : []
    return ok({
      events: [
        ...changed(difference, facts, now, toSeal, askingOf(door), today, door.now),
        ...doubtOf(youth.youthId, asked, today, door.now),
      ],
      subjects: [youth.subject],
      under: underCovenants(facts.signals.map(({ municipalityId }) => ({ municipalityId, subject: youth.subject }))),
      expect: [expectYouthVersion(youth.youthId, youth.version)],
      answer: () => null,
    })
  })
  return commit(door, grant, decision)
}

/**
 * Looks in the population register how it stands with a youth, and lets the index follow: a death, a move, a correction. May run at any time and more than
 * once. Nobody is known by this number, here or there: nothing happens. Refused with `register-unavailable`, or with `conflict-try-again` when somebody
 * acted on the youth meanwhile: to be tried again. Does it read as another person, the reporters are asked whether they mean that one, and hear of no move.
 */
export const takeChange =
  (register: PopulationRegister) =>
  async (door: LocalDoor, bsn: Bsn): Promise<Result<null, Refusal>> => {
    const { odd, even } = lookupsOf(door.keys, 'bsn', bsn)
    const [rows] = await ask(door, [youthByNumber(odd, even)])
    const youth = readKnownYouth(rows)
    if (youth === null) return ok(null)
    const answer = await register.ask({ by: 'bsn', bsn })
    if (!answer.ok) return answer
    return answer.value.is === 'one' ? take(register, door, youth, answer.value.person) : ok(null)
  }
