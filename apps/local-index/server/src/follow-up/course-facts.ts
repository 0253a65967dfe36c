import { prepared, type Row } from '@mens-centraal/platform/db/statement'

/** When places in a match went to a colleague, who worked together before, and when it was confirmed that it is on one youth, for the officer who follows it up. */
export const courseOf = prepared('SELECT event, participant_id, at FROM watched_course($1)')

type CourseRow = {
  event: 'participant-replaced' | 'acquainted' | 'confirmed-same-youth'
  participant_id: string | null
  at: Date
}

/** Reads the rows of `courseOf`; the confirmation has no participant. */
export const readCourse = (rows: Row[] = []) =>
  (rows as unknown as CourseRow[]).map(({ event, participant_id, at }) => ({ event, participantId: participant_id, at }))
