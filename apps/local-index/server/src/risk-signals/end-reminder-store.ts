import { prepared } from '@mens-centraal/platform/db/statement'
import type { StillInvolvedAsked } from './end-reminder.ts'

const asked = prepared('UPDATE risk_signals SET asked_days = $2 WHERE id = $1')

export const keepAsked = (e: StillInvolvedAsked) => [asked(e.signalId, e.days)]
