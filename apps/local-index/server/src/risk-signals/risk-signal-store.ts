import { prepared } from '@mens-centraal/platform/db/statement'
import type {
  FamilyTold,
  RiskSignalExpired,
  RiskSignalExtended,
  RiskSignalRaised,
  RiskSignalWithdrawn,
  Told,
  WaitingSignalConfirmed,
  WaitingSignalRemoved,
  YouthIdentified,
} from './risk-signal.ts'

const insert = prepared(`
  INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on, told_postponed_until, turns_23_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`)
const extend = prepared('UPDATE risk_signals SET ends_on = $2 WHERE id = $1')
const tell = prepared('UPDATE risk_signals SET told_audience = $2, told_on = $3, told_postponed_until = $4 WHERE id = $1')
const archive = prepared(
  "UPDATE risk_signals SET state = 'archived', archived_on = $2, archive_ends_on = $3 WHERE id = $1 AND state <> 'archived'",
)
const remove = prepared('DELETE FROM risk_signals WHERE id = $1')
const forgetYouth = prepared('SELECT forget_youth_without_signals($1)')
const confirm = prepared(
  "UPDATE risk_signals SET state = 'active', ends_on = $2, label_sealed = $3, turns_23_on = $4 WHERE id = $1 AND state = 'waiting-for-check'",
)
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
export const keepExtension = (e: RiskSignalExtended) => [extend(e.signalId, e.endsOn)]
export const keepTold = (e: FamilyTold) => [tell(e.signalId, ...toldColumns(e.told))]
/** The youth stays: a new signal on them follows in the same act. */
export const endExpired = (e: RiskSignalExpired) => [
  e.archive === null ? remove(e.signalId) : archive(e.signalId, e.archive.on, e.archive.endsOn),
]
export const keepWithdrawal = (e: RiskSignalWithdrawn) =>
  e.archive === null ? [remove(e.signalId), forgetYouth(e.youthId)] : [archive(e.signalId, e.archive.on, e.archive.endsOn)]
export const keepConfirmation = (e: WaitingSignalConfirmed) => [
  identify(e.youthId, e.identitySealed, e.turns23On),
  confirm(e.signalId, e.endsOn, e.labelSealed, e.turns23On),
]
export const removeWaiting = (e: WaitingSignalRemoved) => [remove(e.signalId), forgetYouth(e.youthId)]
