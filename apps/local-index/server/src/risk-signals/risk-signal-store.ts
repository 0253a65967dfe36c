import { prepared } from '@mens-centraal/platform/db/statement'
import type {
  ArchiveTermSet,
  FamilyTold,
  RiskSignalExtended,
  RiskSignalRaised,
  Told,
  WaitingSignalConfirmed,
  YouthIdentified,
} from './risk-signal.ts'

const insert = prepared(`
  INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on, told_postponed_until, turns_23_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`)
const extend = prepared(
  'UPDATE risk_signals SET ends_on = $2, end_set_at = $3, asked_days = NULL, hand_over_requested_on = NULL WHERE id = $1',
)
const tell = prepared('UPDATE risk_signals SET told_audience = $2, told_on = $3, told_postponed_until = $4 WHERE id = $1')
const confirm = prepared(
  "UPDATE risk_signals SET state = 'active', ends_on = $2, label_sealed = $3, turns_23_on = $4 WHERE id = $1 AND state = 'waiting-for-check'",
)
const setTerm = prepared('UPDATE risk_signals SET archive_term = $2 WHERE id = $1')
const identify = prepared('SELECT identify_youth($1, $2, $3)')

/** The youth's row must still be at the version on which was decided; else the act is decided anew. */
export const expectYouthVersion = prepared('SELECT expect_youth_version($1, $2)')

const toldColumns = (told: Told) => (told.told === 'yes' ? [told.audience, told.on, null] : [null, null, told.postponedUntil])

export const keepSignal = (e: RiskSignalRaised) => [
  insert(
    e.signalId,
    e.youthId,
    e.positionId,
    e.professionalId,
    e.organisationId,
    e.municipalityId,
    e.state,
    e.inRegister,
    e.labelSealed,
    e.raisedAt,
    e.endsOn,
    ...toldColumns(e.told),
    e.turns23On,
  ),
]
/** A later search told who a youth is of whom only the number was known. */
export const keepIdentity = (e: YouthIdentified) => [identify(e.youthId, e.identitySealed, e.turns23On)]
export const keepExtension = (e: RiskSignalExtended) => [extend(e.signalId, e.endsOn, e.at)]
export const keepArchiveTerm = (e: ArchiveTermSet) => [setTerm(e.signalId, e.term)]
export const keepTold = (e: FamilyTold) => [tell(e.signalId, ...toldColumns(e.told))]
export const keepConfirmation = (e: WaitingSignalConfirmed) => [
  identify(e.youthId, e.identitySealed, e.turns23On),
  confirm(e.signalId, e.endsOn, e.labelSealed, e.turns23On),
]
