import type { helpSteps } from '@mens-centraal/contract/local-index/helpdesk'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import { type Period, standing } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { AccountWay, Invitation } from './account.ts'
import type { Bounce } from './mail-bounce.ts'
import { type PositionStanding, signallingRefusal } from './position.ts'

/** By what a helpdesk looks for somebody: a whole mail address, or how a family name, or a word of it, begins. */
export type PersonSearch = { readonly by: 'mail' | 'name'; readonly text: string }

const leastLetters = 3

/**
 * Reads what was typed to look for somebody: a whole mail address, or at least three letters of a family name, so that nobody leafs through all people.
 * @returns `search-too-short` for less
 */
export const personSearchOf = (typed: string): Result<PersonSearch, Refusal> => {
  const text = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return ok({ by: 'mail', text })
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < leastLetters ? refuse({ code: 'search-too-short', field: 'search' }) : ok({ by: 'name', text })
}

/** How somebody gets in: with the login service of the organisation, an account of this index, or not yet. */
export type WayIn = 'issuer' | AccountWay | 'none'

/** An invitation that was sent and not used. */
export type SentInvitation = Pick<Invitation, 'kind' | 'confirmed' | 'expiresAt'>

/** How one job stands, as far as a helpdesk needs it. Never a youth, a signal, or how many. */
export type HelpStanding = {
  readonly employed: Period
  readonly wayIn: WayIn
  /** The account at the organisation's login service is known here; always so without one. */
  readonly recognised: boolean
  /** Somebody else than who set the mail address stands for it too: before that no invitation goes there. */
  readonly mailConfirmed: boolean
  readonly invitation: SentInvitation | null
  readonly signalling: PositionStanding
  readonly lastLoginOn: CalendarDay | null
  /** Mail to the work address comes back. */
  readonly mailBounces: Bounce | null
}

/** What a helpdesk reads first: what is so, and since or until when. The words of what to do then stand with the screens. */
export type HelpStep = { readonly code: (typeof helpSteps)[number]; readonly on: CalendarDay | null }

const step = (code: HelpStep['code'], on: CalendarDay | null = null): HelpStep => ({ code, on })

const invitationStep = ({ wayIn, mailConfirmed, invitation, mailBounces }: HelpStanding, now: Instant): HelpStep | null => {
  if (wayIn === 'none' && !mailConfirmed) return step('mail-not-confirmed')
  if (invitation === null) return wayIn === 'none' ? step('not-invited') : null
  const { kind, confirmed, expiresAt } = invitation
  const until = dayOf(expiresAt)
  if (kind === 'recovery' && !confirmed) return expiresAt > now ? step('recovery-waits', until) : null
  if (expiresAt <= now) return step('invitation-lapsed', until)
  // of a mail that came back there is nothing to look for
  return mailBounces === null ? step('invitation-waits', until) : null
}

/** What is missing to signal, for who is a reporter: a coordinator or officer misses nothing. */
const signallingStep = ({ signalling }: HelpStanding, today: CalendarDay): HelpStep | null => {
  const refusal = signallingRefusal(signalling, today)
  if (refusal === null || refusal.code === 'not-a-reporter') return null
  return step(refusal.code as HelpStep['code'], (refusal.facts?.['on'] as CalendarDay | undefined) ?? null)
}

/**
 * What keeps somebody from working with the index, what must be done first at the front; never empty. Of a job that is over or has not begun nothing else is
 * said: the rest would be of no use.
 */
export const helpStepsFor = (who: HelpStanding, now: Instant): readonly HelpStep[] => {
  const today = dayOf(now)
  const employed = standing(who.employed, today)
  if (employed === 'over') return [step('job-over', who.employed.until)]
  if (employed === 'not-yet') return [step('job-not-begun', who.employed.from)]
  const bounced = who.mailBounces === null ? null : step('mail-bounces', who.mailBounces.since)
  const unknown = who.recognised ? null : step('account-not-known')
  const steps = [bounced, unknown, invitationStep(who, now), signallingStep(who, today)].filter((found) => found !== null)
  if (steps.length > 0) return steps
  return [who.lastLoginOn === null ? step('never-logged-in') : step('all-in-order')]
}
