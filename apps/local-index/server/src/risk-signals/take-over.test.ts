import { addDays, addYears, calendarDay, daysBetween } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTakeOver, takenOverStanding, takenOverUnder } from './take-over.ts'

const today = calendarDay('2026-11-22')
const never = calendarDay('9999-12-31')
const cells = {
  reference: 'A-1',
  bsn: '999990019',
  familyName: '',
  givenNames: '',
  birthDate: '',
  sex: '',
  organisation: 'a2000000-0000-4000-8000-000000000001',
  reporter: 'anna@school.example',
  raisedOn: '2026-01-05',
  endsOn: '2027-01-05',
  archivedOn: '',
  archiveEndsOn: '',
  toldAudience: '',
  toldOn: '',
  match: '',
}

test('a row is read as it stands; what is missing or no day is named by its column', () => {
  expect(readTakeOver(cells)).toMatchObject({ ok: true, value: { youth: { by: 'bsn' }, archived: null, told: null } })
  const named = { ...cells, bsn: '', familyName: 'Boer', givenNames: 'Sem', birthDate: '2014-06-14', sex: 'M' }
  expect(readTakeOver(named)).toMatchObject({ value: { youth: { by: 'name', familyName: 'Boer', sex: 'M' } } })
  const wrong = (change: Partial<typeof cells>) => {
    const read = readTakeOver({ ...cells, ...change })
    return read.ok ? 'ok' : read.refusal.field
  }
  expect(wrong({ reference: '' })).toBe('reference')
  expect(wrong({ reference: 'x'.repeat(101) })).toBe('reference')
  expect(wrong({ organisation: 'De Linde' })).toBe('organisation')
  expect(wrong({ reporter: '' })).toBe('reporter')
  expect(wrong({ raisedOn: '5-1-2026' })).toBe('raisedOn')
  expect(wrong({ endsOn: '2027-02-29' })).toBe('endsOn')
  expect(wrong({ archivedOn: 'ja' })).toBe('archivedOn')
  expect(wrong({ archiveEndsOn: 'later' })).toBe('archiveEndsOn')
  expect(wrong({ toldAudience: 'youth' })).toBe('toldOn')
  expect(wrong({ toldAudience: 'mother', toldOn: '2026-01-06' })).toBe('toldOn')
  expect(wrong({ toldAudience: 'both', toldOn: '2026-01-06' })).toBe('ok')
})

const code = (
  raisedOn: string,
  endsOn: string,
  archivedOn: string | null,
  archiveEndsOn: string | null = null,
  turns23On = never,
) => {
  const archived =
    archivedOn === null
      ? null
      : { on: calendarDay(archivedOn), endsOn: archiveEndsOn === null ? null : calendarDay(archiveEndsOn) }
  const standing = takenOverStanding({ raisedOn: calendarDay(raisedOn), endsOn: calendarDay(endsOn), archived }, turns23On, today)
  return standing.ok ? standing.value : standing.refusal.code
}

test('a running signal keeps its end: from tomorrow on, two years after it was given at most, and not past the 23rd birthday', () => {
  expect(code('2025-11-22', '2026-11-23', null)).toBeNull()
  expect(code('2025-11-22', '2027-11-22', null)).toBeNull()
  expect(code('2025-11-22', '2027-11-23', null)).toBe('end-too-late')
  expect(code('2025-11-22', '2026-11-22', null)).toBe('taken-over-past-end')
  expect(code('2026-11-23', '2027-11-23', null)).toBe('taken-over-in-future')
  expect(code('2025-11-22', '2027-03-02', null, null, calendarDay('2027-03-01'))).toBe('end-after-birthday')
  expect(code('2025-11-22', '2027-03-01', null, null, calendarDay('2027-03-01'))).toBeNull()
})

test('an archived signal keeps its archive: five years or the shorter term that it had, never past the 23rd birthday', () => {
  expect(code('2021-01-05', '2022-01-05', '2021-11-23')).toEqual({ on: '2021-11-23', endsOn: '2026-11-23' })
  expect(code('2021-01-05', '2022-01-05', '2021-11-22')).toBe('taken-over-past-archive')
  expect(code('2025-01-05', '2026-01-05', '2026-01-05', '2027-01-05')).toEqual({ on: '2026-01-05', endsOn: '2027-01-05' })
  expect(code('2025-01-05', '2026-01-05', '2026-01-05', '2040-01-05')).toEqual({ on: '2026-01-05', endsOn: '2031-01-05' })
  expect(code('2025-01-05', '2026-01-05', '2026-01-05', '2026-11-22')).toBe('taken-over-past-archive')
  expect(code('2025-01-05', '2026-01-05', '2026-01-05', null, calendarDay('2028-02-29'))).toEqual({
    on: '2026-01-05',
    endsOn: '2028-02-29',
  })
  expect(code('2025-01-05', '2026-01-05', '2024-12-31')).toBe('invalid-request')
  expect(code('2022-01-05', '2024-01-05', '2024-01-06')).toBe('invalid-request')
  expect(code('2025-01-05', '2027-01-05', '2026-11-23')).toBe('taken-over-in-future')
})

test('nothing that is taken over lasts longer than the law lets a signal, or its archive, last', () => {
  const day = fc.integer({ min: -4_000, max: 1_500 }).map((days) => addDays(today, days))
  fc.assert(
    fc.property(day, day, fc.option(day), fc.option(day), day, (raisedOn, endsOn, on, until, turns23On) => {
      const archived = on === null ? null : { on, endsOn: until }
      const standing = takenOverStanding({ raisedOn, endsOn, archived }, turns23On, today)
      if (!standing.ok) return
      expect(raisedOn <= today).toBe(true)
      if (standing.value === null) {
        expect(endsOn > today && endsOn <= addYears(raisedOn, 2) && endsOn <= turns23On).toBe(true)
        return
      }
      expect(standing.value.endsOn > today && standing.value.endsOn <= turns23On).toBe(true)
      expect(daysBetween(standing.value.on, standing.value.endsOn)).toBeLessThanOrEqual(5 * 365 + 2)
    }),
    { seed: 4, numRuns: 2_000 },
  )
})

test('a running signal needs a covenant today; an archived one rests on the oldest there was', () => {
  const covenant = (from: string, until: string | null, municipality: string) => ({
    from: calendarDay(from),
    until: until === null ? null : calendarDay(until),
    municipalityId: municipality,
    municipalityCode: municipality,
  })
  const reporter = (covenants: ReturnType<typeof covenant>[]) => ({
    ...{ positionId: 'p', professionalId: 'n', organisationId: 'o', mayUseBsn: true, covenants },
    employed: { from: calendarDay('2020-01-01'), until: null },
  })
  const archive = { on: calendarDay('2026-01-01'), endsOn: calendarDay('2031-01-01') }
  const over = reporter([covenant('2021-01-01', '2025-01-01', 'b'), covenant('2020-01-01', '2024-01-01', 'a')])
  expect([takenOverUnder(over, 'b', null, today), takenOverUnder(over, 'b', archive, today)]).toEqual([null, 'a'])
  const runs = reporter([covenant('2020-01-01', null, 'a'), covenant('2021-01-01', null, 'b')])
  expect([takenOverUnder(runs, 'b', null, today), takenOverUnder(runs, 'c', null, today)]).toEqual(['b', 'a'])
  expect(takenOverUnder(reporter([]), 'a', archive, today)).toBeNull()
})
