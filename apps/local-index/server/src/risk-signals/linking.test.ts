import { birthDate } from '@mens-centraal/kernel/birth-date'
import { expect, test } from 'vitest'
import { type Identity, readFind, typedIdentity } from '../youths/youth.ts'
import { questionOf } from './linking.ts'

const newborn: Identity = {
  ...{ bsn: null, givenNames: 'Saar', prefix: 'de', familyName: 'Boer', born: birthDate('2026-11-20'), sex: 'V' },
  ...{ municipalityCode: null, place: null, secretAddress: false },
}

test('the register is asked for a youth who is known by name what the search of the reporter asked', () => {
  const wish = { by: 'name', familyName: 'de Boer', givenNames: 'Saar', birthDate: '2026-11-20', sex: 'V' } as const
  const asked = readFind(wish, true)
  if (!asked.ok) throw new Error('refused')
  const held = typedIdentity(asked.value)
  expect(held).toEqual(newborn)
  expect(questionOf(newborn)).toEqual(asked.value)
})

test('it is not asked for whom no search can be made: without given names, or with an incomplete birth date', () => {
  for (const change of [{ givenNames: null }, { born: null }, { born: birthDate('2026-11') }, { familyName: null }])
    expect(questionOf({ ...newborn, ...change })).toBeNull()
})
