import type { Problem } from '@mens-centraal/contract/problem'
import { describe, expect, test } from 'vitest'
import { placeProblem } from './place-problem.ts'

const problem = (said: Partial<Problem>): Problem => ({
  type: 'urn:mens-centraal:problem:invalid-request',
  code: 'invalid-request',
  title: 'Er klopt iets niet.',
  detail: 'Verbeter het.',
  status: 400,
  traceId: '00',
  ...said,
})

const map = { pointers: { 'told/on': 'toldOn', endsOn: 'endsOn' }, codes: { 'bsn-invalid': 'bsn' } } as const

describe('a problem that the server answers', () => {
  test('stands at the field that it names', () => {
    const placed = placeProblem(
      problem({ errors: [{ field: 'told/on', code: 'told-on-in-future', title: 'Die dag moet nog komen.' }] }),
      map,
    )
    expect(placed).toEqual({ fields: [{ field: 'toldOn', text: 'Die dag moet nog komen.' }], whole: null })
  })

  test('stands at the field that its code is about, with what to do', () => {
    const placed = placeProblem(problem({ code: 'bsn-invalid', title: 'Dit is geen BSN', detail: 'Kijk het na.' }), map)
    expect(placed).toEqual({ fields: [{ field: 'bsn', text: 'Dit is geen BSN. Kijk het na.' }], whole: null })
  })

  test('is about the whole form when no field fits', () => {
    const placed = placeProblem(problem({ code: 'already-signalled', title: 'U gaf al een signaal.' }), map)
    expect(placed).toEqual({ fields: [], whole: { title: 'U gaf al een signaal.', detail: 'Verbeter het.' } })
  })

  test('says both when one field fits and another does not', () => {
    const errors = [
      { field: 'endsOn', code: 'end-too-late', title: 'Te laat.' },
      { field: 'onbekend', code: 'unknown-field', title: 'Onbekend veld.' },
    ] as const
    const placed = placeProblem(problem({ errors }), map)
    expect(placed.fields).toEqual([{ field: 'endsOn', text: 'Te laat.' }])
    expect(placed.whole).not.toBeNull()
  })
})
