import type { Instant } from '@mens-centraal/kernel/instant'
import type { RiskSignalTakenOver } from '../risk-signals/take-over.ts'
import { detectMatch, type MatchJoined, type MatchOpened } from './match.ts'

/** Signals of another system, or one of them and one of ours, make a match. `acquainted`: the other system had all of them in one match already. */
export type MatchTakenOver = Omit<MatchOpened, 'type'> & { readonly type: 'match-taken-over'; readonly acquainted: boolean }
/** The same, for who joins a match that is open. */
export type JoinTakenOver = Omit<MatchJoined, 'type'> & { readonly type: 'match-join-taken-over'; readonly acquainted: boolean }

type Draw = { id(): string; number(below: number): number }

/** True if all the others were in one match with this signal in the other system. */
const isAcquainted = ({ knownMatch, others, professionalId }: RiskSignalTakenOver): boolean =>
  knownMatch !== null &&
  others
    .filter((other) => other.state === 'active' && other.professionalId !== professionalId)
    .every((other) => other.knownMatch?.equals(knownMatch) === true)

/**
 * What follows for matches when a running signal is taken over: the same ones as when it would be given here, and nobody is told at once. Whom
 * the other system did not know together is followed up, and hears by that; who was together there already is left in peace.
 */
export const matchTakenOver = (
  event: RiskSignalTakenOver,
  at: Instant,
  draw: Draw,
): readonly (MatchTakenOver | JoinTakenOver)[] => {
  if (event.state !== 'active') return []
  const acquainted = isAcquainted(event)
  return detectMatch({ ...event, type: 'risk-signal-activated' }, at, draw).map((match) =>
    match.type === 'match-opened'
      ? { ...match, type: 'match-taken-over', acquainted }
      : { ...match, type: 'match-join-taken-over', acquainted },
  )
}
