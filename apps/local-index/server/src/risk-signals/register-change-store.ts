import { prepared } from '@mens-centraal/platform/db/statement'
import type { StillInvolved, YouthLeft, YouthRenewed } from './register-change.ts'

const renewYouth = prepared('UPDATE youths SET identity_sealed = $2, turns_23_on = $3 WHERE id = $1')
const renewSignal = prepared(`
  UPDATE risk_signals SET label_sealed = coalesce($2, label_sealed), turns_23_on = CASE WHEN $2::bytea IS NULL THEN turns_23_on ELSE $4 END,
    ends_on = CASE WHEN state = 'archived' THEN ends_on ELSE $3 END, archive_ends_on = CASE WHEN state = 'archived' THEN least(archive_ends_on, $4) END WHERE id = $1`)
const askInvolved = prepared('UPDATE risk_signals SET asked_because = $2, asked_on = $3 WHERE id = $1')
const answered = prepared('UPDATE risk_signals SET asked_because = NULL, asked_on = NULL WHERE id = $1')

export const keepRenewal = (e: YouthRenewed) => [
  renewYouth(e.youthId, e.identitySealed, e.turns23On),
  ...e.signals.map(({ signalId, labelSealed, endsOn }) => renewSignal(signalId, labelSealed, endsOn, e.turns23On)),
]
export const askReporters = (e: YouthLeft) => e.reporters.map(({ signalId }) => askInvolved(signalId, e.because, e.on))
/** Whoever said that they are still involved, or did what only they do who are, is asked no more. */
export const endAsking = (e: Pick<StillInvolved, 'signalId'>) => [answered(e.signalId)]
