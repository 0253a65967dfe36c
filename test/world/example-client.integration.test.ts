import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, signal, threeMonths } from './acts.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { allowSystems } from './school-system.ts'

const folder = path.join(import.meta.dirname, '../../docs/example-client')
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'mc-example-'))
let house: TestHouse
let number = ''
beforeAll(async () => {
  house = await openTestHouse()
  await allowSystems(await house.as(officers.gerardPost), 'on')
})
afterAll(async () => {
  fs.rmSync(place, { recursive: true, force: true })
  await house?.close()
})

/** Runs the example as docs/source-systems.md says, and reads what it prints. */
const example = async (...args: string[]): Promise<string> => {
  const env = { PATH: process.env['PATH'] ?? '', INDEX: house.config.origin, SYSTEM: number }
  const run = promisify(execFile)(process.execPath, [path.join(folder, 'client.ts'), ...args], { cwd: place, env })
  const { stdout } = await run.catch((error: { readonly stdout: string }) => error)
  return stdout
}
const told = async (...args: string[]) => JSON.parse(await example(...args))

// each act is a program of its own, which a busy machine is slow to start
test('the example client of the documentation registers, links, gives, extends, reads a match and news, and ends', async () => {
  const publicKey = await example('keys')
  const gerard = await house.as(officers.gerardPost)
  const system = { organisation: organisations.basisschoolDeLinde.id, name: 'Voorbeeld', supplier: 'Voorbeeldleverancier' }
  number = (await gerard.call('POST /api/source-systems', { body: { ...system, publicKey } })).answer.id
  const anna = await house.as(people.annaVisser)
  const { code } = (await anna.call('POST /api/account-links/code', { body: { system: number } })).answer
  expect(await told('signals', 'a.visser')).toMatchObject({ code: 'account-not-linked' })
  const link = await told('link', 'a.visser', code)

  const wish = JSON.parse(fs.readFileSync(path.join(folder, 'signal.json'), 'utf8'))
  fs.writeFileSync(path.join(place, 'signal.json'), JSON.stringify({ ...wish, eindigtOp: threeMonths }))
  const raised = await told('raise', 'a.visser', 'signal.json')
  expect(raised).toMatchObject({ status: 'actief', eindigtOp: threeMonths })
  expect(await told('extend', 'a.visser', raised.id, '2027-03-01')).toEqual({})
  expect(await told('signals', 'a.visser')).toMatchObject({ signalen: [{ id: raised.id, eindigtOp: '2027-03-01' }] })

  await signal(await house.as(people.bramKuiper), byBsn(situations.semDeBoer))
  const news = await told('events')
  expect(news.gebeurtenissen).toMatchObject([{ subject: link.id }])
  expect((await told('events', news.volgende)).gebeurtenissen).toEqual([])
  const [match] = (await told('matches', 'a.visser')).matches
  const { betrokkenen } = await told('match', 'a.visser', match.id)
  expect(betrokkenen).toEqual(
    expect.arrayContaining([expect.objectContaining({ naam: 'Bram Kuiper', telefoon: '06 00 00 01 23' })]),
  )

  expect(await told('end', 'a.visser', raised.id)).toEqual({})
  expect(await told('signals', 'a.visser')).toEqual({ signalen: [] })
}, 120_000)

test('keys are never overwritten, and what is no act gets the list of acts', async () => {
  expect(await example('keys')).toBe('')
  expect(await example('undo')).toContain('node client.ts link ACCOUNT CODE')
})
