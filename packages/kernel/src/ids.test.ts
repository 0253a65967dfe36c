import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUuid, newRandomId, newSortableId, uuid } from './ids.ts'

const seed = 20_261_122
const moments = fc.integer({ min: 0, max: 2 ** 47 })

test('new ids are UUIDs of the version they claim, and no two are the same', () => {
  const random = Array.from({ length: 1_000 }, newRandomId)
  expect(new Set(random).size).toBe(1_000)
  expect(random.every((id) => /^.{14}4.{4}[89ab]/.test(id) && isUuid(id))).toBe(true)
  fc.assert(
    fc.property(moments, (now) => {
      const [one, other] = [newSortableId(now), newSortableId(now)]
      return /^.{14}7.{4}[89ab]/.test(one) && one !== other
    }),
    { seed },
  )
})

test('sortable ids sort by the moment they were made', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => one === other || one < other === newSortableId(one) < newSortableId(other)),
    { seed },
  )
})

test('capitals, braces and half ids are refused', () => {
  const good = 'c2d9a6f0-5a3e-4c0b-9a59-0f4b1c7d8e2f'
  expect(isUuid(good)).toBe(true)
  for (const text of [good.toUpperCase(), `{${good}}`, good.slice(1), `${good} `, good.replaceAll('-', '')])
    expect(isUuid(text), text).toBe(false)
  expect(() => uuid('onbekend')).toThrow('not a UUID')
})
