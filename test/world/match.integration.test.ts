import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const { semDeBoer } = situations
const told = { told: 'yes', audience: 'representative', on: '2026-11-20' } as const

const findByName = async (caller: Caller) =>
  caller.call('POST /api/youths/find', {
    body: {
      by: 'name',
      familyName: semDeBoer.familyName ?? '',
      ...(semDeBoer.prefix && { prefix: semDeBoer.prefix }),
      birthDate: semDeBoer.born ?? '',
      sex: 'M',
    },
  })

test('two professionals signal the same youth, and both are told', async () => {
  const anna = await house.as(people.annaVisser)
  const bram = await house.as(people.bramKuiper)
  const session = await anna.call('GET /api/session')
  expect(session.answer.who?.familyName).toBe('Visser')

  const found = await findByName(anna)
  expect(found.answer).toMatchObject({ outcome: 'found', youth: { shows: 'typed' } })
  const token = found.answer.outcome === 'found' ? found.answer.token : ''
  const first = await anna.call('POST /api/risk-signals', { body: { youth: token, told, endsOn: '2027-02-22' } })
  expect(first.status, first.text).toBe(201)
  expect(first.answer).toMatchObject({ state: 'active', matches: [] })

  const byBsn = await bram.call('POST /api/youths/find', { body: { by: 'bsn', bsn: semDeBoer.bsn ?? '' } })
  expect(byBsn.answer).toMatchObject({
    outcome: 'found',
    youth: { shows: 'register', familyName: 'de Boer', place: 'Voorbeeldstad' },
  })
  const second = await bram.call('POST /api/risk-signals', {
    body: { youth: byBsn.answer.outcome === 'found' ? byBsn.answer.token : '', told, endsOn: '2027-02-22' },
  })
  expect(second.status, second.text).toBe(201)
  const [link] = second.answer.matches
  expect(link?.number).toMatch(/^\d{6}$/)

  for (const [caller, other] of [
    [anna, 'Bram Kuiper'],
    [bram, 'Anna Visser'],
  ] as const) {
    const match = await caller.call('GET /api/matches/:id', { id: link?.id ?? '' })
    expect(match.status, match.text).toBe(200)
    expect(match.answer.participants.map(({ name }) => name)).toContain(other)
    const today = await caller.call('GET /api/today')
    expect(today.answer.matches.map(({ number }) => number)).toEqual([link?.number])
    expect(today.answer.notices.map(({ kind }) => kind)).toEqual(['match-opened'])
  }
  const mail = await house.mailbox.waitFor(({ recipients }) => recipients.some((address) => address.startsWith('anna')))
  expect(mail.text).not.toMatch(/Sem|Boer|Bram|999990408/)
})
