import { longestWait, type nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { NationalDoor } from '../members/member.ts'
import { acknowledge } from './acknowledge-mail.ts'
import type { Bell } from './bell.ts'
import { acknowledgeMail, readMailbox, sendCard } from './mailbox-permissions.ts'
import { readMail } from './read-mail.ts'
import { sendOne } from './send-card.ts'

export const mailboxRoutes = (route: RouteOf<typeof nationalIndexApi, NationalDoor>, bell: Bell): void => {
  const reading = readMail(bell)
  route('GET /federatie/v1/mailbox', readMailbox, (door, { query }) =>
    reading(door, Number(query.after), Math.min(Number(query.waitSeconds ?? 0), longestWait)),
  )
  route('POST /federatie/v1/mailbox/acknowledgements', acknowledgeMail, (door, { body }) => acknowledge(door, body.upTo))
  route('POST /federatie/v1/cards', sendCard, async (door, { body }) => {
    const sent = await sendOne(door, body)
    if (sent.ok) door.wakeWorker()
    return sent
  })
}
