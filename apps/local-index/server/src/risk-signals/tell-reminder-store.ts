import { prepared } from '@mens-centraal/platform/db/statement'
import type { AskedToTell } from './tell-reminder.ts'

const asked = prepared('UPDATE risk_signals SET told_asked_on = $2 WHERE id = $1')

export const keepAskedToTell = (e: AskedToTell) => [asked(e.signalId, e.on)]
