import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { View } from '@mens-centraal/platform/acts/read'
import { wordsOf } from '@mens-centraal/platform/http/problem-response'
import type { Language } from '@mens-centraal/platform/http/words/words'
import type { LocalActor } from './actor.ts'
import { type Involving, involvementRefusal } from './helping.ts'
import { bounceOfOwnMail, readOwnBounce } from './mail-bounce-facts.ts'
import { designationRefusal, signallingRefusal } from './position.ts'
import { endsOf, type Session } from './session.ts'
import { readInvolving, settingsUntil } from './setting-facts.ts'

/** What a page shows at its top, of the house and of who is logged in. */
export type HouseFace = {
  readonly name: string
  readonly theme: 'neutral' | 'dune'
  readonly practice: boolean
  readonly helpdesk: { readonly phone: string; readonly mail: string }
}

/** What somebody can do with involvements today: nothing at all where no municipality of their organisation switched them on. */
const involvementsOf = ({ roles, standing }: LocalActor, involving: Involving, on: CalendarDay) => ({
  record: involvementRefusal(standing, involving, on) === null,
  handOver:
    roles.includes('coordinator') && involvementRefusal({ ...standing, roles: ['involvement-recorder'] }, involving, on) === null,
})

/** What keeps a reporter from signalling; first that nobody designates them, for that also hides what they signalled. */
const refusalsOf = ({ roles, standing }: LocalActor, on: CalendarDay): Refusal[] => {
  const refusals = [roles.includes('reporter') ? designationRefusal(standing, on) : null, signallingRefusal(standing, on)]
  const found = refusals.filter((refusal) => refusal !== null)
  return found.filter(({ code }, i) => found.findIndex((other) => other.code === code) === i)
}

const whoOf = (actor: LocalActor, refusals: readonly Refusal[], language: Language) => ({
  positionId: actor.positionId ?? '',
  givenName: actor.givenName,
  familyName: actor.familyName,
  function: actor.function,
  organisation: actor.organisation,
  organisationId: actor.organisationId ?? '',
  roles: actor.roles,
  mayUseBsn: actor.mayUseBsn,
  signallingRefusals: refusals.map((refusal) => ({ code: refusal.code, ...wordsOf(refusal as Refusal<ProblemCode>, language) })),
})

/** Who is logged in, what keeps that person from signalling, and when the session ends. */
export const sessionAnswer = (
  face: HouseFace,
  session: Session | null,
  running: boolean,
  language: Language,
): View<'session:see', unknown> => ({
  fetch: (_grant, { actor, now }) =>
    session !== null && running ? [settingsUntil(dayOf(now)), bounceOfOwnMail(actor.positionId)] : [],
  show: ([chosen, bounced], _grant, door) => {
    const actor = door.actor as LocalActor
    const common = { house: face, now: door.now }
    if (session === null || !running) {
      const state = session === null ? 'none' : 'ended'
      return { value: { ...common, state, who: null, idleEndsAt: null, endsAt: null }, subjects: [] }
    }
    const { idleEndsAt, endsAt } = endsOf(session)
    const today = dayOf(door.now)
    const bouncesSince = readOwnBounce(bounced)
    const who = {
      ...whoOf(actor, refusalsOf(actor, today), language),
      mailBouncesSince: bouncesSince === null ? null : dayOf(bouncesSince),
      involvements: involvementsOf(actor, readInvolving(chosen), today),
    }
    return { value: { ...common, state: 'active', who, idleEndsAt, endsAt }, subjects: [] }
  },
})
