import { day, hour } from '@mens-centraal/kernel/instant'
import { importDirectory } from '@mens-centraal/local-index-server/app'
import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import { goneMailboxes, people } from '@mens-centraal/world/people'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite, openAccountBrowser, openWithPasskey } from './account-holder.ts'
import { fromOutside, until } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const { riaPostma, finnDekker, sjoerdBosma, wimDeGraaf, annaVisser } = people
let house: TestHouse
let ria: Caller
let gerard: Caller
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  const browser = openAccountBrowser(house)
  ria = browser
  await openWithPasskey(house, browser, await invite(house, gerard, riaPostma.jobs))
})
afterAll(() => house?.close())

const inviteOnly = async ({ jobs: [{ id }] }: Person) =>
  expect((await ria.call('POST /api/positions/:id/invitation', { id })).status).toBe(204)
const bouncing = async (by: Caller) => (await by.call('GET /api/mail-bounces')).answer.people
const namesAt = async (by: Caller) => (await bouncing(by)).map(({ givenName }) => givenName)
const told = async (by: Caller) =>
  (await by.call('GET /api/today')).answer.notices.filter(({ kind }) => kind === 'mail-bounces').length
const correct = async ({ id }: Person, email: string) => {
  const professionals = house.directory.professionals.map((one) =>
    one.id === id ? { ...one, positions: one.positions.map((position) => ({ ...position, email })) } : one,
  )
  expect((await importDirectory(house.config, { ...house.directory, professionals })).ok).toBe(true)
}

/** A mail to the address to which mails come back, as another mail server sends it. @returns the reply of the intake */
const sendReport = async (token: string, status: string | null): Promise<number> => {
  const { host, port } = house.config.mailReports ?? { host: '', port: 0 }
  const transport = createTransport({ host, port, secure: false, ignoreTLS: true })
  const report =
    status === null
      ? 'Subject: Ik ben er niet\r\n\r\nTot maandag.\r\n'
      : `Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\n${status}\r\n\r\n--x--\r\n`
  try {
    await transport.sendMail({ envelope: { from: '', to: `retour+${token}@test.example` }, raw: report })
    return 250
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0
  } finally {
    transport.close()
  }
}

/** Makes the house believe that it sent a mail with this token to somebody now. */
const pretendSent = ({ jobs: [{ id, email }] }: Person, token: string) =>
  fromOutside(
    house,
    'INSERT INTO sent_mails (token_hash, position_id, address, offered_at, taken) VALUES (sha256($1::text::bytea), $2, $3, $4, true)',
    [token, id, email, house.clock.now],
  )

describe('mail that comes back', () => {
  test('later, in a report, is told to the coordinator once, shows to who helps, and to nobody else', async () => {
    await inviteOnly(sjoerdBosma)
    await until(async () => (await bouncing(ria)).length > 0)
    expect(await bouncing(ria)).toMatchObject([{ givenName: 'Sjoerd', since: '2026-11-22', reason: 'no-such-mailbox' }])
    await inviteOnly(sjoerdBosma)
    await until(
      async () =>
        Number(
          (
            await fromOutside(house, 'SELECT count(*) AS n FROM sent_mails WHERE position_id = $1', [sjoerdBosma.jobs[0].id])
          )[0]?.['n'],
        ) > 1,
    )
    expect(await told(ria)).toBe(1)
    expect(await namesAt(gerard)).toEqual(['Sjoerd'])
    expect(await told(gerard), 'there is a coordinator').toBe(0)
    expect(await namesAt(await house.as(wimDeGraaf))).toEqual([])
    expect((await (await house.as(annaVisser)).call('GET /api/mail-bounces')).status).toBe(403)
    const [found] = (await ria.call('POST /api/helpdesk-searches', { body: { search: 'bosma' } })).answer.people
    expect(found?.steps.map(({ code }) => code)).toEqual(['mail-bounces'])
    expect((await ria.call('GET /api/session')).answer.who?.mailBouncesSince).toBeNull()
  })

  test('at once, refused by the mail server, counts as well, and whose mail it is reads it at the next login', async () => {
    const token = await invite(house, gerard, finnDekker.jobs)
    const finn = openAccountBrowser(house)
    house.mailbox.setFailing('permanently', finnDekker.jobs[0].email)
    await openWithPasskey(house, finn, token)
    await until(async () => (await namesAt(ria)).includes('Finn'))
    house.mailbox.setFailing('no')
    expect((await finn.call('GET /api/session')).answer.who?.mailBouncesSince).toBe('2026-11-22')
    expect(await told(ria)).toBe(2)
  })

  test('is over once the address is corrected; when that one bounces too, it is told anew', async () => {
    await correct(finnDekker, 'finn.d@dewilg.voorbeeld.example')
    expect(await namesAt(ria)).toEqual(['Sjoerd'])
    expect(await told(ria)).toBe(1)
    const elsewhere = { ...finnDekker, jobs: [{ ...finnDekker.jobs[0], email: 'finn.d@dewilg.voorbeeld.example' }] } as Person
    await pretendSent(elsewhere, 'a'.repeat(32))
    expect(await sendReport('a'.repeat(32), 'Action: failed\r\nStatus: 5.2.1')).toBe(250)
    expect(await bouncing(ria)).toMatchObject([{ givenName: 'Finn', reason: 'mailbox-closed' }, { givenName: 'Sjoerd' }])
    expect(await told(ria)).toBe(2)
    await correct(finnDekker, finnDekker.jobs[0].email)
  })

  test('from an address of before says nothing of the present one; nor does a late, polite or strange mail', async () => {
    await pretendSent(finnDekker, 'b'.repeat(32))
    await correct(finnDekker, 'finn@dewilg.voorbeeld.example')
    expect(await sendReport('b'.repeat(32), 'Action: failed\r\nStatus: 5.1.1')).toBe(250)
    await correct(finnDekker, finnDekker.jobs[0].email)
    const long = `Action: failed\r\nStatus: 5.1.1\r\n${'X: x\r\n'.repeat(100_000)}`
    expect(await sendReport('b'.repeat(32), long), 'too large').toBe(552)
    for (const status of [null, 'Action: delayed\r\nStatus: 4.4.1', 'Action: failed\r\nStatus: 5.7.1', 'Action: \u0000'])
      expect(await sendReport('b'.repeat(32), status)).toBe(250)
    expect(await namesAt(ria)).toEqual(['Sjoerd'])
  })

  test('is reported only by who knows the token of a mail', async () => {
    expect(await sendReport('c'.repeat(32), 'Action: failed\r\nStatus: 5.1.1')).toBe(550)
    expect(await sendReport('x', 'Action: failed\r\nStatus: 5.1.1')).toBe(550)
  })

  test('reported twice at once is told once', async () => {
    for (const token of ['d', 'e', 'f']) await pretendSent(finnDekker, token.repeat(32))
    const before = await told(ria)
    const replies = await Promise.all(
      ['d', 'e', 'f'].map((token) => sendReport(token.repeat(32), 'Action: failed\r\nStatus: 5.1.1')),
    )
    expect(replies).toEqual([250, 250, 250])
    expect(await told(ria)).toBe(before + 1)
    expect(await namesAt(ria)).toEqual(['Finn', 'Sjoerd'])
  })

  test('is over when a later mail was taken and did not come back within five days', async () => {
    const later = async (ms: number) => {
      house.clock.now = new Date(house.clock.now.getTime() + ms)
      await house.catchUp()
    }
    const marked = async () =>
      (await fromOutside(house, 'SELECT p.email FROM mail_bounces b JOIN positions p ON p.id = b.position_id ORDER BY 1')).map(
        ({ email }) => email,
      )
    await later(hour)
    await pretendSent(finnDekker, '9'.repeat(32))
    await later(5 * day)
    expect(await marked()).toEqual([finnDekker.jobs[0].email, ...goneMailboxes])
    await later(hour)
    expect(await marked()).toEqual(goneMailboxes)
    await later(15 * day)
    expect(await fromOutside(house, 'SELECT FROM sent_mails')).toEqual([])
  })
})
