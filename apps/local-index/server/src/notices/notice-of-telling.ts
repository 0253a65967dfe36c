import type { AskedToTell } from '../risk-signals/tell-reminder.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

/** The reporter is asked to tell the family, or to postpone it anew. Asked each week, so each asking is a cause of its own. */
export const noticeAskedToTell = (event: AskedToTell, draw: Draw): NoticeGiven[] =>
  give(
    [event],
    { kind: 'family-to-tell', matchId: null, number: null, signalId: event.signalId, cause: draw.id(), at: event.at },
    draw,
  )
