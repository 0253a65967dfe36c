import { day } from '@mens-centraal/kernel/instant'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite, openAccountBrowser, openWithPasskey } from './account-holder.ts'
import { fromOutside } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const { annaVisser, bramKuiper, wimDeGraaf, jeroenKramer, finnDekker, riaPostma, noorBos, tomWillems, petraKok } = people
const search = (by: Caller, typed: string) => by.call('POST /api/helpdesk-searches', { body: { search: typed } })
const namesFor = async (by: Caller, typed: string) =>
  (await search(by, typed)).answer.people.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
/** Nobody is found, or it is said at the field that it is too little. */
const nobodyFor = async (by: Caller, typed: string) => {
  const { status, answer } = await search(by, typed)
  return status === 422 || answer.people.length === 0
}
const stepsOf = async (by: Caller, { jobs: [{ email }] }: typeof noorBos) =>
  (await search(by, email)).answer.people[0]?.steps.map(({ code, on }) => (on === null ? code : `${code} ${on}`))

describe('who helps', () => {
  test('finds by a whole mail address or the beginning of a family name, and by less nobody', async () => {
    const gerard = await house.as(officers.gerardPost)
    expect(await namesFor(gerard, annaVisser.jobs[0].email.toUpperCase())).toEqual(['Anna Visser'])
    expect(await namesFor(gerard, 'viss')).toEqual(['Anna Visser'])
    expect(await namesFor(gerard, 'graaf')).toEqual(['Wim de Graaf'])
    for (const typed of ['vi', 'anna', 'isser', '%%%', 'anna.visser@', '@delinde.voorbeeld.example', 'x'])
      expect(await nobodyFor(gerard, typed), typed).toBe(true)
    expect((await search(gerard, 'vi')).problem).toMatchObject({ code: 'search-too-short', errors: [{ field: 'search' }] })
  })

  test('finds people of the own organisation as coordinator, and as functional manager those under a covenant of today', async () => {
    const wim = await house.as(wimDeGraaf)
    expect(await namesFor(wim, 'visser')).toEqual(['Anna Visser'])
    for (const stranger of [finnDekker, noorBos, petraKok]) expect(await namesFor(wim, stranger.jobs[0].email)).toEqual([])
    const gerard = await house.as(officers.gerardPost)
    expect(await namesFor(gerard, riaPostma.jobs[0].email)).toEqual(['Ria Postma'])
    expect(await namesFor(gerard, tomWillems.jobs[0].email), 'his covenant ended').toEqual([])
    for (const other of [annaVisser, officers.fatimaElIdrissi]) {
      const refused = await search(await house.as(other), 'visser')
      expect(refused.status).toBe(403)
    }
  })

  test('reads what holds somebody up, and since when; of who left a month ago nothing any more', async () => {
    const gerard = await house.as(officers.gerardPost)
    expect(await stepsOf(gerard, petraKok)).toEqual(['designation-ended 2026-06-01'])
    expect(await stepsOf(gerard, jeroenKramer)).toBeUndefined()
    expect(await stepsOf(gerard, bramKuiper)).toEqual(['never-logged-in'])
    await house.as(bramKuiper)
    expect(await stepsOf(gerard, bramKuiper)).toEqual(['all-in-order'])
    expect((await search(gerard, 'kuip')).answer.people[0]).toMatchObject({
      wayIn: 'issuer',
      lastLoginOn: '2026-11-22',
      mayInvite: false,
    })
  })

  test('follows an invitation until the account is open', async () => {
    const gerard = await house.as(officers.gerardPost)
    const found = async () => (await search(gerard, noorBos.jobs[0].email)).answer.people[0]
    expect(await found()).toMatchObject({
      steps: [{ code: 'not-invited', on: null }],
      mayInvite: true,
      wayIn: 'none',
      invitation: null,
    })
    const token = await invite(house, gerard, noorBos.jobs)
    expect(await found()).toMatchObject({
      steps: [{ code: 'invitation-waits', on: '2026-11-29' }],
      invitation: { kind: 'first' },
    })
    await openWithPasskey(house, openAccountBrowser(house), token)
    expect(await found()).toMatchObject({
      ...{ steps: [{ code: 'all-in-order' }], wayIn: 'passkey', accountSince: '2026-11-22', mayInvite: false },
      ...{ invitation: null, lastLoginOn: '2026-11-22', designations: [], independent: true },
    })
  })

  test('sees nothing of a youth or a signal in any answer, and each search is in the log', async () => {
    const gerard = await house.as(officers.gerardPost)
    const { text } = await search(gerard, 'visser')
    expect(text).not.toMatch(/signal|youth|match|bsn/i)
    await search(gerard, 'vi')
    const [last] = await fromOutside(
      house,
      "SELECT count(*) FILTER (WHERE outcome = 'done') AS done, count(*) FILTER (WHERE refusal = 'search-too-short') AS short FROM audit_records WHERE permission = 'account:help' AND position_id = $1",
      [officers.gerardPost.jobs[0].id],
    )
    expect(Number(last?.['done'])).toBeGreaterThan(5)
    expect(Number(last?.['short'])).toBeGreaterThan(1)
  })
})

test('the day of the last login goes a year after it', async () => {
  const left = async () => (await fromOutside(house, 'SELECT position_id FROM last_logins', [])).length
  expect(await left()).toBeGreaterThan(0)
  house.clock.now = new Date(house.clock.now.getTime() + 364 * day)
  await house.catchUp()
  expect(await left()).toBeGreaterThan(0)
  house.clock.now = new Date(house.clock.now.getTime() + 2 * day)
  await house.catchUp()
  expect(await left()).toBe(0)
})
