import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

const { bramKuiper, dewiTan, karinVeenstra, lottePrins, keesBrouwer, ellaSmit } = people
const monday = new Date('2026-11-23T10:00:00Z')
const on = (day: string) => new Date(`${day}T10:00:00Z`)
const days = { from: '2026-11-25', until: '2026-12-02' }

let house: TestHouse
let match: string
let unmatched: string
beforeAll(async () => {
  house = await openTestHouse(monday)
  const bram = await house.as(bramKuiper)
  unmatched = (await signal(bram, byBsn(situations.leapDay))).id
  await signal(bram, byBsn(situations.semDeBoer))
  match = (await signal(await house.as(dewiTan), byBsn(situations.semDeBoer))).matches[0]?.id ?? ''
  await until(async () => (await bram.call('GET /api/matches/:id/follow-up', { id: match })).status === 200)
})
afterAll(() => house?.close())

const positionOf = async (caller: Caller, name: string): Promise<string> => {
  const { absent, able } = (await caller.call('GET /api/stand-ins')).answer
  return [...absent, ...able].find((one) => one.name === name)?.id ?? ''
}
const arrange = async (caller: Caller, absent: string, standIn: string, period: { from: string; until: string } = days) =>
  caller.call('POST /api/stand-ins', {
    body: { absent: await positionOf(caller, absent), standIn: await positionOf(caller, standIn), ...period },
  })
const seenByDewi = async () => {
  const { text, answer } = await (await house.as(dewiTan)).call('GET /api/matches/:id', { id: match })
  return { text, bram: answer.participants.find(({ name }) => name === 'Bram Kuiper') }
}
const standsInFor = async (caller: Caller) => (await caller.call('GET /api/today')).answer.standsInFor
/** All that somebody can ask as a stand-in: the statuses. */
const asked = async (caller: Caller, id: string, place: string): Promise<number[]> =>
  Promise.all([
    caller.call('GET /api/stand-ins/:id/matches', { id }),
    caller.call('GET /api/stood-in-places/:id', { id: place }),
    caller.call('GET /api/stood-in-places/:id/follow-up', { id: place }),
    caller.call('POST /api/stood-in-places/:id/contact', { id: place, body: { contact: 'no-answer' } }),
  ]).then((answers) => answers.map(({ status }) => status))
const placeOf = async (): Promise<string> =>
  `${(await fromOutside(house, "SELECT p.id FROM match_participants p JOIN positions j ON j.id = p.position_id JOIN professionals n ON n.id = j.professional_id WHERE p.match_id = $1 AND n.given_name = 'Bram'", [match]))[0]?.['id']}`
const standInId = async (): Promise<string> =>
  `${(await fromOutside(house, 'SELECT id FROM stand_ins ORDER BY from_on LIMIT 1'))[0]?.['id']}`
const nothingWaits = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)

describe('a coordinator names who stands in', () => {
  test('for the own people only; twice at once it is arranged once; and not with who is away then, or stands in', async () => {
    const karin = await house.as(karinVeenstra)
    const before = await seenByDewi()
    const both = await Promise.all([arrange(karin, 'Bram Kuiper', 'Lotte Prins'), arrange(karin, 'Bram Kuiper', 'Lotte Prins')])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('stand-in-overlaps')
    expect((await arrange(karin, 'Lotte Prins', 'Bram Kuiper')).problem.code).toBe('stand-in-away')
    const elsewhere = {
      absent: await positionOf(await house.as(people.annaVisser), 'Anna Visser'),
      standIn: await positionOf(karin, 'Lotte Prins'),
      ...days,
    }
    expect((await karin.call('POST /api/stand-ins', { body: elsewhere })).problem.code).toBe('not-available')
    const bram = await house.as(bramKuiper)
    expect((await bram.call('POST /api/stand-ins', { body: { ...elsewhere, absent: elsewhere.standIn } })).problem.code).toBe(
      'not-available',
    )
    expect((await bram.call('GET /api/stand-ins')).answer.standIns).toMatchObject([
      { absent: 'Bram Kuiper', standIn: 'Lotte Prins', ...days },
    ])
    expect((await seenByDewi()).text, 'nobody else hears of it before the first day').toBe(before.text)
    expect(await noticesOf(await house.as(lottePrins))).toContain('stand-in-arranged')
    expect(await asked(await house.as(lottePrins), await standInId(), await placeOf())).toEqual([404, 404, 404, 404])
    expect(await standsInFor(await house.as(lottePrins))).toEqual([])
  })
})

describe('while somebody is away', () => {
  test('the others read until when and whom to ask; the stand-in sees the open matches, and nothing of signals without one', async () => {
    house.clock.now = on('2026-11-25')
    const away = { until: days.until, standIn: { name: 'Lotte Prins', function: 'youth-worker' } }
    expect((await seenByDewi()).bram?.absence).toMatchObject(away)
    const fatima = await house.as(officers.fatimaElIdrissi)
    const { participants } = (await fatima.call('GET /api/follow-ups/:id', { id: match })).answer
    expect(participants.find(({ name }) => name === 'Bram Kuiper')?.reach.absence).toMatchObject(away)
    const lotte = await house.as(lottePrins)
    const [mine] = await standsInFor(lotte)
    expect(mine).toMatchObject({ name: 'Bram Kuiper', until: days.until })
    const { matches } = (await lotte.call('GET /api/stand-ins/:id/matches', { id: mine?.id ?? '' })).answer
    expect(matches).toMatchObject([{ id: await placeOf(), youth: { familyName: 'de Boer' }, others: [{ name: 'Dewi Tan' }] }])
    const detail = await lotte.call('GET /api/stood-in-places/:id', { id: await placeOf() })
    expect(detail.answer.participants.map(({ name, you }) => [name, you])).toEqual([
      ['Bram Kuiper', true],
      ['Dewi Tan', false],
    ])
    expect(detail.answer.participants.find(({ you }) => !you)?.phone).toBeTruthy()
    expect(detail.text).not.toContain(unmatched)
    expect((await lotte.call('GET /api/risk-signals')).answer.signals).toEqual([])
    expect((await lotte.call('GET /api/risk-signals/:id', { id: unmatched })).status).toBe(404)
    expect(
      (await lotte.call('POST /api/risk-signals/:id/withdrawal', { id: unmatched, body: { reason: 'risk-gone' } })).status,
    ).toBe(404)
    expect((await lotte.call('GET /api/matches/:id', { id: match })).status).toBe(404)
    const seenBy = async (person: typeof karinVeenstra) => asked(await house.as(person), mine?.id ?? '', await placeOf())
    expect(await seenBy(karinVeenstra), 'a coordinator').toEqual([403, 403, 403, 403])
    expect(await seenBy(keesBrouwer as never), 'somebody elsewhere').toEqual([404, 404, 404, 404])
    expect(await asked(await house.as(lottePrins, 1), mine?.id ?? '', await placeOf()), 'in her other job').toEqual([
      404, 404, 404, 404,
    ])
  })

  test('a mail on a match goes to both, without content; one on something else only to who is away', async () => {
    await nothingWaits()
    const [bram, lotte] = [bramKuiper.jobs[0].email, lottePrins.jobs[0].email]
    const before = house.mailbox.mails().length
    const since = () => house.mailbox.mails().slice(before)
    const mailsTo = (address: string) => since().filter(({ recipients }) => recipients.includes(address)).length
    await signal(await house.as(keesBrouwer), byBsn(situations.semDeBoer))
    await nothingWaits()
    expect([mailsTo(bram), mailsTo(lotte)]).toEqual([1, 1])
    await fromOutside(
      house,
      `WITH given AS (INSERT INTO notices (id, position_id, professional_id, kind, cause, at)
         SELECT gen_random_uuid(), p.id, p.professional_id, 'letter-decided', gen_random_uuid(), $2 FROM positions p WHERE p.id = $1 RETURNING id)
       INSERT INTO outbox (topic, payload, created_at, due_at) SELECT 'mail-notice', jsonb_build_object('noticeId', id), $2, $2 FROM given`,
      [bramKuiper.jobs[0].id, house.clock.now],
    )
    await nothingWaits()
    expect([mailsTo(bram), mailsTo(lotte)]).toEqual([2, 1])
    expect(
      since()
        .map(({ subject, text }) => subject + text)
        .join(),
    ).not.toMatch(/Sem|Boer|Bram|Lotte/)
  })

  test('a mailbox that takes nothing now keeps no mail from who stands in, who gets it once', async () => {
    const [bram, lotte] = [bramKuiper.jobs[0].email, lottePrins.jobs[0].email]
    const before = house.mailbox.mails().length
    const mailsTo = (address: string) =>
      house.mailbox
        .mails()
        .slice(before)
        .filter(({ recipients }) => recipients.includes(address)).length
    house.mailbox.setFailing('temporarily', bram)
    await signal(await house.as(ellaSmit), byBsn(situations.semDeBoer))
    await until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE attempts > 0')).length > 0)
    await until(async () => mailsTo(lotte) === 1)
    house.mailbox.setFailing('no')
    house.clock.now = new Date(house.clock.now.getTime() + 10_000)
    await nothingWaits()
    expect([mailsTo(bram), mailsTo(lotte)]).toEqual([1, 1])
  })

  test('what the stand-in says counts for who is away, is told as said for them, and is logged with for whom', async () => {
    const lotte = await house.as(lottePrins)
    const bram = await house.as(bramKuiper)
    const id = await placeOf()
    const [one, other] = await Promise.all([
      lotte.call('POST /api/stood-in-places/:id/contact', { id, body: { contact: 'in-touch' } }),
      bram.call('POST /api/matches/:id/contact', { id: match, body: { contact: 'in-touch' } }),
    ])
    expect([one.status, other.status]).toEqual([204, 204])
    const said = await fromOutside(house, "SELECT DISTINCT about_participant_id FROM follow_up_steps WHERE kind = 'in-touch'")
    expect(await fromOutside(house, "SELECT FROM follow_up_steps WHERE kind = 'in-touch'")).toHaveLength(said.length)
    expect((await lotte.call('POST /api/stood-in-places/:id/contact', { id, body: { contact: 'aligned' } })).status).toBe(204)
    const { timeline, contacts } = (await (await house.as(dewiTan)).call('GET /api/matches/:id/follow-up', { id: match })).answer
    expect(timeline).toContainEqual({
      on: '2026-11-25',
      event: 'aligned',
      who: 'Lotte Prins',
      forWhom: 'Bram Kuiper',
      withWhom: [],
    })
    expect(contacts.find(({ name }) => name === 'Bram Kuiper')?.contact).toBe('in-touch')
    expect((await lotte.call('GET /api/stood-in-places/:id/follow-up', { id })).answer.timeline).toEqual(timeline)
    const logged = await fromOutside(
      house,
      `SELECT DISTINCT a.permission, a.outcome FROM audit_records a JOIN positions j ON j.id = a.for_position_id JOIN professionals n ON n.id = j.professional_id JOIN professionals w ON w.id = a.professional_id
       WHERE n.given_name = 'Bram' AND w.given_name = 'Lotte' ORDER BY 1`,
    )
    expect(logged).toEqual(
      ['record-contact', 'see-follow-up', 'see-matches'].map((act) => ({ permission: `stand-in:${act}`, outcome: 'done' })),
    )
    expect(
      await fromOutside(
        house,
        "SELECT FROM audit_records WHERE for_position_id IS NOT NULL AND permission NOT LIKE 'stand-in:%'",
      ),
    ).toEqual([])
  })
})

describe('it ends', () => {
  test('by itself on the day of return: nothing is seen or done any more, and others read nothing of it', async () => {
    const id = await standInId()
    house.clock.now = on('2026-12-02')
    expect(await asked(await house.as(lottePrins), id, await placeOf())).toEqual([404, 404, 404, 404])
    expect(await standsInFor(await house.as(lottePrins))).toEqual([])
    expect((await seenByDewi()).bram?.absence).toBeNull()
  })

  test('earlier when who is away says so', async () => {
    const bram = await house.as(bramKuiper)
    expect((await arrange(bram, 'Bram Kuiper', 'Lotte Prins', { from: '2026-12-02', until: '2026-12-20' })).status).toBe(204)
    const id = (await standsInFor(await house.as(lottePrins)))[0]?.id ?? ''
    expect((await seenByDewi()).bram?.absence).not.toBeNull()
    house.clock.now = on('2026-12-03')
    expect((await (await house.as(dewiTan)).call('POST /api/stand-ins/:id/end', { id })).problem.code).toBe('not-available')
    expect((await (await house.as(bramKuiper)).call('POST /api/stand-ins/:id/end', { id })).status).toBe(204)
    expect(await standsInFor(await house.as(lottePrins))).toEqual([])
    expect((await seenByDewi()).bram?.absence).toBeNull()
    expect(await noticesOf(await house.as(lottePrins))).toContain('stand-in-ended')
  })

  test('when the stand-in is designated no more: at once, and the coordinator is told once', async () => {
    expect(
      (await arrange(await house.as(karinVeenstra), 'Bram Kuiper', 'Lotte Prins', { from: '2026-12-04', until: '2026-12-20' }))
        .status,
    ).toBe(204)
    house.clock.now = on('2026-12-07')
    expect(await standsInFor(await house.as(lottePrins))).toHaveLength(1)
    const lapsed =
      "UPDATE designations d SET valid_until = '2026-12-07' FROM positions p JOIN professionals n ON n.id = p.professional_id WHERE p.id = d.position_id AND n.given_name = 'Lotte'"
    await fromOutside(house, lapsed)
    const lotte = await house.as(lottePrins)
    const id = `${(await fromOutside(house, 'SELECT id FROM stand_ins ORDER BY from_on DESC LIMIT 1'))[0]?.['id']}`
    expect(await standsInFor(lotte), 'before any job saw it').toEqual([])
    expect(await asked(lotte, id, await placeOf())).toEqual([404, 404, 404, 404])
    expect((await seenByDewi()).bram?.absence).toBeNull()
    await house.catchUp()
    await house.catchUp()
    const told = (await noticesOf(await house.as(karinVeenstra))).filter((kind) => kind === 'stand-in-lapsed')
    expect(told).toHaveLength(1)
  })
})
