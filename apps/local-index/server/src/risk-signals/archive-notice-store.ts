import { prepared } from '@mens-centraal/platform/db/statement'
import type { ArchiveNoticeGiven } from './archive-notice.ts'

const insert = prepared(`
  INSERT INTO archive_notices (youth_id, professional_id, organisation_id, signal_id, until) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (youth_id, professional_id, organisation_id) DO UPDATE SET signal_id = excluded.signal_id, until = excluded.until`)

export const keepArchiveNotice = (e: ArchiveNoticeGiven) =>
  e.organisations.map(({ organisationId, until }) => insert(e.youthId, e.professionalId, organisationId, e.signalId, until))
