import type { RiskSignalEnded, RiskSignalWithdrawn } from '../risk-signals/ending.ts'
import type { MatchPlace } from '../risk-signals/risk-signal.ts'
import type { KinMatchThinned } from './kin.ts'
import { closesBecause, type ParticipantLeft, type Person, peopleOf } from './match.ts'

/** True for whom nobody is left to see in the match when somebody leaves. */
const isLeftAlone = (place: MatchPlace, leaver: { readonly professionalId: string }, inMatch: readonly MatchPlace[]): boolean =>
  place.kin?.seesElse.length === 0 &&
  !inMatch.some(
    ({ kin, professionalId, signalId }) =>
      kin?.sameYouth === true &&
      place.kin?.sees.includes(signalId ?? '') === true &&
      professionalId !== leaver.professionalId &&
      professionalId !== place.professionalId,
  )

/** True for who saw the leaver by this signal alone: by another youth of the same reporter one sees them still, and is told nothing. */
const losesSight = (
  { kin }: MatchPlace,
  { signalId, professionalId }: { readonly signalId: string; readonly professionalId: string },
): boolean => kin?.sees.includes(signalId) === true && !kin.seesElse.includes(professionalId)

/**
 * What follows for the matches about different youths of a signal that ended: its reporter leaves each, and those who saw them there are told. Nobody
 * is told that the youth died, and those with a signal on the same youth hear of it in their own match. Of who never should have been there nothing is left, as in a
 * match on one youth: for whom nobody else is in it, it lapses; the others hear nothing.
 */
export const leaveKinMatches = (event: RiskSignalWithdrawn | RiskSignalEnded): readonly (ParticipantLeft | KinMatchThinned)[] =>
  event.openMatches
    .filter((place) => place.signalId === event.signalId && place.kin !== null)
    .flatMap(({ matchId, number, participantId }): (ParticipantLeft | KinMatchThinned)[] => {
      const others = event.openMatches.filter(
        (place) => place.matchId === matchId && place.professionalId !== event.professionalId && losesSight(place, event),
      )
      const once = (places: readonly MatchPlace[]): Person[] => [
        ...new Map(peopleOf(places).map((person) => [person.positionId, person])).values(),
      ]
      const because = closesBecause[event.why]
      const inMatch = event.openMatches.filter((place) => place.matchId === matchId && place.participantId !== participantId)
      const common = { matchId, number, at: event.at }
      return [
        {
          type: 'participant-left',
          ...common,
          participantId,
          forgotten: event.archive === null,
          others: event.why === 'died' ? [] : once(others),
        },
        {
          type: 'kin-match-thinned',
          ...common,
          because,
          lapsedFor: because === 'lapsed' ? once(others.filter((place) => isLeftAlone(place, event, inMatch))) : [],
        },
      ]
    })
