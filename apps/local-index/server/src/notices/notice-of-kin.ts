import type { KinMatchJoined, KinMatchThinned, KinShown } from '../matches/kin.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

/** Somebody takes part in a match about different youths: the newcomer hears of it, and those hear of the newcomer who now see them. Nobody, when it was taken over. */
export const noticeKinMatchJoined = (event: KinMatchJoined, draw: Draw): NoticeGiven[] => {
  const { matchId, number, participant, at, kind } = event
  if (event.quietly) return []
  const { participantId } = participant
  const about = { matchId, number, participantId, cause: participantId, at }
  return [
    ...give(event.news ? [participant] : [], { kind: `${kind}-match`, ...about }, draw),
    ...give(event.told, { kind: `${kind}-match-joined`, ...about }, draw),
  ]
}

/** A signal was unjustified, and nobody else is in the match for them: it lapsed. It is no longer there to open. */
export const noticeKinMatchLapsed = ({ matchId, number, lapsedFor, at }: KinMatchThinned, draw: Draw): NoticeGiven[] =>
  give(lapsedFor, { kind: 'match-lapsed', matchId: null, number, cause: matchId, at }, draw)

/** Who was in the match already sees somebody there now: told once, however many they are. */
export const noticeKinShown = ({ people, matchId, number, kind, at }: KinShown, draw: Draw): NoticeGiven[] =>
  give(people, { kind: `${kind}-match-joined`, matchId, number, cause: draw.id(), at }, draw)
