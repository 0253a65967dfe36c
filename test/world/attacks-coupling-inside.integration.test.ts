import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byName, fromOutside, signal, threeMonths } from './acts.ts'
import { shoot } from './attacker.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import {
  allowSystems,
  ask,
  dpop,
  linkAccount,
  personStatement,
  registerSystem,
  type SchoolSystem,
  tokenFor,
} from './school-system.ts'

let house: TestHouse
let other: SchoolSystem
beforeAll(async () => {
  house = await openTestHouse()
  await allowSystems(await house.as(officers.gerardPost), 'on')
  other = await registerSystem(house, 'jeugdteamNoord', 'Zorgdossier')
  await linkAccount(other, await house.as(people.bramKuiper), 'b.kuiper')
  await linkAccount(other, await house.as(people.omarHaddad), 'o.haddad')
})
afterAll(() => house?.close())

describe('who got in', () => {
  const gezin = { verteld: 'nog-niet', uitgesteldTot: '2026-12-01' } as const
  const onSem = { jeugdige: { zoek: 'bsn', bsn: situations.semDeBoer.bsn ?? '' }, gezin, eindigtOp: threeMonths } as const
  const bram = async () => ({ token: await tokenFor(other), account: 'b.kuiper' })

  test('cannot read or end what is of others, and cannot tell whether it is there', async () => {
    const theirs = await signal(await house.as(people.mehmetYilmaz), byName(situations.semDeBoer))
    for (const id of [theirs.id, randomUUID()]) {
      const ended = await ask(other, 'POST /aansluiting/v1/signalen/:id/intrekking', {
        ...(await bram()),
        id,
        body: { reden: 'risico-weg' },
      })
      expect([ended.status, ended.problem.code]).toEqual([404, 'not-available'])
      expect((await ask(other, 'GET /aansluiting/v1/matches/:id', { ...(await bram()), id })).problem.code).toBe('not-available')
    }
  })

  test('without a designation may not give a signal, however well the system is known', async () => {
    const raised = await ask(other, 'POST /aansluiting/v1/signalen', {
      token: await tokenFor(other),
      account: 'o.haddad',
      body: onSem,
    })
    expect([raised.status, raised.problem.code]).toEqual([403, 'designation-missing'])
  })

  test.each([
    ['a reason', { reden: 'thuis gaat het niet' }],
    ['a reporter', { melder: people.mehmetYilmaz.id }],
    ['a note within the youth', { jeugdige: { ...onSem.jeugdige, opmerking: 'x' } }],
    ['a prototype', JSON.parse('{"__proto__": {"x": 1}}') as object],
  ])('cannot bring along %s', async (_name, more) => {
    const raised = await ask(other, 'POST /aansluiting/v1/signalen', { ...(await bram()), body: { ...onSem, ...more } as never })
    expect([raised.status, raised.problem.code]).toEqual([400, 'invalid-request'])
  })

  test('cannot bring ten megabytes', async () => {
    const { token: own, account } = await bram()
    const url = `${other.root}/signalen`
    const answer = await shoot(house, '/aansluiting/v1/signalen', {
      method: 'POST',
      headers: {
        authorization: `DPoP ${own}`,
        dpop: await dpop(other, 'POST', url, own),
        'handelende-persoon': await personStatement(other, account),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ ...onSem, x: 'x'.repeat(10_000_000) }),
    }).catch(() => ({ status: 413, headers: {}, text: '' }))
    expect(answer.status).toBe(413)
  })

  test('is refused without a key of its own for the wish', async () => {
    const raised = await ask(other, 'POST /aansluiting/v1/signalen', { ...(await bram()), key: 'x', body: onSem })
    expect([raised.status, raised.problem.code]).toEqual([400, 'idempotency-key-missing'])
  })

  test('is held to the limits of searching', async () => {
    await fromOutside(
      house,
      "INSERT INTO youth_finds (id, token_hash, session_id, professional_id, found_at, expires_at, outcome) SELECT gen_random_uuid(), sha256(n::text::bytea), (SELECT id FROM sessions LIMIT 1), $1, $2::timestamptz, $2::timestamptz, 'none' FROM generate_series(1, 60) n",
      [people.bramKuiper.id, house.clock.now],
    )
    const raised = await ask(other, 'POST /aansluiting/v1/signalen', { ...(await bram()), body: onSem })
    expect([raised.status, raised.problem.code]).toEqual([429, 'find-limit-hour'])
  })

  test('has nothing by it at the screens’ own API', async () => {
    const answer = await shoot(house, '/api/risk-signals', { headers: { authorization: `DPoP ${await tokenFor(other)}` } })
    expect(answer.status).toBe(401)
  })
})
