import { prepared } from '@mens-centraal/platform/db/statement'
import type { NoticeGiven } from '../notices/notice.ts'

const note = prepared('SELECT note_connection_event($1, $2, $3, $4)')

/** A person has a notice: the systems in which they are linked may know that there is one. Is the notice taken back, so is this. */
export const keepConnectionEvent = (e: NoticeGiven) => [note(e.noticeId, e.positionId, e.kind, e.at)]
