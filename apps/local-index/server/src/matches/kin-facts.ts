import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { isGuarded } from '../decisions/decision.ts'
import { readPairs } from '../decisions/decision-facts.ts'
import type { ListedKind } from '../youths/listed-address.ts'
import { isExcluded, type KeyedValue, type KinKind, type KinSignal, type LonelyMatch, pairKey } from './kin.ts'

/** A youth in the register on whom a signal runs, for the house's own program. */
export const youthToLearn = prepared(`
  SELECT y.subject, y.identity_sealed, ARRAY(SELECT k.kind || ':' || coalesce(encode(k.lookup_odd, 'hex'), '') || '/' || coalesce(encode(k.lookup_even, 'hex'), '') FROM youth_kin k WHERE k.youth_id = y.id) AS values,
    EXISTS (SELECT FROM kin_guards g WHERE g.youth_id = y.id) AS guarded, (SELECT s.municipality_id FROM risk_signals s WHERE s.youth_id = y.id AND s.state = 'active' ORDER BY s.id LIMIT 1) AS municipality_id
  FROM youths y WHERE y.id = $1 AND y.lookup_kind = 'bsn' AND EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id AND s.state = 'active' AND s.ends_on > $2)`)

/** A youth of whom the register is asked by what they belong together with others. */
export type YouthToLearn = {
  readonly subject: Buffer
  readonly identitySealed: Buffer
  /** The municipality under whose covenant the first signal is. */
  readonly municipalityId: string
  /** What is kept of parents and home so far, in no order (`keyedText`), and whether the address was secret. */
  readonly known: { readonly values: readonly string[]; readonly secretAddress: boolean }
}

/** A keyed value as text, to hold one against another. */
export const keyedText = (kind: KinKind, { odd, even }: KeyedValue): string =>
  `${kind}:${odd?.toString('hex') ?? ''}/${even?.toString('hex') ?? ''}`

/** Reads the one row of `youthToLearn`; null when no signal on them runs any more. */
export const readYouthToLearn = (rows: Row[] | undefined): YouthToLearn | null => {
  const row = rows?.[0] as
    | { subject: Buffer; identity_sealed: Buffer; municipality_id: string | null; values: string[]; guarded: boolean }
    | undefined
  if (row === undefined || row.municipality_id === null) return null
  return {
    subject: row.subject,
    identitySealed: row.identity_sealed,
    municipalityId: row.municipality_id,
    known: { values: row.values, secretAddress: row.guarded },
  }
}

/** The running signals on a youth and on those who belong together with them, each with its open match of this kind. For the house's own program. */
export const kinSignals = prepared(`
  WITH near AS (
    SELECT b.youth_id FROM youth_kin a JOIN youth_kin b ON b.kind = a.kind AND (b.lookup_odd = a.lookup_odd OR b.lookup_even = a.lookup_even)
    WHERE a.youth_id = $1 AND a.kind = $2 GROUP BY b.youth_id HAVING b.youth_id = $1 OR are_kin($1, b.youth_id, $2))
  SELECT y.id AS youth_id, y.version, y.subject, y.identity_sealed, s.id AS signal_id, s.position_id, s.professional_id, s.organisation_id, s.municipality_id, m.id AS match_id, m.number, m.opened_at,
    ARRAY(SELECT DISTINCT o.professional_id FROM match_participants o JOIN risk_signals t ON t.id = o.signal_id
      WHERE o.match_id = m.id AND o.left_at IS NULL AND t.state = 'active' AND t.ends_on > $3
        AND EXISTS (SELECT FROM match_participants mine JOIN risk_signals u ON u.id = mine.signal_id
          WHERE mine.match_id = m.id AND mine.left_at IS NULL AND mine.professional_id = s.professional_id AND u.state = 'active' AND u.ends_on > $3 AND are_kin(u.youth_id, t.youth_id, $2)
            AND NOT kept_apart($2, m.id, u.youth_id, t.youth_id, greatest(mine.joined_at, o.joined_at)))) AS sees,
    g.youth_id IS NOT NULL AS secret_address, listed_kind(y.id) AS listed
  FROM near n JOIN youths y ON y.id = n.youth_id JOIN risk_signals s ON s.youth_id = y.id AND s.state = 'active' AND s.ends_on > $3
  LEFT JOIN (match_participants p JOIN matches m ON m.id = p.match_id AND m.closed_at IS NULL) ON p.signal_id = s.id AND p.left_at IS NULL AND m.kind = $2
  LEFT JOIN kin_guards g ON g.youth_id = y.id
  ORDER BY s.id`)

/** Who of those with a running signal on a youth, or on one who belongs together with it, work together already. For the house's own program. */
export const workingPairs = prepared(`
  WITH near AS (
    SELECT DISTINCT s.professional_id FROM risk_signals s WHERE s.state = 'active' AND s.ends_on > $3 AND (s.youth_id = $1 OR s.youth_id IN (
      SELECT b.youth_id FROM youth_kin a JOIN youth_kin b ON b.kind = a.kind AND (b.lookup_odd = a.lookup_odd OR b.lookup_even = a.lookup_even) WHERE a.youth_id = $1 AND a.kind = $2)))
  SELECT a.professional_id AS one, b.professional_id AS other FROM near a JOIN near b ON a.professional_id < b.professional_id WHERE work_together(a.professional_id, b.professional_id)`)

/** The other youths in the open address matches in which a signal on this youth takes part. For the house's own program. */
export const housemates = prepared(`
  SELECT DISTINCT s.youth_id FROM matches m JOIN match_participants q ON q.match_id = m.id AND q.left_at IS NULL JOIN risk_signals r ON r.id = q.signal_id
    JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL JOIN risk_signals s ON s.id = p.signal_id
  WHERE m.kind = 'address' AND m.closed_at IS NULL AND r.youth_id = $1 AND s.youth_id <> $1`)

/** Who is in the open matches of a kind in which a signal on this youth takes part and nobody sees anybody any more. For the house's own program. */
export const lonelyMatches = prepared(`
  SELECT m.id, m.number, p.position_id, p.professional_id FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL
    JOIN risk_signals s ON s.id = p.signal_id AND s.state = 'active' AND s.ends_on > $3
  WHERE m.kind = $2 AND m.closed_at IS NULL
    AND EXISTS (SELECT FROM match_participants q JOIN risk_signals r ON r.id = q.signal_id WHERE q.match_id = m.id AND q.left_at IS NULL AND r.youth_id = $1)
    AND NOT EXISTS (SELECT FROM match_participants o WHERE o.match_id = m.id AND sees_anybody(o.id))
  ORDER BY m.id, p.position_id`)

/** Reads the rows of `lonelyMatches`: each person once a match. */
const readLonely = (rows: Row[] = []): LonelyMatch[] => {
  const all = rows as unknown as { id: string; number: string; position_id: string; professional_id: string }[]
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap((same) => {
    const people = new Map(
      same.map((row) => [row.position_id, { positionId: row.position_id, professionalId: row.professional_id }]),
    )
    return same.slice(0, 1).map(({ id, number }) => ({ matchId: id, number, people: [...people.values()] }))
  })
}

type SignalRow = {
  youth_id: string
  version: number
  subject: Buffer
  signal_id: string
  position_id: string
  professional_id: string
  organisation_id: string
  municipality_id: string
  match_id: string | null
  number: string | null
  opened_at: Date | null
  sees: string[]
  identity_sealed: Buffer
  secret_address: boolean
  listed: ListedKind | null
}

const signalOf = (row: SignalRow): KinSignal => ({
  signalId: row.signal_id,
  youthId: row.youth_id,
  positionId: row.position_id,
  professionalId: row.professional_id,
  organisationId: row.organisation_id,
  municipalityId: row.municipality_id,
  match:
    row.match_id === null || row.number === null || row.opened_at === null
      ? null
      : { id: row.match_id, number: row.number, openedAt: row.opened_at },
  sees: row.sees,
})

/** A youth near whom a match is looked for. `firstMunicipalityId`: under whose covenant the first signal is. */
export type NearYouth = { readonly youthId: string; readonly identitySealed: Buffer; readonly firstMunicipalityId: string }

/**
 * Reads the rows of `kinSignals`, of `lonelyMatches`, of `pairsOf` and of `workingPairs`; `youths` with the version on which is decided, in one order for all who take them.
 * @param isWanted whether the municipality whose rules hold for a youth wants matches of this kind
 */
export const readKin = (
  [rows = [], lonely, decided, working = []]: readonly (Row[] | undefined)[],
  youthId: string,
  kind: KinKind,
  isWanted: (youth: NearYouth) => boolean,
) => {
  const all = rows as unknown as SignalRow[]
  const excludes = ({ youth_id, identity_sealed: identitySealed, municipality_id, listed }: SignalRow): boolean =>
    isExcluded(kind, {
      listed,
      wanted: isWanted({ youthId: youth_id, identitySealed, firstMunicipalityId: municipality_id }),
    })
  const firsts = [...Map.groupBy(all, ({ youth_id }) => youth_id).values()].flatMap((same) => same.slice(0, 1))
  const youths = new Map(all.map(({ youth_id, version, subject }) => [youth_id, { id: youth_id, version, subject }]))
  return {
    facts: {
      youthId,
      kind,
      signals: all.map(signalOf),
      excluded: new Set(firsts.filter(excludes).map(({ youth_id }) => youth_id)),
      guarded: new Set(
        firsts
          .filter(({ secret_address: secretAddress, listed }) => isGuarded({ secretAddress, listed }))
          .map(({ youth_id }) => youth_id),
      ),
      decisions: readPairs(decided),
      lonely: readLonely(lonely),
      working: new Set((working as unknown as { one: string; other: string }[]).map(({ one, other }) => pairKey(one, other))),
    },
    /** Whom it is about, by the municipality under whose covenant each signal is. */
    about: all.map(({ municipality_id, subject }) => ({ municipalityId: municipality_id, subject })),
    youths: [...youths.values()].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id)),
  }
}
