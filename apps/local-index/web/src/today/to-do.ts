import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { daysBetween } from '@mens-centraal/kernel/calendar-day'
import type { Answer } from '../api/call.ts'

export type Today = Answer<'GET /api/today'>
type Match = Today['matches'][number]
type Task = Today['endingSoon'][number]
type Asked = Today['leads']['proposals'][number]
type Evaluation = Today['leads']['evaluations'][number]

/** One thing to do, with the day by which it must be done (YYYY-MM-DD) where there is one. */
export type ToDo =
  | { readonly kind: 'check-possible'; readonly match: Match }
  | { readonly kind: 'contact'; readonly match: Match; readonly dueOn: string | null; readonly others: Match['others'] }
  | { readonly kind: 'lead-asked'; readonly proposal: Asked }
  | { readonly kind: 'evaluate-plan'; readonly evaluation: Evaluation }
  | { readonly kind: 'tell-family' | 'still-meant' | 'still-involved' | 'decide-end' | 'waits-for-check'; readonly task: Task }

/**
 * All that is to be done, most pressing first: families to be told whose day has come, possible matches to check, matches in which one has not yet
 * said to be in touch, what is asked of a lead, then the rest
 * by day; what only waits comes last.
 */
export const toDoList = (answer: Today, today: CalendarDay): readonly ToDo[] => {
  const late = (task: Task): boolean => task.on <= today
  const byDay = (a: Task, b: Task): number => a.on.localeCompare(b.on)
  const tell = [...answer.stillToTell].sort(byDay).map((task): ToDo => ({ kind: 'tell-family', task }))
  const check = answer.matches.filter((match) => match.possible && match.ownAnswer === null)
  const followUp = new Map(answer.followUp.own.map((one) => [one.match, one]))
  const asked = ({ id }: Match): boolean => {
    const own = followUp.get(id)
    return own === undefined || (own.standing === 'waiting' && own.contact !== 'in-touch' && own.contact !== 'already-together')
  }
  const due = ({ id }: Match): string | null => followUp.get(id)?.dueOn ?? null
  const others = ({ id, others: all }: Match): Match['others'] => {
    const left = all.filter(({ name }) => followUp.get(id)?.toContact.includes(name))
    return left.length > 0 ? left : all
  }
  const contact = answer.matches
    .filter((match) => !match.possible && asked(match))
    .sort((a, b) => (due(a) ?? '').localeCompare(due(b) ?? ''))
  return [
    ...tell.filter((item) => 'task' in item && late(item.task)),
    ...check.map((match): ToDo => ({ kind: 'check-possible', match })),
    ...contact.map((match): ToDo => ({ kind: 'contact', match, dueOn: due(match), others: others(match) })),
    ...answer.leads.proposals.map((proposal): ToDo => ({ kind: 'lead-asked', proposal })),
    ...[...answer.leads.evaluations]
      .sort((a, b) => a.on.localeCompare(b.on))
      .map((evaluation): ToDo => ({ kind: 'evaluate-plan', evaluation })),
    ...[...answer.stillMeant].sort(byDay).map((task): ToDo => ({ kind: 'still-meant', task })),
    ...[...answer.stillInvolved].sort(byDay).map((task): ToDo => ({ kind: 'still-involved', task })),
    ...tell.filter((item) => 'task' in item && !late(item.task)),
    ...[...answer.endingSoon].sort(byDay).map((task): ToDo => ({ kind: 'decide-end', task })),
    ...answer.waitingForCheck.map((task): ToDo => ({ kind: 'waits-for-check', task })),
  ]
}

/** What tells one thing to do from another. */
export const toDoId = (item: ToDo): string => {
  if ('match' in item) return `${item.kind} ${item.match.id}`
  if ('task' in item) return `${item.kind} ${item.task.id}`
  return `${item.kind} ${'proposal' in item ? item.proposal.match : item.evaluation.match}`
}

/** How a day lies from today: so many days late, today, or so many days ahead. */
export const dayAway = (
  day: string,
  today: CalendarDay,
): { readonly when: 'late' | 'today' | 'ahead'; readonly days: number } => {
  const days = daysBetween(today, day as CalendarDay)
  return { when: days < 0 ? 'late' : days === 0 ? 'today' : 'ahead', days: Math.abs(days) }
}
