import { createHash } from 'node:crypto'
import { readBsn } from '@mens-centraal/kernel/bsn'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { bsnSequence } from '@mens-centraal/world/inhabitants/bsn-sequence'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type National, openNational } from './national.ts'
import type { Member, Who } from './national-member.ts'

const numbers = [...bsnSequence('9999', 6, 100, new Set())].values()
const youth = (): Who => ({ kind: 'youth', bsn: readBsn(String(numbers.next().value))! })
const clock = () => new Date(Date.UTC(2026, 10, 2, 12))

let world: National
let [one, other, third]: Member[] = []
beforeAll(async () => {
  world = await openNational(clock)
  ;[one, other, third] = [await world.admit(11), await world.admit(12), await world.admit(13)]
})
afterAll(() => world.close())

const done = { status: 202, body: {} }
const post = (member: Member | undefined, path: string, body: object) => member!.call('POST', `/federatie/v1/${path}`, body)
const get = async (member: Member | undefined, path: string) => {
  const answer = await member!.call('GET', `/federatie/v1/${path}`)
  return typeof answer === 'string' ? answer : answer.body
}
/** A match of two members, and both of their registrations. */
const matched = async () => {
  const sem = youth()
  const [mine, theirs] = [await one!.register(sem), await other!.register(sem)]
  await world.house().catchUp()
  return { mine, theirs, match: (await one!.mail()).at(-1)!.event.match! }
}

test('what a member has kept is destroyed here, and its numbers go on without a gap', async () => {
  await matched()
  const mail = await one!.mail()
  const last = mail.at(-1)!.sequence
  expect(await post(one, 'mailbox/acknowledgements', { upTo: last })).toEqual(done)
  expect(await post(one, 'mailbox/acknowledgements', { upTo: 1 })).toEqual(done)
  expect(await one!.mail()).toEqual([])
  expect(await post(one, 'mailbox/acknowledgements', { upTo: last + 1 })).toBe('409 mailbox-shorter')
  expect(await get(one, `mailbox?after=${last + 1}`)).toBe('409 mailbox-shorter')
  expect(await get(one, 'mailbox?after=-1')).toBe('400 invalid-request')
  await matched()
  expect((await one!.mail(last)).map(({ sequence }) => sequence)).toEqual([last + 1])
})

test('who waits for mail is told as soon as there is some, and of nothing when the time is over', async () => {
  const last = (await other!.mail()).at(-1)?.sequence ?? 0
  expect(await get(other, `mailbox?after=${last}&waitSeconds=1`)).toEqual({ events: [] })
  const waiting = get(other, `mailbox?after=${last}&waitSeconds=20`)
  const sem = youth()
  await one!.register(sem)
  await other!.register(sem)
  expect(await waiting).toMatchObject({ events: [{ sequence: last + 1, event: { tells: 'matched' } }] })
})

test('a house that closes lets go who waits for mail', async () => {
  const last = (await third!.mail()).at(-1)?.sequence ?? 0
  const waiting = get(third, `mailbox?after=${last}&waitSeconds=50`)
  await get(third, 'standing')
  await world.reopen()
  expect(await waiting).toEqual({ events: [] })
})

test('a sealed card reaches the other side of a match, once, unread; and nobody else', async () => {
  const { mine, theirs, match } = await matched()
  const wish = {
    card: newRandomId(),
    match,
    registration: mine,
    to: { member: other!.party.oin, registration: theirs },
    sealed: 'c2VhbGVk',
  }
  for (let i = 0; i < 2; i += 1) expect(await post(one, 'cards', wish)).toEqual(done)
  await world.house().catchUp()
  const cards = (await other!.mail()).filter(({ event }) => event.tells === 'card')
  expect(cards.map(({ event }) => event)).toEqual([
    { tells: 'card', match, registration: theirs, from: { member: one!.party.oin, registration: mine }, card: 'c2VhbGVk' },
  ])
  const fresh = () => ({ ...wish, card: newRandomId() })
  expect(await post(third, 'cards', fresh())).toBe('404 match-unknown')
  expect(await post(other, 'cards', fresh())).toBe('404 match-unknown')
  expect(await post(one, 'cards', { ...fresh(), to: { ...wish.to, member: third!.party.oin } })).toBe('404 match-unknown')
  expect(await post(one, 'cards', { ...fresh(), match: newRandomId() })).toBe('404 match-unknown')
  await post(other, `registrations/${theirs}/withdrawal`, { version: 2 })
  await world.house().catchUp()
  expect(await post(one, 'cards', fresh())).toBe('404 match-unknown')
  expect(
    await post(other, 'cards', { ...fresh(), registration: theirs, to: { member: one!.party.oin, registration: mine } }),
  ).toBe('404 match-unknown')
})

test('cards of one sender come in the order in which they were sent', async () => {
  const { mine, theirs, match } = await matched()
  const to = { member: other!.party.oin, registration: theirs }
  const sealed = Array.from({ length: 12 }, (_, i) => Buffer.from(`card ${i}`).toString('base64url'))
  for (const each of sealed) await post(one, 'cards', { card: newRandomId(), match, registration: mine, to, sealed: each })
  await world.house().catchUp()
  const mail = await other!.mail()
  expect(mail.flatMap(({ event }) => (event.match === match && event.card ? [event.card] : []))).toEqual(sealed)
})

test('each night a member compares: how many, a digest that it can make itself, and the list when they differ', async () => {
  const fourth = await world.admit(14)
  const own = [
    await fourth.register(youth()),
    await fourth.register(youth()),
    await fourth.register(youth()),
    await fourth.register(youth()),
  ]
  await post(fourth, `registrations/${own[0]}/extension`, { version: 2, endsOn: '2027-09-01' })
  await post(fourth, `registrations/${own[1]}/archiving`, { version: 2, archiveEndsOn: '2028-01-01' })
  await post(fourth, `registrations/${own[2]}/withdrawal`, { version: 2 })
  const kept = [
    { registration: own[0]!, version: 2, endsOn: '2027-09-01' },
    { registration: own[1]!, version: 2, endsOn: '2028-01-01' },
    { registration: own[3]!, version: 1, endsOn: '2027-06-01' },
  ].sort((a, b) => (a.registration < b.registration ? -1 : 1))
  expect(await get(fourth, 'registrations')).toEqual({ registrations: kept })
  expect(await get(fourth, `registrations?after=${kept[0]!.registration}`)).toEqual({ registrations: kept.slice(1) })
  const lines = kept.map(({ registration, version, endsOn }) => `${registration} ${version} ${endsOn}\n`).join('')
  const digest = createHash('sha256').update(lines).digest('base64url')
  expect(await get(fourth, 'standing')).toEqual({ registrations: 3, digest })
})

test('members get the cards of all others, as they themselves signed them', async () => {
  const { members } = (await get(one, 'members')) as { members: { oin: string; card: string }[] }
  expect(members.map(({ oin }) => oin)).toContain(other!.party.oin)
  await world.tell('cut-off', third!.party.oin)
  expect(
    ((await get(one, 'members')) as typeof members & { members: typeof members }).members.map(({ oin }) => oin),
  ).not.toContain(third!.party.oin)
})

test('anybody may read the figures, in Dutch and English, and small numbers are not in them', async () => {
  const { statusUrl } = world.house()
  const read = async (path: string) => {
    const answer = await fetch(`${statusUrl}${path}`)
    return [answer.status, await answer.text()] as const
  }
  const [status, page] = await read('/')
  expect(status).toBe(200)
  expect(page).toContain('OEFENOMGEVING')
  expect(page).toContain('<dt>Deelnemers</dt><dd>minder dan 10</dd>')
  expect(page).toContain('<dt>Lopende meldingen, afgerond op tientallen</dt><dd>10</dd>')
  expect((await read('/en'))[1]).toContain('<dt>Members</dt><dd>fewer than 10</dd>')
  expect((await read('/status.css'))[0]).toBe(200)
  for (const path of ['/members', '/federatie/v1/mailbox?after=0', '/health/ready']) expect((await read(path))[0], path).toBe(404)
  expect((await fetch(statusUrl, { method: 'POST' })).status).toBe(405)
})
