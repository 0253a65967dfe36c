import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { blind, unblind } from '@mens-centraal/pseudonym/blind'
import { utf8 } from '@mens-centraal/pseudonym/bytes'
import { type Custodian, combine, custodianPairs } from '@mens-centraal/pseudonym/combine'
import { checkEvaluation } from '@mens-centraal/pseudonym/evaluate'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, makeKey, openThree, partyOf, type Serving, scope, serve, type Three } from './custodians.ts'

let three: Three
let houses: Serving[] = []
beforeAll(async () => {
  three = await openThree()
})
afterAll(async () => {
  await Promise.all(houses.map((house) => house.close()))
  await three.drop()
})

const file = (name: string, of = three) => path.join(of.folder, name)
const step = (place: number, name: string, of = three) => of.tell(place, 'ceremony', name, of.folder, scope, '1')
/** With another file in its place: what the custodian says of it. */
const withFile = async (name: string, text: string | null, act: () => Promise<string>, of = three): Promise<string> => {
  const right = readFileSync(file(name, of))
  if (text === null) rmSync(file(name, of))
  else writeFileSync(file(name, of), text)
  const said = await act()
  writeFileSync(file(name, of), right)
  return said
}
const text = (name: string, of = three) => readFileSync(file(name, of), 'utf8').trim()

test('three custodians make a key by the commands; a wrong, missing, repeated or swapped file is refused by custodian', async () => {
  expect(await step(1, 'reveal')).toBe('not-started')
  for (const place of [1, 2])
    expect(await three.tell(place, 'ceremony', 'start', three.folder, scope, '1', `${place}`)).toBe(file(`start-${place}.jws`))
  expect(await step(1, 'reveal')).toBe('file-missing 3')
  await three.tell(3, 'ceremony', 'start', three.folder, scope, '1', '3')
  expect(await withFile('start-2.jws', text('start-3.jws'), () => step(1, 'reveal'))).toBe('file-not-valid 2')
  expect(await withFile('start-2.jws', text('start-2.jws').slice(0, -2), () => step(1, 'reveal'))).toBe('file-not-valid 2')
  expect(await withFile('start-1.jws', text('start-1.jws').slice(0, -2), () => step(1, 'reveal'))).toBe('file-not-valid 1')
  expect(await three.tell(1, 'ceremony', 'reveal', three.folder, scope, '2')).toBe('not-started')
  expect(await step(1, 'finish')).toBe('not-revealed')

  for (const place of [1, 2]) expect(await step(place, 'reveal')).toBe(file(`reveal-${place}.jws`))
  expect(await step(1, 'finish')).toBe('file-missing 3')
  await step(3, 'reveal')
  expect(await withFile('reveal-2.jws', text('reveal-3.jws'), () => step(1, 'finish'))).toBe('file-not-valid 2')
  expect(await withFile('reveal-1.jws', text('reveal-2.jws'), () => step(1, 'finish'))).toBe('own-file-changed')

  for (const place of [1, 2, 3]) expect(await step(place, 'finish')).toBe(file(`signed-${place}.jws`))
  expect(await withFile('signed-3.jws', null, () => step(1, 'join'))).toBe('file-missing 3')
  expect(await withFile('signed-3.jws', text('signed-2.jws'), () => step(1, 'join'))).toBe('transcript-not-valid 3')
  const pins = await Promise.all([1, 2, 3].map((place) => step(place, 'join')))
  expect(new Set(pins).size).toBe(1)
  expect(pins[0]).toMatch(/pin: [\w-]{43}$/)
  expect(await three.tell(1, 'ceremony', 'verify', file('transcript.json'))).toBe(pins[0])
})

test('each step again gives the same file, and a step on other files is refused', async () => {
  for (const name of ['reveal', 'finish', 'join'])
    for (const place of [1, 2, 3]) expect(await step(place, name), name).not.toMatch(/^(file|own|not)-/)
  const other = await openThree()
  try {
    await makeKey(other)
    expect(await withFile('start-2.jws', text('start-2.jws', other), () => step(1, 'reveal'))).toMatch(
      /files-changed|file-exists/,
    )
    expect(await withFile('signed-2.jws', text('signed-2.jws', other), () => step(1, 'join'))).toBe('transcripts-differ 2')
    expect(await three.tell(1, 'ceremony', 'start', other.folder, scope, '1', '1')).toBe('file-exists')
  } finally {
    await other.drop()
  }
})

const published = async () => {
  const client = new pg.Client(three.databases[0]!.urls.owner)
  await client.connect()
  const { rows } = await client.query('SELECT transcript FROM keys')
  await client.end()
  return JSON.parse(Buffer.from(rows[0].transcript[0].split('.')[1], 'base64url').toString())
}

test('each two of the three evaluate a blinded element to the same, with a proof against what the transcript says', async () => {
  const member = await partyOf(5)
  const card = file('member.txt')
  writeFileSync(card, await cardOf(member))
  for (const place of [1, 2, 3]) expect(await three.tell(place, 'admit', card)).toBe(member.oin)
  houses = await Promise.all(three.configs.map(serve))
  const { parts } = await published()
  const part = async (custodian: Custodian) => {
    const own = blind(group, utf8('a youth'))
    const body = { scope, epoch: 1, elements: [Buffer.from(own.element).toString('base64url')] }
    const answer = await houses[custodian - 1]!.call(member).call('POST', '/sleutel/v1/evaluations', body)
    if (!answer.ok || answer.value.status !== 200) throw new Error(JSON.stringify(answer))
    const said = answer.value.body as { elements: string[]; proof: string }
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    const evaluation = { elements: said.elements.map(bytes), proof: bytes(said.proof) }
    expect(checkEvaluation(group, bytes(parts[custodian]), [own.element], evaluation).ok).toBe(true)
    expect(checkEvaluation(group, bytes(parts[(custodian % 3) + 1]), [own.element], evaluation).ok).toBe(false)
    const element = unblind(group, own, evaluation.elements[0]!)
    if (!element.ok) throw new Error('not unblinded')
    return { custodian, element: element.value }
  }
  const wholes = await Promise.all(
    custodianPairs.map(async ([first, second]) => combine(group, [await part(first), await part(second)])),
  )
  expect(wholes.every(({ ok }) => ok)).toBe(true)
  expect(new Set(wholes.map((whole) => (whole.ok ? Buffer.from(whole.value).toString('hex') : ''))).size).toBe(1)
})

const shareOf = async (place: number) => {
  const client = new pg.Client(three.databases[place - 1]!.superuserUrl)
  await client.connect()
  const { rows } = await client.query('SELECT published, transcript IS NOT NULL AS joined FROM keys')
  return { client, rows }
}

test('no database holds what was drawn once the ceremony is over', async () => {
  for (const place of [1, 2, 3]) {
    const { client } = await shareOf(place)
    const { rows } = await client.query('SELECT step FROM ceremony_steps WHERE secret_sealed IS NOT NULL')
    await client.end()
    expect(rows).toEqual([])
  }
})

test('a share that was lost is made again by the other two, step by step; the key stays what it was', async () => {
  const { client, rows: before } = await shareOf(2)
  await client.query('DELETE FROM keys')
  await client.query('DELETE FROM ceremony_steps')
  const repair = (place: number, name: string) => three.tell(place, 'repair', name, three.folder)
  expect(await repair(1, 'ask')).toBe('share-here')
  expect(await repair(1, 'split')).toBe('ask-missing')
  expect(await repair(2, 'ask')).toBe(file('ask.jws'))
  expect(await repair(2, 'split')).toBe('not-a-helper')
  expect(await repair(1, 'split')).toBe(file('split-1.jws'))
  expect(await repair(1, 'part')).toBe('file-missing 3')
  expect(await repair(3, 'split')).toBe(file('split-3.jws'))
  expect(await withFile('split-3.jws', text('split-1.jws'), () => repair(1, 'part'))).toBe('file-not-valid 3')
  expect(await repair(1, 'part')).toBe(file('part-1.jws'))
  expect(await repair(2, 'join')).toBe('file-missing 3')
  expect(await repair(3, 'part')).toBe(file('part-3.jws'))
  expect(await repair(1, 'part')).toBe(file('part-1.jws'))
  expect(await withFile('part-3.jws', text('part-1.jws'), () => repair(2, 'join'))).toBe('file-not-valid 3')
  expect(await repair(1, 'join')).toBe('not-the-lost')
  expect(await repair(2, 'join')).toMatch(/pin: [\w-]{43}$/)
  const { rows: after } = await client.query('SELECT published, transcript IS NOT NULL AS joined FROM keys')
  expect(after).toEqual(before)
  expect(await repair(2, 'join')).toMatch(/pin: [\w-]{43}$/)
  await client.end()
})

test('the log tells the operator what was done, until the moment that is asked for', async () => {
  expect(await three.tell(1, 'log', '2020-01-01')).toMatch(/^\S+Z {2}\S.*key:\S+ {2}done/m)
  expect(await three.tell(1, 'log', '2020-01-01', '2020-01-02T00:00:00Z')).toBe('')
  for (const args of [['yesterday'], ['2020-01-01', 'noon']]) expect(await three.tell(1, 'log', ...args)).toBe('not asked well')
})
