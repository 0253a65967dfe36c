import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, byName, fromOutside, noticesOf, signal, until, withdraw } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'
import { chooseRules, codeOf, rule } from './lead-acts.ts'

const { bramKuiper, dewiTan, keesBrouwer, ellaSmit, mehmetYilmaz, aminaBouali } = people
const { fatimaElIdrissi, corTimmermans, gerardPost } = officers
const monday = new Date('2026-11-23T10:00:00Z')

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(monday)
})
afterAll(() => house?.close())

const to = (day: string): void => {
  house.clock.now = new Date(`${day}T10:00:00Z`)
}
const leadOf = (caller: Caller, id: string) => caller.call('GET /api/matches/:id/lead', { id })
type Reason = 'absent' | 'no-room' | 'other-closer' | 'agreed-together'
const placeOf = async (caller: Caller, id: string, person: { readonly familyName: string }): Promise<string> =>
  (await leadOf(caller, id)).answer.participants.find(({ name }) => name.endsWith(person.familyName))?.participant ?? ''
const propose = async (caller: Caller, id: string, person: { readonly familyName: string }, reason: Reason | null = null) =>
  caller.call('POST /api/matches/:id/lead-proposal', { id, body: { participant: await placeOf(caller, id, person), reason } })
const answer = async (caller: Caller, id: string, said: 'accept' | 'decline' | 'take-back') => {
  const proposal = (await leadOf(caller, id)).answer.proposal?.id ?? ''
  return caller.call('POST /api/matches/:id/lead-answer', { id, body: { proposal, answer: said } })
}
const keep = (caller: Caller, id: string, evaluateOn: string | null) =>
  caller.call('POST /api/matches/:id/joint-plan', { id, body: { evaluateOn } })

/** Two people signal the same youth on a Monday; waits until it is known by whose rules. */
const matchOf = async (youth: { readonly bsn: string | null }, first = bramKuiper, second = dewiTan) => {
  to('2026-11-23')
  const [one, other] = [await house.as(first), await house.as(second)]
  const given = await signal(one, byBsn(youth))
  house.clock.now = new Date('2026-11-23T10:01:00Z')
  const taken = await signal(other, byBsn(youth))
  const id = taken.matches[0]?.id ?? ''
  await until(async () => (await leadOf(one, id)).status === 200)
  return { id, number: taken.matches[0]?.number ?? '', one, other, given: given.id, taken: taken.id }
}

const workBy = async (manager: Caller, value: 'ask' | 'rules') => {
  const { settings } = (await manager.call('GET /api/settings')).answer
  const number = settings.find(({ setting }) => setting === 'case-lead')?.history.length ?? 0
  return manager.call('POST /api/setting-changes', { body: { setting: 'case-lead', value, from: '2026-11-23', number } })
}

describe('where participants are asked', () => {
  test('one proposes another, who accepts: both see who leads, the proposer is told, and it stands in the course of the match', async () => {
    const { id, one, other } = await matchOf(situations.semDeBoer)
    expect((await leadOf(one, id)).answer).toMatchObject({ mode: 'ask', standing: 'open', lead: null, proposal: null })
    expect((await propose(one, id, dewiTan)).status).toBe(204)
    expect(codeOf(await propose(other, id, dewiTan))).toBe('lead-proposal-open')
    expect(codeOf(await answer(one, id, 'accept'))).toBe('not-permitted')
    expect(await noticesOf(other)).toContain('lead-proposed')
    expect((await other.call('GET /api/today')).answer.leads.proposals).toMatchObject([{ match: id, byName: 'Bram Kuiper' }])
    expect((await answer(other, id, 'accept')).status).toBe(204)
    for (const caller of [one, other])
      expect((await leadOf(caller, id)).answer).toMatchObject({ standing: 'led', lead: { name: 'Dewi Tan', by: 'accepted' } })
    expect(await noticesOf(one)).toContain('lead-known')
    const { timeline } = (await leadOf(one, id)).answer
    expect(timeline.map(({ event, who }) => `${event} ${who}`)).toEqual(['lead-accepted Dewi Tan', 'lead-proposed Dewi Tan'])
    const acts = await fromOutside(
      house,
      "SELECT permission FROM audit_records WHERE permission LIKE 'match:%lead' AND outcome = 'done'",
    )
    expect(new Set(acts.map(({ permission }) => permission))).toEqual(
      new Set(['match:see-lead', 'match:propose-lead', 'match:answer-lead']),
    )
  })

  test('the lead passes it on with a reason to another, who declines, and then accepts; who proposed can take it back', async () => {
    const { id, one, other } = await matchOf(situations.noorDeBoer)
    expect((await propose(one, id, bramKuiper)).status).toBe(204)
    expect((await leadOf(other, id)).answer.lead).toMatchObject({ name: 'Bram Kuiper', you: false, because: null })
    expect(codeOf(await propose(other, id, dewiTan))).toBe('lead-taken')
    expect(codeOf(await propose(one, id, dewiTan))).toBe('pass-reason-missing')
    expect((await propose(one, id, dewiTan, 'no-room')).status).toBe(204)
    expect((await answer(other, id, 'decline')).status).toBe(204)
    expect(await noticesOf(one)).toContain('lead-declined')
    expect((await leadOf(one, id)).answer.lead?.name).toBe('Bram Kuiper')
    expect((await propose(one, id, dewiTan, 'absent')).status).toBe(204)
    expect((await answer(one, id, 'take-back')).status).toBe(204)
    expect((await propose(one, id, dewiTan, 'absent')).status).toBe(204)
    expect((await leadOf(other, id)).answer.proposal).toMatchObject({ you: true, reason: 'absent', lapsesOn: '2026-11-30' })
    expect((await answer(other, id, 'accept')).status).toBe(204)
    expect((await leadOf(one, id)).answer.lead?.name).toBe('Dewi Tan')
  })

  test('two who propose themselves at once: one leads, and the other reads who', async () => {
    const { id, one, other } = await matchOf(situations.twinLotte)
    const [mine, theirs] = [await placeOf(one, id, bramKuiper), await placeOf(one, id, dewiTan)]
    const wish = (caller: Caller, participant: string) =>
      caller.call('POST /api/matches/:id/lead-proposal', { id, body: { participant, reason: null } })
    const said = await Promise.all([wish(one, mine), wish(other, theirs)])
    expect(said.map(codeOf).sort()).toEqual([204, 'lead-taken'])
    const name = said[0].status === 204 ? 'Bram Kuiper' : 'Dewi Tan'
    for (const caller of [one, other]) expect((await leadOf(caller, id)).answer.lead?.name).toBe(name)
  })

  test('an answer and a withdrawal at once have one outcome: who is gone does not lead', async () => {
    const { id, one, other, taken } = await matchOf(situations.twinFleur)
    await propose(one, id, dewiTan)
    const [accepted, left] = await Promise.all([answer(other, id, 'accept'), withdraw(other, taken, 'risk-gone')])
    expect(left.status).toBe(204)
    expect([204, 404, 409]).toContain(accepted.status)
    expect((await leadOf(one, id)).answer).toMatchObject({ standing: 'over', lead: null, proposal: null })
  })

  test('who only signals cannot lead, and is shown so; where all only signal nobody can', async () => {
    const { id, one } = await matchOf(situations.fosterChild, bramKuiper, keesBrouwer)
    const { participants } = (await leadOf(one, id)).answer
    expect(participants.map(({ name, mayLead }) => [name, mayLead])).toEqual([
      ['Kees Brouwer', false],
      ['Bram Kuiper', true],
    ])
    expect(codeOf(await propose(one, id, keesBrouwer))).toBe('cannot-lead')
    const [kees, mehmet] = [await house.as(keesBrouwer), await house.as(mehmetYilmaz)]
    await signal(kees, byBsn(situations.diacritics))
    const taken = await signal(mehmet, byName(situations.diacritics))
    const other = taken.matches[0]?.id ?? ''
    await until(async () => (await leadOf(kees, other)).status === 200)
    expect((await leadOf(kees, other)).answer.standing).toBe('nobody-can')
  })

  test('a match by name only has no lead until it is known to be one youth', async () => {
    to('2026-11-23')
    const [bram, ella] = [await house.as(bramKuiper), await house.as(ellaSmit)]
    for (const caller of [bram, ella]) await signal(caller, byName(notInTheRegister), { notInRegister: true })
    const id = (await bram.call('GET /api/matches')).answer.matches.find(({ possible }) => possible)?.id ?? ''
    await until(async () => (await fromOutside(house, 'SELECT FROM follow_ups WHERE id = $1', [id])).length === 1)
    expect((await leadOf(bram, id)).status).toBe(404)
    for (const caller of [bram, ella]) await caller.call('POST /api/matches/:id/same-youth', { id, body: { answer: 'same' } })
    expect((await leadOf(bram, id)).answer.standing).toBe('open')
  })

  test('two youths who turn out to be one keep the one lead that there was, and the plan', async () => {
    const { id, one, other } = await matchOf(situations.custodyUnclear)
    expect((await propose(one, id, bramKuiper)).status).toBe(204)
    expect((await keep(one, id, '2027-01-04')).status).toBe(204)
    const person = house.register.inhabitants.find(situations.custodyUnclear.bsn)
    if (person === undefined) throw new Error('nobody')
    const last = '999990093' as typeof person.bsn
    house.register.inhabitants.enter({ ...person, bsn: last, parents: [], children: [] })
    const second = await matchOf({ bsn: last }, aminaBouali, ellaSmit)
    house.register.inhabitants.renumber(situations.custodyUnclear.bsn, last)
    await house.catchUp()
    await until(
      async () =>
        (await leadOf(other, id)).answer?.lead?.name === 'Bram Kuiper' || (await leadOf(other, second.id)).status === 200,
    )
    const stays = (await leadOf(other, id)).answer?.standing === 'over' ? second.id : id
    for (const caller of [one, other, second.one, second.other]) {
      await until(async () => (await leadOf(caller, stays)).answer?.standing === 'led')
      const { lead, plan, participants } = (await leadOf(caller, stays)).answer
      expect([lead?.name, plan?.evaluateOn, participants.length]).toEqual(['Bram Kuiper', '2027-01-04', 4])
    }
  })
})

describe('where rules appoint', () => {
  let gerard: Caller
  beforeAll(async () => {
    to('2026-11-23')
    gerard = await house.as(gerardPost)
    expect((await workBy(gerard, 'rules')).status).toBe(204)
    const rules = [
      rule({ category: 'youth-health-care', belowAge: 12 }),
      rule({ domain: 'youth-help' }),
      rule({ independent: true }),
    ]
    expect((await chooseRules(gerard, rules)).status).toBe(204)
  })

  test('the first rule that fits decides; only the lead reads which, and by what; the others read who', async () => {
    const { id, one, other } = await matchOf(situations.sixteen)
    await until(async () => (await leadOf(one, id)).answer.standing === 'led')
    const mine = (await leadOf(one, id)).answer
    expect(mine).toMatchObject({ mode: 'rules', lead: { name: 'Bram Kuiper', by: 'appointed', you: true } })
    expect(mine.lead?.because).toMatchObject({
      ...{ number: 2, from: '2026-11-23', rule: { domain: 'youth-help' } },
      facts: { category: 'youth-help-provider', domain: 'youth-help', independent: false, age: null, signalled: 'first' },
    })
    expect((await leadOf(other, id)).answer.lead).toMatchObject({ name: 'Bram Kuiper', because: null })
    await until(async () => (await noticesOf(other)).includes('lead-known'))
    expect(await noticesOf(one)).toContain('lead-appointed')
  })

  test('a lead whose signal ends is replaced by the same rules, once, also by two workers', async () => {
    const { id, one, other, given } = await matchOf(situations.almostEighteen)
    await until(async () => (await leadOf(other, id)).answer.lead?.name === 'Bram Kuiper')
    const ella = await house.as(ellaSmit)
    await signal(ella, byBsn(situations.almostEighteen))
    expect((await withdraw(one, given, 'risk-gone')).status).toBe(204)
    await until(async () => (await leadOf(other, id)).answer.lead?.name === 'Ella Smit')
    expect((await leadOf(ella, id)).answer.lead?.because?.number).toBe(3)
    expect((await leadOf(one, id)).status).toBe(404)
    await Promise.all([house.catchUp(), house.catchUp()])
    const steps = await fromOutside(house, 'SELECT kind FROM lead_steps WHERE match_id = $1 ORDER BY number', [id])
    expect(steps.map(({ kind }) => kind)).toEqual(['appointed', 'appointed'])
  })

  test('when no rule fits anybody the participants read so, and choose themselves', async () => {
    const { id, one } = await matchOf(situations.separatedParents, dewiTan, keesBrouwer)
    await until(async () => (await leadOf(one, id)).answer.standing === 'open')
    expect((await leadOf(one, id)).answer.timeline.map(({ event }) => event)).toEqual(['lead-nobody-fits'])
    expect((await propose(one, id, dewiTan)).status).toBe(204)
    expect((await leadOf(one, id)).answer.lead).toMatchObject({ name: 'Dewi Tan', by: 'accepted' })
  })

  test('of a signal that was unjustified nothing stays: not that its giver led, nor their plan', async () => {
    const { id, one, other, given } = await matchOf(situations.underGuardianship, aminaBouali, bramKuiper)
    await until(async () => (await leadOf(other, id)).answer.lead?.name === 'Amina Bouali')
    const dewi = await house.as(dewiTan)
    await signal(dewi, byBsn(situations.underGuardianship))
    expect((await keep(one, id, '2027-01-04')).status).toBe(204)
    expect((await withdraw(one, given, 'unjustified')).status).toBe(204)
    await until(async () => (await leadOf(other, id)).answer.lead?.name === 'Bram Kuiper')
    const after = await leadOf(dewi, id)
    expect(after.text).not.toMatch(/Amina|Bouali/)
    expect(after.answer.plan).toBeNull()
  })

  test('the rules are those of the municipality where the youth lives, if it is in this index', async () => {
    const { id, one } = await matchOf(situations.inMeerwijk)
    expect((await leadOf(one, id)).answer).toMatchObject({ mode: 'ask', standing: 'open', lead: null })
  })

  test('after a move nobody is without a lead where the new municipality has rules; who leads already, leads on', async () => {
    const { id, one } = await matchOf(situations.leapDay)
    await until(async () => (await leadOf(one, id)).answer.lead?.name === 'Bram Kuiper')
    const from = house.register.inhabitants.find(situations.houseboat.bsn)
    if (from === undefined) throw new Error('nobody')
    const unled = await matchOf(situations.houseboat, bramKuiper, aminaBouali)
    expect((await leadOf(unled.one, unled.id)).answer).toMatchObject({ mode: 'ask', lead: null })
    const elsewhere = { kind: 'location', description: 'Elders', since: from.home.since } as const
    house.register.inhabitants.move(situations.houseboat.bsn, elsewhere, '9001')
    house.register.inhabitants.move(situations.leapDay.bsn, elsewhere, '9002')
    await house.catchUp()
    await until(async () => (await leadOf(unled.one, unled.id)).answer.lead?.by === 'appointed')
    expect((await leadOf(one, id)).answer).toMatchObject({ mode: 'ask', lead: { name: 'Bram Kuiper' } })
  })

  test('who appointed hears nothing of a youth: the officer sees who leads, and another municipality does not', async () => {
    const { id } = await matchOf(situations.sexUnknown)
    const [fatima, cor] = [await house.as(fatimaElIdrissi), await house.as(corTimmermans)]
    await until(async () => (await fatima.call('GET /api/follow-ups/:id/lead', { id })).answer.standing === 'led')
    const { answer: seen, text } = await fatima.call('GET /api/follow-ups/:id/lead', { id })
    expect(seen.lead).toMatchObject({ name: 'Bram Kuiper', by: 'appointed' })
    for (const secret of [situations.sexUnknown.familyName, situations.sexUnknown.born, 'fromAge', 'subject'])
      expect(text).not.toContain(secret)
    expect((await cor.call('GET /api/follow-ups/:id/lead', { id })).status).toBe(404)
  })
})

describe('a joint plan', () => {
  test('is kept by the lead only; on its day the lead is reminded once, also by two workers, and reads it on Vandaag', async () => {
    const { id, one, other } = await matchOf(situations.letterAddress, bramKuiper, aminaBouali)
    await until(async () => (await leadOf(one, id)).answer.lead?.name === 'Bram Kuiper')
    expect(codeOf(await keep(other, id, '2026-12-14'))).toBe('not-the-lead')
    expect(codeOf(await keep(one, id, '2026-11-23'))).toBe('evaluation-day-invalid')
    expect(codeOf(await keep(one, id, '2026-02-30'))).toBe('evaluation-day-invalid')
    expect(codeOf(await keep(one, id, null))).toBe('plan-missing')
    expect((await keep(one, id, '2026-12-14')).status).toBe(204)
    expect((await keep(one, id, '2026-12-14')).status).toBe(204)
    expect((await leadOf(other, id)).answer.plan).toEqual({ since: '2026-11-23', evaluateOn: '2026-12-14' })
    to('2026-12-13')
    await house.catchUp()
    const before = await house.as(bramKuiper)
    expect((await before.call('GET /api/today')).answer.leads.evaluations).toMatchObject([{ match: id, on: '2026-12-14' }])
    expect(await noticesOf(before)).not.toContain('plan-evaluation-due')
    to('2026-12-15')
    await Promise.all([house.catchUp(), house.catchUp()])
    await house.catchUp()
    const [bram, amina] = [await house.as(bramKuiper), await house.as(aminaBouali)]
    expect((await noticesOf(bram)).filter((kind) => kind === 'plan-evaluation-due')).toHaveLength(1)
    expect(await noticesOf(amina)).not.toContain('plan-evaluation-due')
    expect((await keep(bram, id, null)).status).toBe(204)
    const { plan, timeline } = (await leadOf(amina, id)).answer
    expect([plan, timeline.map(({ event }) => event)]).toEqual([null, ['plan-ended', 'plan-kept', 'lead-appointed']])
    const mails = house.mailbox.mails().map(({ subject, text }) => `${subject} ${text}`)
    for (const mail of mails) expect(mail).not.toMatch(/Bram|regie|plan/i)
  })
})
