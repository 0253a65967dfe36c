import { randomBytes } from 'node:crypto'
import { importDirectory, openJobs, openPages, type Pages } from '@mens-centraal/local-index-server/app'
import type { AtRestKeys, VersionedKey } from '@mens-centraal/platform/sealing/at-rest'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, find, fromOutside, raise, signal, tokenOf, until, withdraw } from './acts.ts'
import { type Caller, callerAt, openTestHouse, type TestHouse } from './house.ts'

/** Keys are replaced under a running house: what was given before is found, nobody becomes two, and no program runs with keys that do not fit. */
let house: TestHouse
let bram: Caller
let dewi: Caller
let first: { seal: VersionedKey; lookup: VersionedKey; audit: VersionedKey }
const second = (version = 2): VersionedKey => ({ version, key: randomBytes(32) })
const next = { seal: second(), lookup: second(), audit: second() }
const others = [situations.noorDeBoer, situations.inMeerwijk, situations.twinLotte, situations.twinFleur, situations.sixteen]

beforeAll(async () => {
  house = await openTestHouse()
  const { seal, lookup, audit } = house.config.keys
  first = { seal: seal[0], lookup: lookup[0], audit: audit[0] }
  bram = await house.as(people.bramKuiper)
  dewi = await house.as(people.dewiTan)
  await signal(bram, byBsn(situations.semDeBoer))
})
afterAll(() => house?.close())

const both = (): AtRestKeys => ({
  seal: [next.seal, first.seal],
  lookup: [next.lookup, first.lookup],
  audit: [next.audit, first.audit],
})
const newest = (): AtRestKeys => ({ seal: [next.seal], lookup: [next.lookup], audit: [next.audit, first.audit] })
const withLookup = (...lookup: AtRestKeys['lookup']): AtRestKeys => ({ ...house.config.keys, lookup })

const pagesWith = (keys: AtRestKeys): Promise<Pages> => openPages({ ...house.config, port: 0, keys })
const at = (caller: Caller, pages: Pages): Caller => callerAt(house, caller, pages.port)
const refusalOf = (opening: Promise<{ close(): Promise<void> }>): Promise<string> =>
  opening.then(
    async (opened) => {
      await opened.close()
      return ''
    },
    (error: Error) => error.message,
  )
const versions = () =>
  fromOutside(house, 'SELECT purpose, version, left_at IS NOT NULL AS gone FROM key_versions ORDER BY purpose, version')
const underOld = async (): Promise<number> => {
  const [row] = await fromOutside(
    house,
    `SELECT (SELECT count(*) FROM youths WHERE get_byte(identity_sealed, 0) = 1 OR lookup_key_version = 1 OR subject_key_version = 1)
      + (SELECT count(*) FROM risk_signals WHERE get_byte(label_sealed, 0) = 1) + (SELECT count(*) FROM issuers WHERE get_byte(client_secret_sealed, 0) = 1)
      + (SELECT count(*) FROM logins WHERE get_byte(secrets_sealed, 0) = 1) + (SELECT count(*) FROM youth_finds WHERE get_byte(found_sealed, 0) = 1) AS rows`,
  )
  return Number(row?.['rows'])
}

test('no program starts with keys under which the database holds nothing: the operator reads which setting it is', async () => {
  const wrong = withLookup({ version: 1, key: randomBytes(32) })
  const said = 'KEY_LOOKUP_1: is not the key that the values here stand under'
  expect(await refusalOf(pagesWith(wrong))).toContain(said)
  expect(await refusalOf(openJobs({ ...house.config, keys: wrong }))).toContain(said)
  await expect(importDirectory({ ...house.config, keys: wrong }, house.directory)).rejects.toThrow(said)
  expect(await refusalOf(pagesWith(withLookup(next.lookup)))).toContain('KEY_LOOKUP_1: is missing')
  expect(await versions()).toHaveLength(3)
})

/** Two people signal each of the others at the same moment, each at another program. */
const signalAtOnce = async (one: Caller, other: Caller) => {
  const callers = [one, other]
  const tokens = await Promise.all(
    callers.map(async (caller) => Promise.all(others.map(async (youth) => tokenOf(await find(caller, byBsn(youth)))))),
  )
  const raised = await Promise.all(
    others.map((_, n) => Promise.all(callers.map((caller, who) => raise(caller, tokens[who]?.[n] ?? '')))),
  )
  expect(raised.flat().map(({ status }) => status)).toEqual(raised.flat().map(() => 201))
  const [open] = await fromOutside(
    house,
    `SELECT (SELECT count(*)::int FROM matches WHERE kind = 'youth' AND closed_at IS NULL) AS matches, (SELECT count(*)::int FROM youths) - 1 AS youths`,
  )
  expect(open).toEqual({ matches: others.length, youths: others.length })
  await Promise.all(
    raised.flatMap((pair) => pair.map(({ answer }, who) => withdraw(callers[who] as Caller, answer.id, 'unjustified'))),
  )
}

test('two at once, at a program with the old look-up key and at one with both, or with both and the new alone, make one youth and a match', async () => {
  const between = await pagesWith(withLookup(next.lookup, first.lookup))
  await signalAtOnce(bram, at(dewi, between))
  await signalAtOnce(at(bram, between), dewi)
  // what an operator may not do before all values stand under the new key: here it shows that the database itself holds
  await fromOutside(house, "UPDATE key_versions SET left_at = now() WHERE purpose = 'lookup' AND version = 1")
  const after = await pagesWith(withLookup(next.lookup))
  await signalAtOnce(at(bram, between), at(dewi, after))
  await fromOutside(house, 'UPDATE key_versions SET left_at = NULL')
  await Promise.all([between.close(), after.close()])
})

test('values come under the new keys while people act; then the old keys go, and everything is still found', async () => {
  const pages = await pagesWith(both())
  const jobs = await openJobs({ ...house.config, mailReports: null, keys: both() })
  const acting = async (caller: Caller, youth: (typeof others)[number]) => {
    for (let round = 0; round < 6; round++) await withdraw(caller, (await signal(caller, byBsn(youth))).id, 'unjustified')
  }
  const [one, other, third] = others as [(typeof others)[number], (typeof others)[number], (typeof others)[number]]
  await Promise.all([
    acting(at(bram, pages), one),
    acting(at(dewi, pages), one),
    acting(at(bram, pages), other),
    acting(at(dewi, pages), third),
  ])
  await until(async () => (await versions()).filter(({ version, gone }) => version === 1 && gone).length === 3)
  expect(await underOld()).toBe(0)
  await Promise.all([pages.close(), jobs.close()])

  expect(await refusalOf(pagesWith({ ...newest(), audit: [next.audit] }))).toContain('KEY_AUDIT_1: is missing')
  const later = await pagesWith(newest())
  const cleaning = await openJobs({ ...house.config, mailReports: null, keys: newest() })
  await until(async () => (await versions()).length === 4)
  expect(await fromOutside(house, 'SELECT FROM youths WHERE lookup_odd IS NOT NULL OR lookup_even IS NULL')).toEqual([])
  const { signals } = (await at(bram, later).call('GET /api/risk-signals')).answer
  expect(signals.map(({ youth }) => youth?.givenNames)).toEqual([situations.semDeBoer.givenNames])
  const { matches } = await signal(at(dewi, later), byBsn(situations.semDeBoer))
  expect(matches).toHaveLength(1)
  await Promise.all([later.close(), cleaning.close()])
})

test('who starts with an older key than the newest is refused', async () => {
  expect(await refusalOf(pagesWith(house.config.keys))).toContain(
    'KEY_SEAL_VERSION: is 1, but there are values under version 2 already',
  )
})
