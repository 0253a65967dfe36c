import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from './mailbox.ts'

let mailbox: Mailbox
beforeEach(async () => {
  mailbox = await openMailbox({ smtpPort: 0, httpPort: 0, most: 3 })
})
afterEach(() => mailbox.close())

const anna = 'anna.visser@delinde.voorbeeld.example'
const bram = 'bram.kuiper@jeugdteamnoord.voorbeeld.example'

const send = (to: string, subject: string, messageId = `<${subject.replaceAll(' ', '-')}@index.example>`, text = 'Log in') => {
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, secure: false, ignoreTLS: true })
  return transport.sendMail({ from: 'index@voorbeeld.example', to, subject, text, messageId })
}
const page = async (path: string) => (await fetch(`${mailbox.url}${path}`)).text()

test('says what to do while there is no mail', async () => {
  expect(await page('/')).toContain('Er is nog geen mail')
  expect(await page('/?lang=en')).toContain('There is no mail yet')
})

test('shows a mail that came in, in the list and by itself', async () => {
  await send(anna, 'Er is een match', undefined, 'Log in op http://localhost:4100/ en kijk.')
  expect(await page('/')).toContain('Er is een match')
  const mail = await page('/mails/1')
  expect(mail.replaceAll('<wbr>', '')).toContain(anna)
  expect(mail).toContain('<a href="http://localhost:4100/">http://localhost:4100/</a> en kijk.')
})

test('lists the mail of one recipient', async () => {
  await send(anna, 'For Anna')
  await send(bram, 'For Bram')
  const box = await page('/boxes/2')
  expect(box).toContain('For Bram')
  expect(box).not.toContain('For Anna')
})

test('counts a mail that was delivered twice, and shows it', async () => {
  await send(anna, 'Er is een match')
  await send(anna, 'Er is een match')
  expect(mailbox.mails()).toMatchObject([{ subject: 'Er is een match', deliveries: 2, recipients: [anna] }])
  expect(await page('/')).toContain('2 keer bezorgd')
})

test('keeps the latest mails only', async () => {
  for (const subject of ['one', 'two', 'three', 'four']) await send(anna, subject)
  expect(mailbox.mails().map(({ subject }) => subject)).toEqual(['two', 'three', 'four'])
  expect((await fetch(`${mailbox.url}/mails/1`)).status).toBe(404)
})

test('waits for a mail that is still to come, and says so when none comes', async () => {
  const coming = mailbox.waitFor(({ recipients }) => recipients.includes(bram))
  await send(anna, 'not this one')
  await send(bram, 'this one')
  expect((await coming).subject).toBe('this one')
  await expect(mailbox.waitFor(() => false, 1)).rejects.toThrow('no such mail within 1 ms')
})

test('refuses for now, for good, and not any more', async () => {
  mailbox.setFailing('temporarily')
  await expect(send(anna, 'first')).rejects.toMatchObject({ responseCode: 451 })
  mailbox.setFailing('permanently')
  await expect(send(anna, 'second')).rejects.toMatchObject({ responseCode: 550 })
  mailbox.setFailing('no')
  await send(anna, 'third')
  expect(mailbox.mails().map(({ subject }) => subject)).toEqual(['third'])
})

test('shows a mail with elements in it as text', async () => {
  await send(anna, '<script>alert(1)</script>', '<x@index.example>', '<img src=x>')
  for (const path of ['/', '/mails/1']) expect(await page(path)).not.toMatch(/<script|<img/)
})

test('goes on after a sender that breaks off', async () => {
  const socket = connect(mailbox.smtpPort, '127.0.0.1')
  await new Promise((ready) => socket.once('data', ready))
  socket.write('EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nhalf a mail')
  socket.destroy()
  await send(anna, 'whole')
  expect(mailbox.mails()).toHaveLength(1)
})
