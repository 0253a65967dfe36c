import { second } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { permit } from '@mens-centraal/platform/access/grant'
import { refuseRecorded } from '@mens-centraal/platform/acts/commit'
import { read } from '@mens-centraal/platform/acts/read'
import type { NationalDoor } from '../members/member.ts'
import type { Bell } from './bell.ts'
import { mailboxOf, readMailboxState } from './mailbox-facts.ts'
import { readMailbox } from './mailbox-permissions.ts'
import { eventsAfter, type Mail } from './mailbox-views.ts'

/** Mail that another program of the house brought rings no bell here: looked for this often. */
const lookAgainMs = second

const lastOf = async (door: NationalDoor): Promise<number> => {
  const [rows] = await ask(door, [mailboxOf(door.actor.organisationId)])
  return readMailboxState(rows).last
}

/**
 * What the member is told after a number; waits so many seconds at most for something new. Refuses with `mailbox-shorter` when there never was
 * that number: the national index lost mail, and the member must know.
 */
export const readMail =
  (bell: Bell) =>
  async (door: NationalDoor, after: number, waitSeconds: number): Promise<Result<Mail, Refusal>> => {
    const grant = permit(readMailbox, door, { member: door.actor.member })
    const until = performance.now() + waitSeconds * second
    const left = () => until - performance.now()
    let last = await lastOf(door)
    while (grant.ok && last === after && left() > 0 && (await bell.wait(Math.min(left(), lookAgainMs)))) last = await lastOf(door)
    return last < after ? refuseRecorded(door, readMailbox, { code: 'mailbox-shorter' }) : read(door, grant, eventsAfter(after))
  }
