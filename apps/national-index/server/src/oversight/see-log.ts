import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { NationalDoor } from '../members/member.ts'
import { seeLog } from './audit-permissions.ts'
import { type LogLine, logSince } from './audit-views.ts'

/** The log from a moment on, for the operator. */
export const see = (door: NationalDoor, from: Instant): Promise<Result<readonly LogLine[], Refusal>> =>
  read(door, permitToSee(seeLog, door), logSince(from))
