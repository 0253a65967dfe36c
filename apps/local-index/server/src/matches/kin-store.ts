import { prepared } from '@mens-centraal/platform/db/statement'
import type { LookupValues } from '@mens-centraal/platform/sealing/at-rest'
import type { KinKind, KinLearned, KinMatchesMerged, KinMatchJoined, KinMatchOpened, KinMatchThinned } from './kin.ts'

const forgetKin = prepared('DELETE FROM youth_kin WHERE youth_id = $1')
const insertKin = prepared(
  'INSERT INTO youth_kin (youth_id, kind, number, lookup_odd, lookup_even, lookup_key_version, asked_key_version) VALUES ($1, $2, $3, $4, $5, $6, $6)',
)
const forgetGuard = prepared('DELETE FROM kin_guards WHERE youth_id = $1')
const keepGuard = prepared('INSERT INTO kin_guards (youth_id) VALUES ($1) ON CONFLICT DO NOTHING')
const insertMatch = prepared(`
  WITH number AS (INSERT INTO match_numbers (number, given_at) VALUES ($2, $4))
  INSERT INTO matches (id, number, kind, possible, opened_at) VALUES ($1, $2, $3, false, $4)`)
const insertPlace = prepared(
  'INSERT INTO match_participants (id, match_id, signal_id, position_id, professional_id, organisation_id, joined_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
)
const countChange = prepared('UPDATE matches SET version = version + 1 WHERE id = $1')
const movePlaces = prepared('UPDATE match_participants SET match_id = $1 WHERE match_id = $2')
const moveNotices = prepared('UPDATE notices SET match_id = $1, match_number = $2 WHERE match_id = $3')
const removeMatch = prepared('DELETE FROM matches WHERE id = $1')
const closeLonely = prepared('SELECT close_lonely_match($1, $2, $3)')

/** What the register told takes the place of what it told before. */
export const keepKin = ({ youthId, keyVersion, parents, homes, secretAddress }: KinLearned) => {
  const rows = (kind: KinKind, values: readonly LookupValues[]) =>
    values.map(({ odd, even }, i) => insertKin(youthId, kind, i + 1, odd, even, keyVersion))
  const guard = secretAddress ? keepGuard(youthId) : forgetGuard(youthId)
  return [forgetKin(youthId), ...rows('family', parents), ...rows('address', homes), guard]
}
export const keepKinMatch = (e: KinMatchOpened) => [insertMatch(e.matchId, e.number, e.kind, e.at)]
export const keepKinJoin = ({ matchId, participant: p, at }: KinMatchJoined) => [
  insertPlace(p.participantId, matchId, p.signalId, p.positionId, p.professionalId, p.organisationId, at),
  countChange(matchId),
]
export const keepKinMerge = (e: KinMatchesMerged) => [
  movePlaces(e.matchId, e.mergedId),
  countChange(e.matchId),
  moveNotices(e.matchId, e.number, e.mergedId),
  removeMatch(e.mergedId),
]
export const keepThinning = (e: KinMatchThinned) => [closeLonely(e.matchId, e.at, e.because)]
