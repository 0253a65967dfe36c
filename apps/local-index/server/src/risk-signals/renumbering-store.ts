import { prepared } from '@mens-centraal/platform/db/statement'
import type { YouthLinked, YouthRenumbered, YouthsMerged } from './renumbering.ts'

const renumber = prepared(
  'UPDATE youths SET lookup_odd = $2, lookup_even = $3, lookup_kind = $4, lookup_key_version = $5, subject = $6, subject_key_version = $7, identity_sealed = $8 WHERE id = $1',
)
const drop = prepared('DELETE FROM risk_signals WHERE id = ANY ($1)')
const move = prepared('UPDATE risk_signals SET youth_id = $2 WHERE youth_id = $1')
const inRegister = prepared('UPDATE risk_signals SET in_register = true WHERE youth_id = $1 AND NOT in_register')
const tellNotices = prepared(`
  INSERT INTO archive_notices (youth_id, professional_id, organisation_id, signal_id, until)
  SELECT $2, professional_id, organisation_id, signal_id, until FROM archive_notices WHERE youth_id = $1
  ON CONFLICT (youth_id, professional_id, organisation_id) DO UPDATE SET until = greatest(archive_notices.until, excluded.until)`)
const forget = prepared('DELETE FROM youths WHERE id = $1')

export const keepNumber = (e: YouthRenumbered) => [
  renumber(e.youthId, e.odd, e.even, e.lookupKind, e.lookupKeyVersion, e.subject, e.subjectKeyVersion, e.identitySealed),
]
/** After the matches were moved: the youth who goes takes nothing along any more. Who was told that an organisation was involved before is not told again. */
export const keepMerge = (e: YouthsMerged) => [
  drop(e.droppedIds),
  move(e.fromId, e.intoId),
  tellNotices(e.fromId, e.intoId),
  forget(e.fromId),
]
export const keepLink = (e: YouthLinked) => [inRegister(e.youthId)]
