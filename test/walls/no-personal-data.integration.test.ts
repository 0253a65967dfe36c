import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { byBsn, byName, find, fromOutside, raise, signal, tokenOf, until, withdraw } from '../world/acts.ts'
import { type Caller, openTestHouse, type TestHouse } from '../world/house.ts'

/** Everything that left the house where no personal data may be: log lines, addresses, and answers that say no. */
const lines: string[] = []
const addresses: string[] = []
const problems: string[] = []

const { almostTwentyThree, leftUnknown, birthYearOnly, died, tooOld, underGuardianship } = situations
const youths = [almostTwentyThree, leftUnknown, underGuardianship, died, tooOld, birthYearOnly]
/** Long enough not to turn up by chance in random bytes. */
const secrets = [
  ...youths.flatMap(({ bsn, familyName, givenNames }) => [bsn, familyName, givenNames ?? '']).filter((word) => word.length > 4),
  ...['Okafor', 'Chidi', 'geslagen'],
].filter((word) => !['Sanne', 'Karin'].includes(word))

let house: TestHouse
beforeAll(async () => {
  vi.stubEnv('TEST_LOG', 'info')
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line))
    return true
  })
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (input: string | URL, init: RequestInit) => {
    addresses.push(String(input))
    return fetch(input, init)
  })
  house = await openTestHouse()
  await mainFlow()
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  await house?.close()
})

const refused = async (answers: readonly { readonly status: number; readonly text: string }[]): Promise<void> => {
  for (const { status, text } of answers) {
    expect(status).toBeGreaterThanOrEqual(400)
    problems.push(text)
  }
}

/** Signals, matches, mails that wait, refusals of every kind, and a fault whose database error quotes a whole row. */
const mainFlow = async (): Promise<void> => {
  const named = [people.annaVisser, people.bramKuiper, people.dewiTan, people.omarHaddad]
  const [anna, bram, dewi, omar] = (await Promise.all(named.map((one) => house.as(one)))) as [Caller, Caller, Caller, Caller]
  house.mailbox.setFailing('temporarily')
  await signal(anna, byName(leftUnknown))
  await signal(bram, byBsn(leftUnknown))
  await signal(bram, byBsn(almostTwentyThree), { endsOn: '2026-12-01' })
  for (const caller of [bram, dewi]) await signal(caller, byName(notInTheRegister), { notInRegister: true })
  await withdraw(dewi, (await signal(dewi, byBsn(leftUnknown))).id, 'wrong-youth')
  house.register.setUnavailable(true)
  await raise(dewi, tokenOf(await find(dewi, byBsn(underGuardianship))))
  house.register.setUnavailable(false)
  const token = tokenOf(await find(dewi, byBsn(almostTwentyThree)))
  await refused([
    await find(anna, byBsn(leftUnknown)),
    await find(omar, byName(leftUnknown)),
    await find(anna, byName(leftUnknown, { familyName: `${leftUnknown.familyName}*` })),
    await find(anna, byName(leftUnknown, { remark: 'geslagen' })),
    await find(anna, byName(leftUnknown, { givenNames: 'Chidi\u0007' })),
    await find(anna, byName(died)),
    await find(dewi, byBsn(tooOld)),
    await raise(dewi, token, { endsOn: '2028-01-01' }),
    await raise(dewi, token, { reason: 'geslagen' } as object),
    await raise(bram, tokenOf(await find(bram, byBsn(leftUnknown)))),
  ])
  await fromOutside(house, 'ALTER TABLE risk_signals ADD CONSTRAINT nobody CHECK (false) NOT VALID')
  await fromOutside(house, 'ALTER TABLE youth_finds ADD CONSTRAINT nobody CHECK (lookup_odd IS NULL) NOT VALID')
  await refused([await raise(dewi, token, { endsOn: '2026-12-01' }), await find(dewi, byBsn(leftUnknown))])
  await fromOutside(house, 'ALTER TABLE risk_signals DROP CONSTRAINT nobody')
  await fromOutside(house, 'ALTER TABLE youth_finds DROP CONSTRAINT nobody')
  await (await house.as(officers.hannaMulder)).call('GET /api/audit-records')
  await until(async () => (await fromOutside(house, 'SELECT FROM outbox WHERE attempts > 0')).length > 3)
}

const found = (text: string): string[] => secrets.filter((word) => text.toLowerCase().includes(word.toLowerCase()))

describe('names and numbers of youths', () => {
  test('are in no column of the database that can be read without the keys, nor is any word that was smuggled in', async () => {
    const tables = await fromOutside(
      house,
      "SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1",
    )
    let scanned = 0
    for (const { name } of tables) {
      const rows = await fromOutside(house, `SELECT t::text AS row FROM "${name}" t`)
      const text = rows.map(({ row }) => row).join('\n')
      const bytes = Buffer.from([...text.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => hex).join(''), 'hex')
      for (const encoding of ['utf8', 'latin1', 'utf16le'] as const)
        expect(found(bytes.toString(encoding)), String(name)).toEqual([])
      expect(found(text), String(name)).toEqual([])
      scanned += rows.length
    }
    expect(scanned).toBeGreaterThan(100)
    expect(await fromOutside(house, 'SELECT FROM risk_signals')).not.toEqual([])
    expect(await fromOutside(house, 'SELECT FROM outbox')).not.toEqual([])
  })

  test('are in no answer that says no', () => {
    expect(problems.length).toBeGreaterThan(10)
    for (const text of problems) expect(found(text), text).toEqual([])
  })

  test('are in no address, of our own pages or of others that we ask', () => {
    expect(addresses.length).toBeGreaterThan(50)
    for (const address of addresses) expect(found(decodeURIComponent(address))).toEqual([])
  })

  test('are in no line of the log, also when the database quotes the row that went wrong', () => {
    expect(lines.some((line) => line.includes('bug'))).toBe(true)
    expect(lines.some((line) => line.includes('not-delivered'))).toBe(true)
    for (const line of lines) expect(found(line), line).toEqual([])
  })

  test('are in no mail', async () => {
    house.mailbox.setFailing('no')
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_000)
    await until(async () => (await fromOutside(house, "SELECT FROM outbox WHERE topic = 'mail-notice'")).length === 0)
    expect(house.mailbox.mails().length).toBeGreaterThan(3)
    for (const mail of house.mailbox.mails()) expect(found(JSON.stringify(mail))).toEqual([])
  })
})

test('a line of the log names no professional either, and holds only fields that are listed', () => {
  const professionals = ['Visser', 'Kuiper', 'Haddad', 'Mulder']
  for (const line of lines) for (const name of professionals) expect(line).not.toContain(name)
  const fields = lines.flatMap((line) => (line.startsWith('{') ? Object.keys(JSON.parse(line)) : []))
  const listed = ['level', 'time', 'name', 'event', 'msg', 'route', 'traceId', 'fault', 'topic', 'message', 'attempts', 'table']
  expect([...new Set(fields)].filter((field) => !listed.includes(field))).toEqual([])
})
