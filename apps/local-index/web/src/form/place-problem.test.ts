import type { FieldProblem, Problem } from '@mens-centraal/contract/problem'
import { describe, expect, test } from 'vitest'
import { placeProblem } from './place-problem.ts'

const texts = {
  nl: { title: 'Er klopt iets niet.', detail: 'Verbeter het.' },
  en: { title: 'Something is wrong', detail: 'Put it right.' },
}
const problem = (said: Partial<Problem>): Problem => ({
  type: 'urn:mens-centraal:problem:invalid-request',
  code: 'invalid-request',
  ...texts.nl,
  texts,
  status: 400,
  traceId: '00',
  ...said,
})
const atField = (field: string, code: FieldProblem['code']): FieldProblem => ({
  field,
  code,
  title: 'Dat kan niet.',
  texts: { nl: 'Dat kan niet.', en: 'That cannot be.' },
})

const map = { pointers: { 'told/on': 'toldOn', endsOn: 'endsOn' }, codes: { 'bsn-invalid': 'bsn' } } as const

describe('a problem that the server answers', () => {
  test('stands at the field that it names, in the language of the page', () => {
    const refused = problem({ errors: [atField('told/on', 'told-on-in-future')] })
    expect(placeProblem(refused, map, 'nl')).toEqual({ fields: [{ field: 'toldOn', text: 'Dat kan niet.' }], whole: null })
    expect(placeProblem(refused, map, 'en')).toEqual({ fields: [{ field: 'toldOn', text: 'That cannot be.' }], whole: null })
  })

  test('stands at the field that its code is about, with what to do', () => {
    const placed = placeProblem(problem({ code: 'bsn-invalid' }), map, 'en')
    expect(placed).toEqual({ fields: [{ field: 'bsn', text: 'Something is wrong. Put it right.' }], whole: null })
  })

  test('is about the whole form when no field fits', () => {
    const placed = placeProblem(problem({ code: 'already-signalled' }), map, 'nl')
    expect(placed).toEqual({ fields: [], whole: texts.nl })
  })

  test('says both when one field fits and another does not', () => {
    const errors = [atField('endsOn', 'end-too-late'), atField('onbekend', 'unknown-field')]
    const placed = placeProblem(problem({ errors }), map, 'nl')
    expect(placed.fields).toEqual([{ field: 'endsOn', text: 'Dat kan niet.' }])
    expect(placed.whole).not.toBeNull()
  })
})
