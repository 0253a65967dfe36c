import type { Answer } from '../api/call.ts'

type Decisions = Answer<'GET /api/decisions'>
export type WaitingDecision = Decisions['waiting'][number]
export type MadeDecision = Decisions['decided'][number]
export type Outcome = MadeDecision['outcome']
