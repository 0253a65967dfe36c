import type { Instant } from '@mens-centraal/kernel/instant'
import type { SubjectKind } from '../registrations/registration.ts'

/** What a match is about: one youth, youths with the same parent, or perhaps one youth. */
export type MatchKind = 'youth' | 'family' | 'possible'

/** The kind of match that a subject makes. */
export const matchKindOf = (kind: SubjectKind): MatchKind =>
  (({ youth: 'youth', parent: 'family', person: 'possible' }) as const)[kind]

/** A registration on one pseudonym, as matching sees it. */
export type Standing = {
  readonly registrationId: string
  readonly memberId: string
  readonly is: 'active' | 'archived' | 'ended'
  /** Whether its member has been told of what the archive holds: once, to the new reporter only. */
  readonly toldOfArchive: boolean
}

/** The other side of a match, as a member is told. */
export type Peer = Pick<Standing, 'registrationId' | 'memberId'>

/** What a member is told, through its mailbox. */
export type Told =
  | {
      readonly tells: 'matched'
      readonly matchId: string
      readonly kind: MatchKind
      readonly to: Peer
      readonly peers: readonly Peer[]
    }
  | {
      readonly tells: 'peer-left'
      readonly matchId: string
      readonly kind: MatchKind
      readonly to: Peer
      readonly peers: readonly Peer[]
    }
  | { readonly tells: 'archived-before'; readonly kind: MatchKind; readonly to: Peer; readonly peers: readonly Peer[] }

/** A match that is open, and who was in it until now. */
export type OpenMatch = { readonly matchId: string; readonly before: readonly Standing[] }

/** A pseudonym was looked at: until something changes on it again nobody needs to. */
export type Looked = { readonly type: 'looked'; readonly index: Buffer }

/** Registrations in matches reached their end: their pseudonyms are looked at again. */
export type EndsNoticed = {
  readonly type: 'ends-noticed'
  readonly looks: readonly { readonly index: Buffer; readonly kind: SubjectKind }[]
  readonly at: Instant
}

/** What one look at a pseudonym comes down to. `participants`: who is in the match now; none: there is no match, or it is over. */
export type Matched = {
  readonly type: 'matched'
  readonly index: Buffer
  readonly matchId: string
  readonly kind: MatchKind
  readonly participants: readonly Peer[]
  /** False when there is no match, nor was one. */
  readonly isMatch: boolean
  readonly told: readonly Told[]
  /** Registrations whose member has now been told of what the archive holds, or had nothing to be told. */
  readonly archiveLookedUp: readonly Peer[]
  readonly at: Instant
}

const peerOf = ({ registrationId, memberId }: Standing): Peer => ({ registrationId, memberId })

/** A number is a member's own: two members may have drawn the same. */
const isSame =
  (one: Peer) =>
  (other: Peer): boolean =>
    other.registrationId === one.registrationId && other.memberId === one.memberId

const elsewhere =
  (one: Standing) =>
  (other: Standing): boolean =>
    other.memberId !== one.memberId

/** Who is in the match: all active registrations, as soon as they are of more than one member. Within one member its own local index matches. */
export const participantsOf = (standings: readonly Standing[]): readonly Standing[] => {
  const active = standings.filter(({ is }) => is === 'active')
  return new Set(active.map(({ memberId }) => memberId)).size > 1 ? active : []
}

type News = {
  readonly before: readonly Standing[]
  readonly now: readonly Standing[]
  readonly matchId: string
  readonly kind: MatchKind
}

/** Each participant is told of those at other members who are in the match since it was last told; whoever is new of all of them. */
const joined = ({ before, now, matchId, kind }: News): Told[] => {
  const wasThere = (one: Standing) => before.some(isSame(one))
  return now.flatMap((one) => {
    const peers = now.filter(elsewhere(one)).filter((other) => !wasThere(one) || !wasThere(other))
    return peers.length === 0 ? [] : [{ tells: 'matched' as const, matchId, kind, to: peerOf(one), peers: peers.map(peerOf) }]
  })
}

/** Who is still active is told of those at other members who are in the match no longer. Whoever left is told nothing. */
const left = ({ before, matchId, kind }: News, active: readonly Standing[]): Told[] => {
  const isStill = (one: Standing) => active.some(isSame(one))
  const gone = before.filter((one) => !isStill(one))
  return before.flatMap((one) => {
    const peers = isStill(one) ? gone.filter(elsewhere(one)) : []
    return peers.length === 0 ? [] : [{ tells: 'peer-left' as const, matchId, kind, to: peerOf(one), peers: peers.map(peerOf) }]
  })
}

/** A new reporter is told once of what the archive holds at other members (Jeugdwet art. 7.1.4.6); whoever reported before is told nothing, and nobody of a youth who is only perhaps the same. */
const archivedBefore = (standings: readonly Standing[], kind: MatchKind): Told[] =>
  standings.flatMap((one) => {
    if (one.is !== 'active' || one.toldOfArchive || kind !== 'youth') return []
    const peers = standings.filter(({ is }) => is === 'archived').filter(elsewhere(one))
    return peers.length === 0 ? [] : [{ tells: 'archived-before' as const, kind, to: peerOf(one), peers: peers.map(peerOf) }]
  })

/**
 * What follows from all registrations on one pseudonym. Symmetric, the same in whatever order they came, and a second look tells nothing new.
 * @param standings all registrations on it, ended ones too as long as they stand among `before`
 * @param before who was in the match until now, gone ones included; none: there was no match
 * @returns null when nothing changed
 */
export const matchOf = (
  standings: readonly Standing[],
  before: readonly Standing[],
  { index, matchId, kind, at }: Pick<Matched, 'index' | 'matchId' | 'kind' | 'at'>,
): Matched | null => {
  const now = participantsOf(standings)
  const news = { before, now, matchId, kind }
  const active = standings.filter(({ is }) => is === 'active')
  const told = [...left(news, active), ...joined(news), ...archivedBefore(standings, kind)]
  const archiveLookedUp = standings.filter(({ is, toldOfArchive }) => is === 'active' && !toldOfArchive).map(peerOf)
  const participants = now.map(peerOf)
  const same = before.length === now.length && before.every((one) => participants.some(isSame(one)))
  if (same && told.length === 0 && archiveLookedUp.length === 0) return null
  const isMatch = before.length + now.length > 0
  return { type: 'matched', index, matchId, kind, participants, isMatch, told, archiveLookedUp, at }
}
