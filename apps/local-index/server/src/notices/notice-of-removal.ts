import type { RemovalTold } from '../risk-signals/ending.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

/** The reporter of a signal that a coordinator removed is told that it is gone: without the youth, and without which of the two requests was upheld. */
export const noticeRemoval = (event: RemovalTold, draw: Draw): NoticeGiven[] =>
  give([event], { kind: 'signal-removed', matchId: null, number: null, cause: event.signalId, at: event.at }, draw)
