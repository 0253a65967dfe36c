import { prepared } from '@mens-centraal/platform/db/statement'
import type { RiskSignalTakenOver, TakeOverMade } from './take-over.ts'

const insert = prepared(`
  INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on, told_postponed_until, turns_23_on, archived_on, archive_ends_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`)
const remember = prepared('INSERT INTO taken_over_signals (source_key, signal_id, known_match, at) VALUES ($1, $2, $3, $4)')
const made = prepared(
  'INSERT INTO take_overs (id, municipality_id, source, at, active, archived) VALUES ($1, $2, $3, $4, $5, $6)',
)

/** Keeps a signal with the dates that it had, and by which key it came. */
export const keepTakenOver = (e: RiskSignalTakenOver) => [
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
    e.told.told === 'yes' ? e.told.audience : null,
    e.told.told === 'yes' ? e.told.on : null,
    e.told.told === 'yes' ? null : e.told.postponedUntil,
    e.turns23On,
    e.archive?.on ?? null,
    e.archive?.endsOn ?? null,
  ),
  remember(e.sourceKey, e.signalId, e.knownMatch, e.takenOverAt),
]

export const keepTakeOver = (e: TakeOverMade) => [made(e.takeOverId, e.municipalityId, e.source, e.at, e.active, e.archived)]
