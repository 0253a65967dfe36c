import { prepared } from '@mens-centraal/platform/db/statement'
import type { MailBounced, MailTaken } from './mail-bounce.ts'

const taken = prepared('UPDATE sent_mails SET taken = true WHERE token_hash = $1')
const forgetFormer = prepared('DELETE FROM mail_bounces WHERE position_id = $1 AND lower(address) <> lower($2)')
/** A second report at once finds the first one's row, of another id: it is decided anew, and tells nobody twice. */
const bounce = prepared(`
  INSERT INTO mail_bounces (position_id, id, address, reason, since, mailed_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO UPDATE SET reason = $4, mailed_at = greatest(mail_bounces.mailed_at, $6)`)

export const keepTaken = (e: MailTaken) => [taken(e.tokenHash)]

export const keepBounce = (e: MailBounced) => [
  forgetFormer(e.positionId, e.address),
  bounce(e.positionId, e.bounceId, e.address, e.reason, e.at, e.mailedAt),
]
