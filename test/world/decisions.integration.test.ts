import { openJobs } from '@mens-centraal/local-index-server/app'
import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { listedBody } from './acts-on-things.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let [bram, yvonne] = [] as unknown as [Caller, Caller]
beforeEach(async () => {
  house = await openTestHouse()
  ;[bram, yvonne] = await Promise.all([house.as(people.bramKuiper), house.as(officers.yvonneJansen)])
})
afterEach(() => house?.close())

/** All that follows later has followed. */
const settled = () =>
  until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE due_at <= $1', [house.clock.now])).length === 0)
const give = async (caller: Caller, youth: Situation) => {
  const raised = await signal(caller, byBsn(youth))
  await settled()
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  return raised
}
const listOf = async (caller: Caller) => (await caller.call('GET /api/decisions')).answer
const waitingOf = async (caller: Caller) => (await listOf(caller)).waiting
const decide = async (caller: Caller, outcome: 'allow' | 'withhold') => {
  const [first] = await waitingOf(caller)
  const answer = await caller.call('POST /api/decisions/:id/outcome', { id: first?.id ?? '', body: { outcome } })
  await settled()
  return answer
}
/** One round of a worker of its own: what the register told since is taken over, and what the day asks for is told. */
const catchUp = async () => {
  const jobs = await openJobs({ ...house.config, mailReports: null })
  await jobs.catchUp()
  await jobs.close()
  await settled()
}
const setSecret = (secret: boolean) => house.register.inhabitants.correct(situations.secretAddress.bsn, { secret })
const moveTo = (municipality: string) =>
  house.register.inhabitants.move(
    situations.secretAddress.bsn,
    { kind: 'location', description: 'Elders', since: '2026-11-22' as never },
    municipality,
  )
const mailsTo = (name: string): number =>
  house.mailbox.mails().filter(({ recipients }) => recipients.some((address) => address.startsWith(name))).length

describe('a letter about a youth at a secret address', () => {
  const letterOf = async (id: string) => {
    const { answer } = await bram.call('GET /api/risk-signals/:id/family', { id })
    await settled()
    return [answer.letter, answer.letterHeldFor]
  }

  test('waits for a decider, asked once, who is told and sees no youth; allowed, it is ready, and its reporter hears so', async () => {
    const { id } = await give(bram, situations.secretAddress)
    expect(await waitingOf(yvonne)).toEqual([])
    expect(await letterOf(id)).toEqual(['waits', 'everyone'])
    expect(await letterOf(id)).toEqual(['waits', 'everyone'])
    const page = await yvonne.call('GET /api/decisions')
    expect(page.answer.waiting).toMatchObject([
      { kind: 'letter', reasons: ['secret-address'], overdue: false, otherOrganisations: [] },
    ])
    expect(page.answer.waiting[0]?.organisations).toHaveLength(1)
    expect(page.text).not.toMatch(/Kuiper|Bram|9999/)
    expect([await noticesOf(yvonne), mailsTo('yvonne')]).toEqual([['decision-waits'], 1])
    expect((await decide(yvonne, 'allow')).status).toBe(204)
    expect(await letterOf(id)).toEqual(['ready', null])
    expect(await noticesOf(bram)).toContain('letter-decided')
    expect(await noticesOf(yvonne)).toEqual([])
    expect(await listOf(yvonne)).toMatchObject({
      waiting: [],
      decided: [{ kind: 'letter', outcome: 'allow', decidedBy: 'Yvonne Jansen' }],
    })
  })

  test('that is held back stays so, and says so; it goes with the signal', async () => {
    const { id } = await give(bram, situations.secretAddress)
    await letterOf(id)
    await decide(yvonne, 'withhold')
    expect(await letterOf(id)).toEqual(['withheld', 'everyone'])
    await withdraw(bram, id, 'risk-gone')
    expect(await listOf(yvonne)).toEqual({ waiting: [], decided: [] })
    expect(await fromOutside(house, 'SELECT FROM decisions')).toEqual([])
  })
})

describe('a letter about a youth in a shelter', () => {
  const { postcode, houseNumber } = situations.noorDeBoer
  const day = '2026-11-22'
  const shelter = { ...listedBody, postcode, houseNumber: houseNumber ?? 0, kind: 'shelter' as never, from: day }

  test('waits from the first look on, before the index knows where the youth lives; the answer does not tell why', async () => {
    const gerard = await house.as(officers.gerardPost)
    expect((await gerard.call('POST /api/listed-addresses', { body: shelter as typeof listedBody })).status).toBe(204)
    const { id } = await signal(bram, byBsn(situations.noorDeBoer))
    await fromOutside(house, 'DELETE FROM youth_kin')
    const { answer } = await bram.call('GET /api/risk-signals/:id/family', { id })
    expect(answer).toMatchObject({ letter: 'waits', letterHeldFor: 'everyone', guarded: true })
    const secret = await give(bram, situations.secretAddress)
    const { answer: other } = await bram.call('GET /api/risk-signals/:id/family', { id: secret.id })
    expect([answer.letter, answer.letterHeldFor, answer.guarded]).toEqual([other.letter, other.letterHeldFor, other.guarded])
  })
})

describe('a decider who gave one of the signals', () => {
  /** The job of decider is now of somebody else. */
  const giveJobTo = ({ id }: { readonly id: string }) =>
    fromOutside(house, 'UPDATE positions SET professional_id = $1 WHERE id = $2', [id, officers.yvonneJansen.jobs[0].id])

  test('does not find the decision, cannot make it, and is not told; without another decider the managers are', async () => {
    await giveJobTo(people.bramKuiper)
    const { id } = await give(bram, situations.secretAddress)
    await bram.call('GET /api/risk-signals/:id/family', { id })
    await settled()
    const [decision] = await fromOutside(house, 'SELECT id FROM decisions')
    expect(await waitingOf(yvonne)).toEqual([])
    expect((await yvonne.call('GET /api/decisions-standing')).answer).toMatchObject({ waiting: 0, overdue: 0 })
    const made = await yvonne.call('POST /api/decisions/:id/outcome', {
      id: String(decision?.['id']),
      body: { outcome: 'allow' },
    })
    expect(made.problem.code).toBe('not-available')
    const gerard = await house.as(officers.gerardPost)
    expect(await noticesOf(gerard)).toEqual(['decision-without-decider'])
  })
})

describe('a family match with a youth at a secret address', () => {
  let [dewi, kees] = [] as unknown as [Caller, Caller]
  beforeEach(async () => {
    ;[dewi, kees] = await Promise.all([house.as(people.dewiTan), house.as(people.keesBrouwer)])
  })
  const othersOf = async (caller: Caller): Promise<string[]> =>
    (await caller.call('GET /api/matches')).answer.matches
      .flatMap(({ kind, others }) => others.map(({ name }) => `${kind}: ${name}`))
      .sort()

  test('waits, without the reporters noticing; allowed, it opens with the usual notice', async () => {
    await give(bram, situations.secretAddress)
    await give(dewi, situations.brotherElsewhere)
    expect([await othersOf(bram), await noticesOf(dewi)]).toEqual([[], []])
    const [waiting] = await waitingOf(yvonne)
    expect(waiting).toMatchObject({ kind: 'family-match', reasons: ['secret-address'] })
    expect([waiting?.organisations.length, waiting?.otherOrganisations.length]).toEqual([1, 1])
    expect((await decide(yvonne, 'allow')).status).toBe(204)
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([['family: Dewi Tan'], ['family: Bram Kuiper']])
    expect([await noticesOf(bram), await noticesOf(dewi)]).toEqual([['family-match'], ['family-match']])
  })

  test('that is withheld stays away, also when others signal, and is not asked again', async () => {
    await give(bram, situations.secretAddress)
    await give(dewi, situations.brotherElsewhere)
    await decide(yvonne, 'withhold')
    await give(kees, situations.brotherElsewhere)
    expect([await othersOf(bram), await othersOf(kees)]).toEqual([[], ['youth: Dewi Tan']])
    expect(await waitingOf(yvonne)).toEqual([])
  })

  test('that was there before the address became secret goes on; who comes later waits, and is not seen', async () => {
    setSecret(false)
    await give(bram, situations.secretAddress)
    await give(dewi, situations.brotherElsewhere)
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan'])
    setSecret(true)
    await catchUp()
    expect([await othersOf(bram), await othersOf(dewi)]).toEqual([['family: Dewi Tan'], ['family: Bram Kuiper']])
    expect(await waitingOf(yvonne)).toEqual([])
    await give(kees, situations.brotherElsewhere)
    expect([await othersOf(bram), await othersOf(kees)]).toEqual([['family: Dewi Tan'], ['youth: Dewi Tan']])
    expect(await waitingOf(yvonne)).toHaveLength(1)
    setSecret(false)
    await catchUp()
    expect(await othersOf(bram)).toEqual(['family: Dewi Tan', 'family: Kees Brouwer'])
    expect(await listOf(yvonne)).toEqual({ waiting: [], decided: [] })
  })

  test('is decided once by two deciders at once: one outcome stands, and the other hears so', async () => {
    await give(bram, situations.secretAddress)
    await give(dewi, situations.brotherElsewhere)
    const [{ id = '' } = {}] = await waitingOf(yvonne)
    const other = await house.as(officers.yvonneJansen)
    const both = await Promise.all(
      [
        [yvonne, 'allow'],
        [other, 'withhold'],
      ].map(([caller, outcome]) =>
        (caller as Caller).call('POST /api/decisions/:id/outcome', { id, body: { outcome: outcome as 'allow' } }),
      ),
    )
    await settled()
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    const [{ outcome } = {}] = (await listOf(yvonne)).decided
    expect(await othersOf(bram)).toEqual(outcome === 'allow' ? ['family: Dewi Tan'] : [])
  })

  test('is not for a decider of another municipality', async () => {
    await give(bram, situations.secretAddress)
    await give(dewi, situations.brotherElsewhere)
    const [{ id = '' } = {}] = await waitingOf(yvonne)
    const ruud = await house.as(officers.ruudPeters)
    expect(await waitingOf(ruud)).toEqual([])
    const answer = await ruud.call('POST /api/decisions/:id/outcome', { id, body: { outcome: 'allow' } })
    expect(answer.problem.code).toBe('not-available')
  })

  test('waits too long: after two working days deciders and managers are told, once', async () => {
    await give(bram, situations.secretAddress)
    await give(dewi, situations.brotherElsewhere)
    const [{ dueOn } = {}] = await waitingOf(yvonne)
    expect(dueOn).toBe('2026-11-24')
    house.clock.now = new Date('2026-11-25T09:00:00Z')
    await catchUp()
    await catchUp()
    const [gerard, again] = await Promise.all([house.as(officers.gerardPost), house.as(officers.yvonneJansen)])
    expect((await waitingOf(again)).map(({ overdue }) => overdue)).toEqual([true])
    expect((await noticesOf(gerard)).filter((kind) => kind === 'decision-overdue')).toHaveLength(1)
    expect((await gerard.call('GET /api/decisions-standing')).answer).toEqual({ waiting: 0, overdue: 0, late: true, deciders: 1 })
    expect((await gerard.call('GET /api/decisions')).problem.code).toBe('not-permitted')
  })
})

describe('a move of a youth at a secret address', () => {
  test('waits; allowed, whoever signalled before is asked, and nobody learns where to', async () => {
    const { id } = await give(bram, situations.secretAddress)
    moveTo('9002')
    await catchUp()
    expect(await noticesOf(bram)).toEqual([])
    const kees = await house.as(people.keesBrouwer)
    await give(kees, situations.secretAddress)
    expect(await waitingOf(yvonne)).toMatchObject([{ kind: 'move-notice', reasons: ['secret-address'] }])
    await decide(yvonne, 'allow')
    const signals = await bram.call('GET /api/risk-signals')
    expect(signals.answer.signals.find((one) => one.id === id)?.asked?.because).toBe('moved')
    expect(await noticesOf(bram)).toContain('youth-moved')
    expect(await noticesOf(kees)).not.toContain('youth-moved')
    expect(signals.text + (await yvonne.call('GET /api/decisions')).text).not.toContain('Meerwijk')
  })

  test('goes through by itself when the address is secret no longer; one that was withheld never does', async () => {
    await give(bram, situations.secretAddress)
    moveTo('9002')
    await catchUp()
    await decide(yvonne, 'withhold')
    moveTo('9001')
    await catchUp()
    expect(await waitingOf(yvonne)).toHaveLength(1)
    setSecret(false)
    await catchUp()
    await settled()
    expect((await noticesOf(bram)).filter((kind) => kind === 'youth-moved')).toHaveLength(1)
    expect(await waitingOf(yvonne)).toEqual([])
  })
})
