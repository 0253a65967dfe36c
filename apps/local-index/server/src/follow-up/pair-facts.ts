import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Row } from '@mens-centraal/platform/db/statement'
import { contactStateOf, dueOnOf, escalatedRound, isOverdue, openPairs, partOf, type Standing, standingOf } from './follow-up.ts'
import { readFollowUps, type StoredFollowUp } from './follow-up-facts.ts'
import { hasSaid, partnerIn } from './pair.ts'

/** That it turned out to be about two youths is the outcome, unless somebody gave it one before. */
const endedByParting = (standing: Standing): Standing | 'different-youths' =>
  standing === 'ended' || standing === 'ended-without-contact' ? 'different-youths' : standing

/** How a follow-up stands on a day, for whoever sees it. */
export const standingIn = (followUp: StoredFollowUp, on: CalendarDay) => ({
  dueOn: dueOnOf(followUp),
  standing: followUp.closedBecause === 'parted' ? endedByParting(standingOf(followUp)) : standingOf(followUp),
  overdue: isOverdue(followUp, on),
})

const nameIn = ({ places }: StoredFollowUp, professionalId: string): string =>
  places.find((place) => place.professionalId === professionalId)?.name ?? ''

/** For Vandaag: how far each of the asker's own matches is, and of whom they have still to say how contact went. */
export const showOwnFollowUps = (rows: Row[] | undefined, professionalId: string | null, on: CalendarDay) =>
  readFollowUps(rows).map((whole) => {
    const you = professionalId ?? ''
    const followUp = partOf(whole, you)
    const silent = openPairs(followUp).filter((pair) => !hasSaid(followUp.steps, pair, you))
    return {
      match: followUp.id,
      ...standingIn(followUp, on),
      contact: contactStateOf(followUp, you),
      toContact: silent.map((pair) => nameIn(followUp, partnerIn(pair, you))).sort((a, b) => a.localeCompare(b, 'nl')),
    }
  })

/** Of whom a match waits for, those of one organisation: each person once. */
export const colleaguesIn = (followUp: StoredFollowUp, organisationId: string | null) =>
  [
    ...new Map(
      followUp.places
        .filter((place) => place.involved && place.organisationId === organisationId)
        .map((place) => [place.professionalId, place]),
    ).values(),
  ].map(({ name, professionalId }) => ({ name, contact: contactStateOf(followUp, professionalId) }))

/** For Vandaag of a coordinator: the matches that wait for a colleague. */
export const showEscalated = (rows: Row[] | undefined, organisationId: string | null) => {
  const waiting = readFollowUps(rows).filter((followUp) => escalatedRound(followUp) !== undefined)
  const shown = waiting.map((followUp) => ({
    id: followUp.id,
    number: followUp.number,
    dueOn: dueOnOf(followUp),
    colleagues: colleaguesIn(followUp, organisationId),
  }))
  return { shown, subjects: waiting.flatMap(({ subjects }) => subjects) }
}
