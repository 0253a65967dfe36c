import { prepared, type Row } from '@mens-centraal/platform/db/statement'

/** When places in a match went to a colleague, and when it was confirmed that it is on one youth, for the officer who follows it up. */
export const courseOf = prepared('SELECT participant_id, at FROM watched_course($1)')

/** Reads the rows of `courseOf`; without a participant: the confirmation. */
export const readCourse = (rows: Row[] = []) =>
  (rows as unknown as { participant_id: string | null; at: Date }[]).map(({ participant_id, at }) => ({
    participantId: participant_id,
    at,
  }))
