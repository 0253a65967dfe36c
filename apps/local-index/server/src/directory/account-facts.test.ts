import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { expect, test } from 'vitest'
import { readStanding } from './account-facts.ts'

const row = {
  id: 'position',
  professional_id: 'person',
  organisation_id: 'organisation',
  email: 'a@b.example',
  way_in_confirmed: true,
  way_in_by: null,
  valid_from: '2024-01-01',
  valid_until: null,
  covenants: ['2020-01-01//one/9001', '2024-01-01//two/9002', '2024-01-01/2025-01-01/three/9003'],
  has_issuer: false,
  has_account: true,
  mail_shared: false,
  recovery_id: null,
  recovery_asked_by: null,
  invitation_id: null,
}
const under = (municipalityId: string | null) =>
  readStanding([row], calendarDay('2026-11-22'), municipalityId).covenantMunicipalityId

test('an act on an account is done under the covenant with the municipality of the manager, else under the oldest that is valid', () => {
  expect([under('two'), under('one'), under(null), under('three'), under('four')]).toEqual(['two', 'one', 'one', 'one', 'one'])
})
