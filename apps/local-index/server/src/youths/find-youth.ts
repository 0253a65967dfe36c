import { randomBytes } from 'node:crypto'
import { dayOf, type Instant, minute, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { covenantMunicipality } from '../directory/organisation.ts'
import { readInvolving, settingsUntil } from '../directory/setting-facts.ts'
import type { PopulationRegister, RegisterAnswer } from './population-register.ts'
import {
  type FindAnswered,
  type FindAsked,
  type FindPurpose,
  type FindQuestion,
  type FindWish,
  type Found,
  fullFamilyName,
  labelOf,
  latestEnd,
  longestYears,
  readFind,
  typedIdentity,
  youthRefusal,
} from './youth.ts'
import { findsOf, keyedOf, readFinds, tokenHashOf } from './youth-facts.ts'
import { findsADay, findsAnHour, findYouth, findYouthToInvolve, receiveFind, receiveFindToInvolve } from './youth-permissions.ts'
import { expectFindRoom } from './youth-store.ts'

/** How long a session may use what it found (milliseconds). */
export const findMs = 30 * minute

type Ticket = { readonly findId: string; readonly token: string; readonly expiresAt: Instant; readonly question: FindQuestion }

/** Counts and records the search before the register is asked: no question without its record. */
const reserve =
  (practice: boolean, purpose: FindPurpose) =>
  async (door: LocalDoor, wish: FindWish): Promise<Result<Ticket, Refusal>> => {
    const { professionalId, sessionId, standing, mayUseBsn } = door.actor
    const [rows, chosen] = await ask(door, [findsOf(professionalId, door.now), settingsUntil(dayOf(door.now))])
    const facts = { standing, mayUseBsn, by: wish.by, ...readFinds(rows), involving: readInvolving(chosen) }
    const grant = purpose === 'involvement' ? permit(findYouthToInvolve, door, facts) : permit(findYouth, door, facts)
    const decision = decide(grant, () => {
      const question = readFind(wish, practice)
      if (!question.ok) return question
      const ticket = {
        findId: door.draw.sortableId(),
        token: randomBytes(24).toString('base64url'),
        expiresAt: plusMs(door.now, findMs),
        question: question.value,
      }
      const event: FindAsked = {
        type: 'find-asked',
        findId: ticket.findId,
        tokenHash: tokenHashOf(ticket.token),
        sessionId: sessionId ?? '',
        professionalId: professionalId ?? '',
        at: door.now,
        expiresAt: ticket.expiresAt,
      }
      return ok({
        events: [event],
        subjects: [],
        answer: () => ticket,
        expect: [expectFindRoom(professionalId, findsAnHour, findsADay, door.now)],
      })
    })
    return commit(door, grant, decision)
  }

/** What there is to hold on to after the register's answer; null when there is nobody. */
const foundOf = (
  purpose: FindPurpose,
  answer: Result<RegisterAnswer, Refusal>,
  question: FindQuestion,
  mayUseBsn: boolean,
): Found | null => {
  const nothingKnown = {
    givenNames: null,
    prefix: null,
    familyName: null,
    born: null,
    sex: 'O' as const,
    municipalityCode: null,
    place: null,
    secretAddress: false,
  }
  if (!answer.ok) {
    if (question.by === 'name') return null
    const identity = { bsn: question.bsn, ...nothingKnown }
    return { purpose, identity, label: labelOf(identity, question, mayUseBsn), certainty: 'unchecked' }
  }
  if (answer.value.is === 'more-than-one') return null
  if (answer.value.is === 'one') {
    const { died: _, ...identity } = answer.value.person
    return { purpose, identity, label: labelOf(identity, question, mayUseBsn), certainty: 'register' }
  }
  const typed = typedIdentity(question)
  return typed === undefined ? null : { purpose, identity: typed, label: labelOf(typed, question, mayUseBsn), certainty: 'typed' }
}

const outcomeOf = (answer: Result<RegisterAnswer, Refusal>) => {
  if (!answer.ok) return 'register-unavailable' as const
  return answer.value.is === 'one' ? ('found' as const) : answer.value.is
}

/** What the confirmation shows: with the right to use the BSN the register's words, else nothing beyond what was typed. */
const shownOf = ({ identity, label }: Found, mayUseBsn: boolean) =>
  mayUseBsn
    ? {
        shows: 'register' as const,
        givenNames: label.givenNames,
        familyName: fullFamilyName(identity) ?? '–',
        birthYear: label.birthYear,
        place: identity.secretAddress ? null : identity.place,
      }
    : { shows: 'typed' as const }

const answerOf = (outcome: ReturnType<typeof outcomeOf>, found: Found | null, ticket: Ticket, door: LocalDoor) => {
  const { question } = ticket
  if (outcome === 'more-than-one')
    return {
      outcome,
      ask: question.by === 'name' && question.givenNames === null ? ('given-names' as const) : ('address' as const),
    }
  const token =
    found === null
      ? {}
      : {
          token: ticket.token,
          expiresAt: ticket.expiresAt.toISOString(),
          latestEnd: latestEnd(found.identity.born, dayOf(door.now), longestYears[found.purpose]),
        }
  return outcome === 'found' && found !== null
    ? { outcome, ...token, youth: shownOf(found, door.actor.mayUseBsn) }
    : { outcome, ...token }
}

/** An involvement is only with a youth whom the register knows and points at; a signal can also wait for it, or go by name. */
const keptFor = (purpose: FindPurpose, found: Found | null): Found | null =>
  purpose === 'involvement' && found?.certainty !== 'register' ? null : found

/** What the answer's record is about, and under which permission it is received. */
const receive = (door: LocalDoor, purpose: FindPurpose, found: Found | null, subject: Buffer | null) => {
  const { covenants } = door.actor.standing.organisation
  const residence = found?.identity.municipalityCode ?? null
  const covenantMunicipalityId = found === null ? null : covenantMunicipality(covenants, residence, dayOf(door.now))
  const facts = { subject, covenantMunicipalityId }
  return purpose === 'involvement' ? permit(receiveFindToInvolve, door, facts) : permit(receiveFind, door, facts)
}

/**
 * Finds exactly one youth. The search is counted and recorded first, then the register is asked, then what it found is held for this session
 * only, for half an hour and for this purpose, under a token that says nothing.
 * @returns found, none, more than one, or that the register does not answer; refused when the asker may not, or when nobody can signal on this youth
 */
export const findOneYouth =
  (register: PopulationRegister, practice: boolean, purpose: FindPurpose = 'risk-signal') =>
  async (door: LocalDoor, wish: FindWish): Promise<Result<unknown, Refusal>> => {
    const ticket = await reserve(practice, purpose)(door, wish)
    if (!ticket.ok) return ticket
    const { question, findId } = ticket.value
    const answer = await register.ask(question)
    const found = keptFor(purpose, foundOf(purpose, answer, question, door.actor.mayUseBsn))
    const died = answer.ok && answer.value.is === 'one' && answer.value.person.died
    const keyed = found === null ? null : keyedOf(door.keys, found.identity)
    const grant = receive(door, purpose, found, keyed?.subject ?? null)
    const decision = decide(grant, () => {
      const refusal = found === null ? null : youthRefusal(found.identity.born, died, dayOf(door.now))
      if (refusal !== null) return refuse(refusal)
      if (found === null && !answer.ok) return refuse(answer.refusal)
      const kept = found === null || keyed === null ? null : { ...keyed, sealed: seal(door.keys, `youth_finds/${findId}`, found) }
      const event: FindAnswered = { type: 'find-answered', findId, outcome: outcomeOf(answer), found: kept }
      return ok({
        events: [event],
        subjects: keyed === null ? [] : [keyed.subject],
        answer: () => answerOf(outcomeOf(answer), found, ticket.value, door),
      })
    })
    const refused: FindAnswered = {
      type: 'find-answered',
      findId,
      outcome: answer.ok ? 'refused' : outcomeOf(answer),
      found: null,
    }
    return commit(door, grant, decision, [refused])
  }
