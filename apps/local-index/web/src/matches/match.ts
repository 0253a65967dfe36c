import type { Answer } from '../api/call.ts'

export type Match = Answer<'GET /api/matches/:id'>
export type Participant = Match['participants'][number]
type Weekday = Participant['presence'][number]

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** The working day of a calendar day (YYYY-MM-DD); undefined at the weekend. */
export const weekdayOf = (day: string): Weekday | undefined => weekdays[new Date(`${day}T12:00:00Z`).getUTCDay() - 1]

/** In how many days a participant is next at work, from 0 (today); 7 when no day of presence is known. */
const daysUntilPresent = (participant: Participant, day: string): number => {
  const start = new Date(`${day}T12:00:00Z`).getUTCDay()
  const away = participant.presence.map((weekday) => (weekdays.indexOf(weekday) + 1 - start + 7) % 7)
  return Math.min(7, ...away)
}

/** The others who are involved, whom one can reach soonest first; else in the order in which the server names them. */
export const othersToReach = (match: Pick<Match, 'participants'>, day: string): readonly Participant[] =>
  match.participants
    .filter((participant) => !participant.you && participant.involved)
    .sort((a, b) => daysUntilPresent(a, day) - daysUntilPresent(b, day))

/** Of these those of whom one has still to say how contact went, by name; all of them while that is not known. */
export const stillToReach = (others: readonly Participant[], names: readonly string[] | undefined): readonly Participant[] => {
  const left = others.filter(({ name }) => names?.includes(name) === true)
  return left.length > 0 ? left : others
}

/** Whom to contact about a participant: themselves; after they left, the organisation's coordinator, or else the organisation. */
export const nameToContact = ({ worksHere, name, coordinator, organisation }: Participant): string =>
  worksHere ? name : (coordinator?.name ?? organisation)

/** The others who withdrew: no longer involved, and not to be reached. */
export const noLongerInvolved = (match: Pick<Match, 'participants'>): readonly Participant[] =>
  match.participants.filter((participant) => !participant.you && !participant.involved)

/** True if someone is at work on that day. */
export const presentOn = (participant: Participant, day: string): boolean => daysUntilPresent(participant, day) === 0

/** A mail to another participant: the match number as its subject, and nothing about the youth. */
export const mailTo = (email: string, subject: string): string => `mailto:${email}?subject=${encodeURIComponent(subject)}`
