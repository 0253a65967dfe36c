import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { CustodianDoor } from '../members/member.ts'
import { seeLog } from './audit-permissions.ts'
import { type LogPage, logBetween } from './audit-views.ts'

/** The log from one moment until another, for the operator. */
export const see = (door: CustodianDoor, from: Instant, until: Instant): Promise<Result<LogPage, Refusal>> =>
  read(door, permitToSee(seeLog, door), logBetween(from, until))
