import { prepared } from '@mens-centraal/platform/db/statement'
import type { YouthDoubted, YouthRemembered, YouthsParted } from './parting.ts'
import type { YouthsMerged } from './renumbering.ts'

const insert = prepared('INSERT INTO former_youths (id, youth_id, identity_sealed, doubled_ids) VALUES ($1, $2, $3, $4)')
const nest = prepared(
  'UPDATE former_youths SET youth_id = $2, within_id = coalesce(within_id, $3) WHERE youth_id = $1 AND id IS DISTINCT FROM $3',
)
const markAll = prepared('UPDATE risk_signals SET former_youth_id = $1 WHERE youth_id = $1 AND former_youth_id IS NULL')
const mark = prepared('UPDATE risk_signals SET former_youth_id = $1 WHERE id = ANY ($2)')
const drop = prepared('DELETE FROM risk_signals WHERE id = ANY ($1)')
const move = prepared('UPDATE risk_signals SET youth_id = $2, former_youth_id = nullif(former_youth_id, $3) WHERE id = ANY ($1)')
const moveFormers = prepared(
  'UPDATE former_youths SET youth_id = $2, within_id = nullif(within_id, $3) WHERE id = ANY ($1) AND id <> $3',
)
const forget = prepared('DELETE FROM former_youths WHERE id = $1')
const relabel = prepared('UPDATE risk_signals SET label_sealed = $2 WHERE id = $1')
const tellNotices = prepared(`
  INSERT INTO archive_notices (youth_id, professional_id, organisation_id, signal_id, until)
  SELECT $2, professional_id, organisation_id, signal_id, until FROM archive_notices WHERE youth_id = $1 AND signal_id = ANY ($3)
  ON CONFLICT (youth_id, professional_id, organisation_id) DO UPDATE SET until = greatest(archive_notices.until, excluded.until)`)
const dropNotices = prepared('DELETE FROM archive_notices WHERE youth_id = $1 AND signal_id = ANY ($2)')
const askMeant = prepared("UPDATE risk_signals SET asked_because = 'number-corrected', asked_on = $2 WHERE id = $1")

/** Before two youths become one: who the one was who goes, and which signals were given about them. Of whom nothing can come back only what was within them goes along. */
export const rememberMerged = ({ fromId, intoId, formerSealed, doubledIds }: YouthsMerged) =>
  formerSealed === null
    ? [nest(fromId, intoId, null)]
    : [insert(fromId, intoId, formerSealed, doubledIds), nest(fromId, intoId, fromId), markAll(fromId)]
export const rememberYouth = (e: YouthRemembered) => [
  insert(e.formerId, e.youthId, e.identitySealed, []),
  mark(e.formerId, e.signalIds),
]
/** The signals go as they are: reporter, dates and who was told stay what they were. */
export const keepParting = (e: YouthsParted) => [
  drop(e.droppedIds),
  move(e.goingIds, e.intoId, e.formerId),
  ...e.labels.map(({ signalId, labelSealed }) => relabel(signalId, labelSealed)),
  tellNotices(e.fromId, e.intoId, e.goingIds),
  dropNotices(e.fromId, e.goingIds),
  moveFormers(e.formerIds, e.intoId, e.formerId),
  forget(e.formerId),
]
export const askDoubted = (e: YouthDoubted) => e.reporters.map(({ signalId }) => askMeant(signalId, e.on))
