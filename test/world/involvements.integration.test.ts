import { sweepNow } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { meerwijkPeople } from '@mens-centraal/world/meerwijk-people'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf, raise, signal, tokenOf, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'
import { findToInvolve, halfYear, involve, involvedWith, record, reportersFor } from './involvement.ts'

const { inMeerwijk, namesakeMurat, noorDeBoer } = situations
const { femkeHuisman, hugoSmeets } = meerwijkPeople

let house: TestHouse
let femke: Caller
let hugo: Caller
let ruben: Caller
let bram: Caller
let esra: Caller
const start = new Date('2026-11-22T10:00:00Z')
const logInAll = async () => {
  const who = [femkeHuisman, hugoSmeets, people.rubenJacobs, people.bramKuiper, officers.esraAydin]
  ;[femke, hugo, ruben, bram, esra] = (await Promise.all(who.map((one) => house.as(one)))) as [
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
  ]
}
beforeAll(async () => {
  house = await openTestHouse()
  await logInAll()
})
afterAll(() => house?.close())
beforeEach(async () => {
  await fromOutside(house, 'TRUNCATE youths CASCADE')
  await fromOutside(house, "DELETE FROM municipality_settings WHERE setting = 'involved-see-signals' OR number > 1")
})

const count = async (table: string) => Number((await fromOutside(house, `SELECT count(*) AS n FROM ${table}`))[0]?.['n'])
const choose = (setting: 'involvements' | 'involved-see-signals', value: string, number: number) =>
  esra.call('POST /api/setting-changes', { body: { setting, value, from: '2026-11-22', number } })
const mine = async (caller: Caller) => (await caller.call('GET /api/involvements')).answer.involvements
const change = (caller: Caller, id: string, wish: { endsOn?: string; contact?: string }) =>
  caller.call('POST /api/involvements/:id/change', {
    id,
    body: { endsOn: halfYear, contact: femkeHuisman.jobs[0].id, ...wish },
  })

describe('recording', () => {
  test('says that a youth is known here: no match, no notice, and the same wish twice is one', async () => {
    const his = await signal(ruben, byBsn(inMeerwijk))
    const token = tokenOf((await findToInvolve(femke, inMeerwijk)) as never)
    const key = crypto.randomUUID()
    const [first, again] = [await record(femke, token, halfYear, key), await record(femke, token, halfYear, key)]
    expect([first.status, again.answer]).toEqual([201, first.answer])
    expect(await mine(femke)).toMatchObject([
      { id: first.answer.id, endsOn: halfYear, beganOn: '2026-11-22', latestEnd: '2027-11-22', showsSignals: false },
    ])
    expect((await record(femke, token)).problem.code).toBe('already-involved')
    expect([await count('involvements'), await count('matches'), await count('notices')]).toEqual([1, 0, 0])
    expect(await involvedWith(ruben, his.id)).toEqual(['Femke Huisman'])
  })

  test('twice at the same moment is one involvement', async () => {
    const token = tokenOf((await findToInvolve(femke, inMeerwijk)) as never)
    const both = await Promise.all([record(femke, token), record(femke, token)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect([await count('involvements'), await count('youths')]).toEqual([1, 1])
  })

  test('beside a first signal at the same moment: both are there, on one youth', async () => {
    const token = tokenOf((await findToInvolve(femke, inMeerwijk)) as never)
    const found = tokenOf(await find(ruben, byBsn(inMeerwijk)))
    const both = await Promise.all([record(femke, token), raise(ruben, found)])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect([await count('youths'), await count('involvements'), await count('risk_signals')]).toEqual([1, 1, 1])
  })

  test('wants what was found for it: a find for a signal gives no involvement, nor the other way round', async () => {
    const forSignal = tokenOf(await find(ruben, byBsn(inMeerwijk)))
    expect((await record(ruben, forSignal)).problem.code).toBe('not-permitted')
    await fromOutside(house, "UPDATE positions SET roles = '{reporter,involvement-recorder}' WHERE id = $1", [
      people.rubenJacobs.jobs[0].id,
    ])
    expect((await record(ruben, forSignal)).problem.code).toBe('find-expired')
    const toInvolve = tokenOf((await findToInvolve(ruben, inMeerwijk)) as never)
    expect((await raise(ruben, toInvolve)).problem.code).toBe('find-expired')
    await fromOutside(house, "UPDATE positions SET roles = '{reporter}' WHERE id = $1", [people.rubenJacobs.jobs[0].id])
  })

  test.each([
    ['end-too-early', '2026-11-22'],
    ['involvement-end-too-late', '2027-11-23'],
  ])('refuses with %s an end on %s', async (code, endsOn) => {
    const token = tokenOf((await findToInvolve(femke, inMeerwijk)) as never)
    expect((await record(femke, token, endsOn)).problem.code).toBe(code)
  })

  test('while the register is away nobody is found, and nothing waits', async () => {
    house.register.setUnavailable(true)
    const { problem } = await findToInvolve(femke, inMeerwijk)
    house.register.setUnavailable(false)
    expect(problem.code).toBe('register-unavailable')
  })

  test.each([
    ['not-permitted', 'has no role for it', people.bramKuiper, []],
    ['organisation-does-not-help', 'is of the police', people.mehmetYilmaz, ['involvement-recorder']],
    ['involvements-not-here', 'works where it is off', people.noorPeters, ['involvement-recorder']],
  ])('is refused with %s to a person who %s', async (code, _who, someone, roles) => {
    const { id } = someone.jobs[0]
    if (roles.length > 0) await fromOutside(house, 'UPDATE positions SET roles = $2 WHERE id = $1', [id, roles])
    const caller = await house.as(someone)
    expect((await caller.call('GET /api/session')).answer.who?.involvements).toEqual({ record: false, handOver: false })
    expect((await findToInvolve(caller, inMeerwijk)).problem.code).toBe(code)
    await fromOutside(house, "UPDATE positions SET roles = '{reporter}' WHERE id = $1", [id])
  })
})

describe('who sees whom', () => {
  test('a signal shows who is involved; the involved see each other never, and who signals only with a basis for it', async () => {
    const hers = await involve(femke, inMeerwijk)
    const his = await involve(hugo, inMeerwijk)
    const { id } = await signal(ruben, byBsn(inMeerwijk))
    expect(await involvedWith(ruben, id)).toEqual(['Femke Huisman', 'Hugo Smeets'])
    expect([await reportersFor(femke, hers.id), await reportersFor(femke, his.id)]).toEqual(['not-available', 'not-available'])
    expect((await femke.call('GET /api/involvements/:id', { id: his.id })).problem.code).toBe('not-available')
    expect((await choose('involved-see-signals', 'consent', 0)).status).toBe(204)
    expect([await reportersFor(femke, hers.id), await reportersFor(femke, his.id)]).toEqual([['Ruben Jacobs'], 'not-available'])
    for (const [ends, stands] of [
      [
        "UPDATE covenants SET valid_until = '2026-11-22' WHERE organisation_id = $1",
        'UPDATE covenants SET valid_until = NULL WHERE organisation_id = $1',
      ],
      [
        "UPDATE helping_categories SET valid_until = '2026-11-22' WHERE category = (SELECT category FROM organisations WHERE id = $1)",
        'UPDATE helping_categories SET valid_until = NULL WHERE category = (SELECT category FROM organisations WHERE id = $1)',
      ],
    ] as const) {
      const organisation = femkeHuisman.jobs[0].organisation
      await fromOutside(house, ends, [organisation])
      expect(await reportersFor(femke, hers.id)).toBe('not-available')
      await fromOutside(house, stands, [organisation])
      expect(await reportersFor(femke, hers.id)).toEqual(['Ruben Jacobs'])
    }
    await withdraw(ruben, id, 'risk-gone')
    expect(await reportersFor(femke, hers.id)).toEqual([])
    expect(await involvedWith(ruben, id)).toBe('not-available')
  })

  test('a signal under another municipality, or on another youth, shows nothing', async () => {
    await involve(femke, inMeerwijk)
    const elsewhere = await signal(bram, byBsn(noorDeBoer))
    const other = await signal(ruben, byBsn(namesakeMurat))
    const detail = (id: string, caller: Caller) => caller.call('GET /api/risk-signals/:id', { id })
    expect((await detail(elsewhere.id, bram)).answer.withInvolved).toBe(false)
    expect((await detail(other.id, ruben)).answer.withInvolved).toBe(true)
    expect([await involvedWith(bram, elsewhere.id), await involvedWith(ruben, other.id)]).toEqual(['not-available', []])
    const onEva = await signal(bram, byBsn(inMeerwijk))
    expect(await involvedWith(bram, onEva.id)).toEqual(['Femke Huisman'])
    await fromOutside(
      house,
      "UPDATE risk_signals SET municipality_id = (SELECT id FROM municipalities WHERE code = '9001') WHERE id = $1",
      [onEva.id],
    )
    expect(await involvedWith(bram, onEva.id)).toBe('not-available')
  })

  test('where it is switched off nothing of it is visible at once, and nothing is left after the sweep', async () => {
    const { id } = await involve(femke, inMeerwijk)
    const his = await signal(ruben, byBsn(inMeerwijk))
    expect((await choose('involvements', 'off', 1)).status).toBe(204)
    expect((await femke.call('GET /api/session')).answer.who?.involvements.record).toBe(false)
    expect([await mine(femke), await involvedWith(ruben, his.id)]).toEqual([[], 'not-available'])
    expect((await change(femke, id, {})).problem.code).toBe('not-available')
    await sweepNow(house.config)
    expect([await count('involvements'), await count('youths')]).toEqual([0, 1])
  })
})

describe('an involvement', () => {
  test('is moved by its contact, ended by its contact, and then nothing of it stays', async () => {
    const { id } = await involve(femke, inMeerwijk)
    expect((await change(femke, id, { endsOn: '2027-11-23' })).problem.code).toBe('involvement-end-too-late')
    expect((await change(femke, id, { endsOn: '2027-11-22' })).status).toBe(204)
    expect(await mine(femke)).toMatchObject([{ endsOn: '2027-11-22' }])
    expect((await hugo.call('POST /api/involvements/:id/end', { id })).problem.code).toBe('not-available')
    expect((await femke.call('POST /api/involvements/:id/end', { id })).status).toBe(204)
    expect([await count('involvements'), await count('youths')]).toEqual([0, 0])
  })

  test('gets a colleague as contact, who is told; nobody of elsewhere, and nobody who may not record', async () => {
    const { id } = await involve(femke, inMeerwijk)
    expect((await change(femke, id, { contact: people.bramKuiper.jobs[0].id })).problem.code).toBe('not-available')
    expect((await change(femke, id, { contact: people.rubenJacobs.jobs[0].id })).problem.code).toBe('contact-may-not-be')
    expect((await change(femke, id, { contact: hugoSmeets.jobs[0].id })).status).toBe(204)
    expect([await mine(femke), (await mine(hugo)).map((one) => one.id)]).toEqual([[], [id]])
    expect(await noticesOf(hugo)).toContain('involvements-handed-over')
    const theirs = await involve(femke, inMeerwijk, '2027-06-01')
    expect((await change(femke, theirs.id, { contact: hugoSmeets.jobs[0].id, endsOn: '2027-06-01' })).status).toBe(204)
    expect((await mine(hugo)).map((one) => [one.id, one.endsOn])).toEqual([[id, '2027-06-01']])
  })

  test('of who leaves is handed over by the coordinator, without seeing any youth', async () => {
    await involve(femke, inMeerwijk)
    await involve(femke, namesakeMurat)
    const from = femkeHuisman.jobs[0].id
    const { contacts, receivers } = (await hugo.call('GET /api/organisation-involvements')).answer
    expect([contacts, receivers.map(({ name }) => name)]).toEqual([
      [{ positionId: from, name: 'Femke Huisman', mayBe: true, endsOn: halfYear }],
      ['Femke Huisman', 'Hugo Smeets'],
    ])
    const handOver = (contact: string) => hugo.call('POST /api/involvement-hand-overs', { body: { from, contact } })
    expect((await handOver(from)).problem.code).toBe('receiver-is-the-same')
    expect((await handOver(hugoSmeets.jobs[0].id)).status).toBe(204)
    expect((await handOver(hugoSmeets.jobs[0].id)).problem.code).toBe('hand-over-changed')
    expect([await mine(femke), (await mine(hugo)).length]).toEqual([[], 2])
    expect((await femke.call('GET /api/organisation-involvements')).problem?.code).toBe('not-permitted')
  })

  test('ends with its date, at reading time; the sweep destroys it, with a record, and the signals stay', async () => {
    await involve(femke, inMeerwijk, '2026-11-24')
    const { id } = await signal(ruben, byBsn(inMeerwijk))
    await fromOutside(house, "UPDATE involvements SET ends_on = '2026-11-22'")
    expect([await mine(femke), await involvedWith(ruben, id)]).toEqual([[], []])
    const renewed = await involve(femke, inMeerwijk)
    expect((await mine(femke)).map((one) => one.id)).toEqual([renewed.id])
    await fromOutside(house, "UPDATE involvements SET ends_on = '2026-11-22'")
    await sweepNow({ ...house.config, destroys: false })
    expect(await count('involvements')).toBe(1)
    await sweepNow(house.config)
    expect([await count('involvements'), await count('risk_signals')]).toEqual([0, 1])
    const [record] = await fromOutside(
      house,
      "SELECT outcome, subjects FROM audit_records WHERE permission = 'involvement:destroy' ORDER BY at DESC LIMIT 1",
    )
    expect(record).toEqual({ outcome: 'done', subjects: 1 })
  })

  test('keeps the youth when the last signal goes, and all that hung on the signals goes', async () => {
    await involve(femke, inMeerwijk)
    const [one, other] = [await signal(ruben, byBsn(inMeerwijk)), await signal(bram, byBsn(inMeerwijk))]
    await withdraw(ruben, one.id, 'unjustified')
    await withdraw(bram, other.id, 'unjustified')
    expect([await count('youths'), await count('risk_signals'), await count('matches')]).toEqual([1, 0, 0])
    expect(await mine(femke)).toHaveLength(1)
  })
})

describe('the population register', () => {
  const compare = async () => {
    await fromOutside(house, 'UPDATE register_reading SET compared_on = NULL')
    await house.catchUp()
  }

  test('tells of a birth date: no involvement lasts past the 23rd birthday', async () => {
    await involve(femke, namesakeMurat)
    house.register.inhabitants.correct(namesakeMurat.bsn, { born: '2004-01-05' as never })
    await compare()
    expect(await mine(femke)).toMatchObject([{ endsOn: '2027-01-05', latestEnd: '2027-01-05' }])
    house.register.inhabitants.correct(namesakeMurat.bsn, { born: '2003-01-05' as never })
    await compare()
    expect(await mine(femke)).toEqual([])
    await sweepNow(house.config)
    expect([await count('involvements'), await count('youths')]).toEqual([0, 0])
  })

  test('tells of a death, also where there is no signal: all goes in the same act', async () => {
    await involve(femke, inMeerwijk)
    house.register.inhabitants.die(inMeerwijk.bsn, '2026-11-21' as never)
    await compare()
    expect([await count('involvements'), await count('youths')]).toEqual([0, 0])
    house.clock.now = start
  })
})
