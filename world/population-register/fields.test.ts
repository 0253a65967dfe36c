import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FieldShape, limitedPersonShape, personShape } from './field-shapes.ts'
import { isField, type Selection, select, selectionOf } from './fields.ts'
import type { Json } from './json.ts'

const pathsOf = (shape: FieldShape, before = ''): string[] =>
  typeof shape === 'string'
    ? []
    : Object.entries(shape).flatMap(([name, inner]) => [`${before}${name}`, ...pathsOf(inner, `${before}${name}.`)])

const selected = (value: Json, fields: string[], shape = personShape): Json =>
  select(value, selectionOf(fields, shape) as Selection)

describe('fields', () => {
  it.each([
    'naam',
    'naam.voornamen',
    'geboorte.datum.jaar',
    'geslacht.code',
    'partners.naam.adellijkeTitelPredicaat.soort',
    'gezag',
    'verblijfplaatsBinnenland.verblijfadres.woonplaats',
  ])('knows %s', (path) => expect(isField(path, personShape)).toBe(true))

  it.each([
    'anummer',
    'Naam',
    'naam.',
    '.naam',
    'naam.bestaatNiet',
    'geboorte.datum.dag',
    'geslacht.code.x',
    'gezag.type',
    'toString',
    '__proto__',
    'naam.constructor',
    '',
  ])('does not know "%s"', (path) => expect(isField(path, personShape)).toBe(false))

  it.each([
    'inOnderzoek',
    'geheimhoudingPersoonsgegevens',
    'opschortingBijhouding',
    'opschortingBijhouding.reden',
    'rni',
    'verificatie',
    'naam.inOnderzoek',
  ])('refuses %s, which the register gives by itself', (path) => {
    expect(isField(path, personShape)).toBe(false)
    expect(isField(path, limitedPersonShape)).toBe(false)
  })

  it('lets a search ask for less than a look-up by citizen service number', () => {
    const limited = pathsOf(limitedPersonShape)
    expect(limited.filter((path) => !isField(path, personShape))).toEqual([])
    for (const path of [
      'gezag',
      'ouders',
      'verblijfplaats',
      'geboorte.plaats',
      'naam.aanduidingNaamgebruik',
      'adressering.aanhef',
    ]) {
      expect(isField(path, limitedPersonShape)).toBe(false)
    }
  })

  it('gives a part of a date or a code as a whole, and of a group only what was asked', () => {
    const value = { naam: { voornamen: 'Sem', geslachtsnaam: 'Boer' }, geslacht: { code: 'M', omschrijving: 'man' } }
    expect(selected(value, ['geslacht.code', 'naam.geslachtsnaam'])).toEqual({
      geslacht: value.geslacht,
      naam: { geslachtsnaam: 'Boer' },
    })
  })

  it('gives of a group in a search only what a search may ask for', () => {
    const value = { naam: { voornamen: 'Sem', aanduidingNaamgebruik: { code: 'E' } } }
    expect(selected(value, ['naam'], limitedPersonShape)).toEqual({ naam: { voornamen: 'Sem' } })
  })

  it('leaves out what is not there', () => {
    expect(selected({ naam: {} }, ['naam.adellijkeTitelPredicaat', 'verblijfstitel'])).toBeUndefined()
  })

  it('property: the order and repetition of fields do not matter', () => {
    const value = {
      naam: { voornamen: 'Sem', geslachtsnaam: 'Boer' },
      ouders: [{ burgerservicenummer: '1', naam: { voornamen: 'x' } }],
    }
    const some = fc.subarray([
      'naam',
      'naam.voornamen',
      'ouders',
      'ouders.naam',
      'ouders.naam.voornamen',
      'ouders.burgerservicenummer',
    ])
    fc.assert(
      fc.property(some, (fields) => {
        expect(selected(value, [...fields].reverse().concat(fields))).toEqual(selected(value, fields))
      }),
      { seed: 2026 },
    )
  })
})
