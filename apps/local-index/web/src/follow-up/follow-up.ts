import type { Answer } from '../api/call.ts'

export type MatchFollowUp = Answer<'GET /api/matches/:id/follow-up'>
export type WatchedMatch = Answer<'GET /api/follow-ups'>['followUps'][number]
export type WatchedDetail = Answer<'GET /api/follow-ups/:id'>
type Standing = MatchFollowUp['standing']
type FollowedStep = WatchedDetail['timeline'][number]
type LeadStep = Answer<'GET /api/follow-ups/:id/lead'>['timeline'][number]

/** All steps of a match in one course, newest first: of its follow-up, and who leads it. Of one day those about the lead come first. */
export const courseOf = (followed: readonly FollowedStep[], lead: readonly LeadStep[]): readonly (FollowedStep | LeadStep)[] =>
  [...lead, ...followed].sort((a, b) => b.on.localeCompare(a.on))

/** True while something can still be said of a follow-up. */
export const isOpen = (standing: Standing): boolean => standing === 'waiting' || standing === 'in-touch'

/** True while a reason can be given to see who the youth is: two people are involved, on one youth. */
export const isIdentifiable = ({ kind, participants }: WatchedDetail): boolean =>
  kind === 'youth' && participants.filter(({ involved }) => involved).length > 1

/** What the asker still has to say. */
export const ownContact = ({ contacts }: Pick<MatchFollowUp, 'contacts'>) => contacts.find(({ you }) => you)?.contact ?? 'none'

/** The others in sight of whom the asker has still to say how contact went. */
export const toSpeak = ({ contacts }: Pick<MatchFollowUp, 'contacts'>) =>
  contacts.filter(({ you, yours }) => !you && (yours === null || !isInTouch(yours)))

/** True when somebody said to be in touch, or to have worked together before. */
export const isInTouch = (contact: MatchFollowUp['contacts'][number]['contact']): boolean =>
  contact === 'in-touch' || contact === 'already-together'
