import type { YouthDied, YouthLeft } from '../risk-signals/register-change.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

/** A youth died: whoever signalled them is told once, with nothing to do, and without whom. */
export const noticeYouthDied = (event: YouthDied, draw: Draw): NoticeGiven[] =>
  give(event.reporters, { kind: 'youth-died', matchId: null, number: null, cause: event.youthId, at: event.at }, draw)

/**
 * A youth left the municipality: each reporter is asked whether they are still involved, and the follow-up officers of where the youth lives now hear
 * which match is theirs to follow, or that there is a signal and no match yet. One cause for each move: the same move never asks twice.
 */
export const noticeYouthLeft = (event: YouthLeft, draw: Draw): NoticeGiven[] => {
  const cause = draw.id()
  const asked = event.reporters.flatMap((reporter) =>
    give(
      [reporter],
      { kind: 'youth-moved', matchId: null, number: null, signalId: reporter.signalId, cause, at: event.at },
      draw,
    ),
  )
  const told = event.matches.flatMap(({ matchId, number }) =>
    give(event.officers, { kind: 'youth-moved-here', matchId, number, cause: matchId, at: event.at }, draw),
  )
  const unmatched = event.matches.length === 0 ? event.officers : []
  const movedIn = give(unmatched, { kind: 'youth-moved-in', matchId: null, number: null, cause, at: event.at }, draw)
  return [...asked, ...told, ...movedIn]
}
