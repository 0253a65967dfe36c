import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { NoticeRead } from './notice.ts'
import { noticeById, readNoticeFacts } from './notice-facts.ts'
import { readNotice } from './notice-permissions.ts'

/** Marks one of the asker's own notices as read. */
export const markNoticeRead = async (door: LocalDoor, noticeId: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [noticeById(noticeId)])
  const grant = permit(readNotice, door, readNoticeFacts(rows))
  const event: NoticeRead = { type: 'notice-read', noticeId, at: door.now }
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}
