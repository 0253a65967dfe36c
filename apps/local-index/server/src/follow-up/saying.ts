import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type FollowUp, openPairs, standingOf } from './follow-up.ts'
import type { ContactReport } from './follow-up-step.ts'
import { hasSaid, isOf, type Pair, partnerIn, saidIn } from './pair.ts'

/** What somebody says: of whom it is new; nobody when all of it was said before, so that nothing more happens. For `aligned`, which is about all: `all`. */
export type Said = { readonly of: readonly string[] } | 'all'

const nothing: Said = { of: [] }

const sayAligned = (followUp: FollowUp, professionalId: string): Result<Said, Refusal> => {
  const own = openPairs(followUp).filter((pair) => isOf(pair, professionalId))
  const silent = own.some((pair) => !hasSaid(followUp.steps, pair, professionalId))
  return silent ? refuse({ code: 'contact-first' }) : ok('all')
}

/**
 * What it means that a participant says something now of these others, or of all whom they see. Who was in touch already is passed over. Refusals:
 * `not-available` for who is not together with them, `follow-up-closed`, `contact-first` when somebody of whom they said nothing is left.
 */
export const decideSaying = (
  followUp: FollowUp,
  professionalId: string,
  contact: ContactReport,
  about: readonly string[] | null,
  on: CalendarDay,
): Result<Said, Refusal> => {
  const standing = standingOf(followUp)
  if (standing === 'aligned' && contact === 'aligned') return ok(nothing)
  if (standing !== 'waiting' && standing !== 'in-touch') return refuse({ code: 'follow-up-closed' })
  if (contact === 'aligned') return sayAligned(followUp, professionalId)
  const partners = followUp.pairs.filter((pair) => isOf(pair, professionalId)).map((pair) => partnerIn(pair, professionalId))
  if (about?.some((other) => !partners.includes(other))) return refuse({ code: 'not-available' })
  const triedToday = (pair: Pair) =>
    saidIn(followUp.steps, pair, professionalId).some((step) => step.kind === 'no-answer' && step.on === on)
  const news = openPairs(followUp).filter(
    (pair) =>
      isOf(pair, professionalId) &&
      (about === null || about.includes(partnerIn(pair, professionalId))) &&
      !hasSaid(followUp.steps, pair, professionalId) &&
      !(contact === 'no-answer' && triedToday(pair)),
  )
  return ok({ of: news.map((pair) => partnerIn(pair, professionalId)) })
}
