import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { isDutchHoliday } from '@mens-centraal/platform/calendar/dutch-holidays'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import {
  askDecision,
  type GuardFacts,
  type HoldReason,
  isGuarded,
  type LetterDecision,
  type LetterStanding,
  letterStanding,
} from '../decisions/decision.ts'
import { letterDecision, readLetterDecision } from '../decisions/decision-facts.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { ageBandOn, type Custody, type ToTell, toTell } from '../youths/custody.ts'
import { type HomeToday, homeToday } from '../youths/home-address-facts.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity } from '../youths/youth.ts'
import { ownSignalFacts } from './own-signal.ts'
import { readYouthOfSignal, type StoredSignal, youthOfSignal } from './risk-signal-facts.ts'
import { seeFamily } from './risk-signal-permissions.ts'

export type FamilyToTell = Omit<ToTell, 'letter'> & {
  readonly letter: LetterStanding
  readonly letterHeldFor: 'everyone' | 'representative' | null
  /** The letter bears no address and is not posted: nobody may find by it where the youth lives. That it is a shelter is not told apart. */
  readonly guarded: boolean
}

/** Asks the register only where it matters: not of somebody whom it does not know, nor from 16. */
const custodyOf = async (
  register: PopulationRegister,
  { bsn, born }: Identity,
  door: LocalDoor,
): Promise<Result<Custody, Refusal>> =>
  bsn === null || born === null || ageBandOn(born, dayOf(door.now)) === 'from-16' ? ok('unclear') : register.custodyOf(bsn)

/** Where the youth lives is asked of the register at each look: right after a signal was given the index knows nothing of it yet. */
const homeOf = async (
  register: PopulationRegister,
  { bsn, secretAddress }: Identity,
  door: LocalDoor,
): Promise<Result<HomeToday, Refusal>> =>
  secretAddress || bsn === null ? ok({ secretAddress, listed: null }) : homeToday(register, door, bsn)

/** Why a letter to the family waits: where the youth lives must not be found by it, or it is unclear to whom it would go (domain rule). */
const reasonsToHold = (guards: GuardFacts, { letter }: ToTell): readonly HoldReason[] => [
  ...(isGuarded(guards) ? (['secret-address'] as const) : []),
  ...(letter === 'custody-unclear' ? (['custody-unclear'] as const) : []),
]

/** Whom to tell and how it stands with the letter; a letter that waits for the first time is put to the deciders in the same act. */
const decideFamily = (
  door: LocalDoor,
  signal: Pick<StoredSignal, 'id' | 'municipalityId'>,
  identity: Identity,
  custody: Custody,
  { home, asked }: { readonly home: HomeToday; readonly asked: LetterDecision },
) => {
  const { letter, ...told } = toTell(identity.born, custody, dayOf(door.now))
  const reasons = reasonsToHold(home, { letter, ...told })
  const { standing, ask: toAsk } = letterStanding(reasons, asked)
  const held = reasons.includes('secret-address') ? ('everyone' as const) : ('representative' as const)
  const family: FamilyToTell = {
    ...told,
    letter: standing,
    letterHeldFor: standing === 'ready' ? null : held,
    guarded: isGuarded(home),
  }
  const thing = { kind: 'letter', signalId: signal.id } as const
  const about = { thing, municipalityId: signal.municipalityId, reasons, ...(asked === null ? {} : { replaces: asked.id }) }
  return { family, events: toAsk ? [askDecision(about, door.now, isDutchHoliday, door.draw)] : [] }
}

/**
 * Who of the family is to be told of an own running signal, by age and custody: roles, never names or an address. Refused with `register-unavailable`
 * when the register must be asked and does not answer.
 */
export const whomToTell =
  (register: PopulationRegister) =>
  async (door: LocalDoor, signalId: string): Promise<Result<FamilyToTell, Refusal>> => {
    const facts = await ownSignalFacts(door, signalId)
    const grant = permit(seeFamily, door, facts)
    const [rows, asked] = grant.ok ? await ask(door, [youthOfSignal(signalId), letterDecision(signalId)]) : []
    const youth = readYouthOfSignal(rows)
    const identity = youth === null ? null : unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
    const [custody, home] =
      identity === null
        ? [null, null]
        : await Promise.all([custodyOf(register, identity, door), homeOf(register, identity, door)])
    const decision = decide(grant, ({ facts: { signal, subject } }) => {
      if (identity === null || custody === null || home === null || subject === null || signal === null)
        return refuse({ code: 'not-available' })
      if (!custody.ok) return custody
      if (!home.ok) return home
      const { family, events } = decideFamily(door, signal, identity, custody.value, {
        home: home.value,
        asked: readLetterDecision(asked),
      })
      return ok({ events, subjects: [subject], answer: () => family })
    })
    return commit(door, grant, decision)
  }
