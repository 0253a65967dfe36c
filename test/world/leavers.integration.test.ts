import { situations } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

/** Lets somebody's first job end on a day; null: it goes on. */
const endJob = (who: Person, on: string | null) =>
  fromOutside(house, 'UPDATE positions SET valid_until = $2 WHERE id = $1', [who.jobs[0].id, on])

describe('a participant whose job ended', () => {
  test('is shown as no longer working there, with the organisation’s general number and its coordinator, and nothing of the job', async () => {
    const [bram, dewi] = await Promise.all([house.as(people.bramKuiper), house.as(people.dewiTan)])
    await signal(bram, byBsn(situations.semDeBoer))
    const [link] = (await signal(dewi, byBsn(situations.semDeBoer))).matches
    const his = async () => {
      const seen = await dewi.call('GET /api/matches/:id', { id: link?.id ?? '' })
      return { text: seen.text, shown: seen.answer.participants.find(({ you }) => !you) }
    }
    await endJob(people.bramKuiper, '2026-11-23')
    expect((await his()).shown).toMatchObject({ worksHere: true, phone: '06 00 00 01 23', coordinator: null })

    await endJob(people.bramKuiper, '2026-11-22')
    const { shown, text } = await his()
    expect(shown).toMatchObject({
      ...{ name: 'Bram Kuiper', organisation: 'Jeugdteam Noord', involved: true, worksHere: false },
      ...{ function: null, phone: null, email: null, presence: [], generalPhone: '06 00 00 09 99' },
      coordinator: { name: 'Karin Veenstra', phone: '06 00 00 04 01', email: 'karin.veenstra@jeugdteamnoord.voorbeeld.example' },
    })
    expect(text).not.toMatch(/06 00 00 01 23|bram\.kuiper/)
    for (const operation of ['GET /api/matches', 'GET /api/today'] as const) {
      const list = await dewi.call(operation)
      expect(list.answer.matches.find(({ id }) => id === link?.id)?.others).toEqual([
        { name: 'Bram Kuiper', organisation: 'Jeugdteam Noord', worksHere: false },
      ])
    }

    await endJob(people.karinVeenstra, '2026-11-22')
    expect((await his()).shown).toMatchObject({ worksHere: false, generalPhone: '06 00 00 09 99', coordinator: null })
    await Promise.all([endJob(people.bramKuiper, null), endJob(people.karinVeenstra, null)])
  })

  test('gets no mail any more; the others do, and the notice is kept for who takes over', async () => {
    const [kees, ella] = await Promise.all([house.as(people.keesBrouwer), house.as(people.ellaSmit)])
    await signal(kees, byBsn(situations.diacritics))
    await signal(ella, byBsn(situations.diacritics))
    const delivered = () => until(async () => (await fromOutside(house, 'SELECT FROM outbox')).length === 0)
    await delivered()
    const before = house.mailbox.mails().length
    await endJob(people.keesBrouwer, '2026-11-22')
    await signal(await house.as(people.marijkeVos), byBsn(situations.diacritics))
    await delivered()
    const mailed = house.mailbox.mails().slice(before)
    expect(mailed.flatMap(({ recipients }) => recipients).sort()).toEqual(
      [people.ellaSmit, people.marijkeVos].map(({ jobs }) => jobs[0].email).sort(),
    )
    await endJob(people.keesBrouwer, null)
    expect(await noticesOf(kees)).toContain('match-joined')
  })

  test('whose designation ended works there still: the others can call on the signal that was given', async () => {
    const [noor, dewi] = await Promise.all([house.as(people.noorPeters), house.as(people.dewiTan)])
    await signal(noor, byBsn(situations.houseboat))
    const [link] = (await signal(dewi, byBsn(situations.houseboat))).matches
    await fromOutside(house, "UPDATE designations SET valid_until = '2026-11-22' WHERE position_id = $1", [
      people.noorPeters.jobs[0].id,
    ])
    const seen = await dewi.call('GET /api/matches/:id', { id: link?.id ?? '' })
    expect(seen.answer.participants.find(({ you }) => !you)).toMatchObject({ worksHere: true, phone: '06 00 00 11 01' })
  })
})
