import { prepared } from '@mens-centraal/platform/db/statement'
import type { RegisterCompared, RegisterRead, RegisterStuck, YouthFollowed, YouthUnfollowed } from './following.ts'

const follow = prepared('INSERT INTO followings (id, bsn_sealed) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET bsn_sealed = $2')
const unfollow = prepared('DELETE FROM followings WHERE id = $1')
const read = prepared(
  'INSERT INTO register_reading (cursor) VALUES ($1) ON CONFLICT (single) DO UPDATE SET cursor = $1, stuck_rounds = 0',
)
const stuck = prepared(
  'INSERT INTO register_reading AS r (stuck_rounds) VALUES (1) ON CONFLICT (single) DO UPDATE SET stuck_rounds = r.stuck_rounds + 1',
)
const compared = prepared(
  'INSERT INTO register_reading (compared_on) VALUES ($1) ON CONFLICT (single) DO UPDATE SET compared_on = $1',
)

export const keepFollowing = (e: YouthFollowed) => [follow(e.youthId, e.bsnSealed)]
export const endFollowing = (e: YouthUnfollowed) => [unfollow(e.youthId)]
export const keepReadingPlace = (e: RegisterRead) => [read(e.cursor)]
export const keepStuckRound = (_: RegisterStuck) => [stuck()]
export const keepComparison = (e: RegisterCompared) => [compared(e.on)]
