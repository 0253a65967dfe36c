import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { situationInhabitants, situations } from '../inhabitants/situations.ts'
import { byAddress, byBsn, byName, region, today } from './questions-in-tests.ts'
import { respond } from './respond.ts'

const population = region(5000)
const { semDeBoer } = situations
const ask = (query: object) => respond(JSON.stringify(query), population, today)
const refusal = (query: object) => {
  const outcome = ask(query)
  if (outcome.ok) throw new Error('was answered')
  const { status, code, invalidParams } = outcome.refusal
  return { status, code, params: invalidParams?.map((fault) => `${fault.name}: ${fault.code}`) }
}

describe('a query that is wrong', () => {
  it.each<[string, object, string, string[]]>([
    ['without type', {}, 'paramsCombination', ['type: required']],
    ['with an unknown type', { type: 'ZoekMetNaam' }, 'paramsValidation', ['type: value']],
    ['with a type in the wrong case', { type: 'zoekmetpostcodeenhuisnummer' }, 'paramsValidation', ['type: value']],
    ['with a type that is no text', { type: ['RaadpleegMetBurgerservicenummer'] }, 'paramsValidation', ['type: value']],
    [
      'with only a type',
      { type: 'ZoekMetPostcodeEnHuisnummer' },
      'paramsCombination',
      ['postcode: required', 'huisnummer: required', 'fields: required'],
    ],
    ['with empty required texts', byName('', ''), 'paramsCombination', ['geboortedatum: required', 'geslachtsnaam: required']],
    ['without fields', { ...byBsn('999990408'), fields: undefined }, 'paramsCombination', ['fields: required']],
    ['with no fields in the list', { ...byBsn('999990408'), fields: [] }, 'paramsValidation', ['fields: minItems']],
    ['with fields as one text', { ...byBsn('999990408'), fields: 'naam,geslacht' }, 'paramsValidation', ['fields: array']],
    [
      'with too many fields',
      { ...byBsn('999990408'), fields: Array(131).fill('naam') },
      'paramsValidation',
      ['fields: maxItems'],
    ],
    [
      'with fields that do not exist',
      { ...byBsn('999990408'), fields: ['naam', 'anummer', 'a*b', '', 7] },
      'paramsValidation',
      ['fields.1: fields', 'fields.2: pattern', 'fields.3: pattern', 'fields.4: pattern'],
    ],
    [
      'with a field that is given unasked',
      { ...byBsn('999990408'), fields: ['geheimhoudingPersoonsgegevens'] },
      'paramsValidation',
      ['fields.0: fields'],
    ],
    [
      'with numbers that are too short',
      byBsn('99999040', '999990408', 'abc'),
      'paramsValidation',
      ['burgerservicenummer.0: pattern', 'burgerservicenummer.2: pattern'],
    ],
    ['with too many numbers', byBsn(...Array(21).fill('999990408')), 'paramsValidation', ['burgerservicenummer: maxItems']],
    [
      'with a number outside a list',
      { ...byBsn(), burgerservicenummer: '999990408' },
      'paramsValidation',
      ['burgerservicenummer: array'],
    ],
    ['with days that do not exist', byName('Boer', '2014-02-30'), 'paramsValidation', ['geboortedatum: date']],
    ['with days written otherwise', byName('Boer', '14-06-2014'), 'paramsValidation', ['geboortedatum: date']],
    [
      'with a house number of words',
      { ...byAddress('1239AB', 1), huisnummer: 'twaalf' },
      'paramsValidation',
      ['huisnummer: integer'],
    ],
    ['with a house number out of range', byAddress('1239AB', 100_000), 'paramsValidation', ['huisnummer: integer']],
    ['with a wrong postcode', byAddress('0239AB', 12), 'paramsValidation', ['postcode: pattern']],
    [
      'with a word for a truth',
      { ...byName('Boer', '2014-06-14'), inclusiefOverledenPersonen: 'ja' },
      'paramsValidation',
      ['inclusiefOverledenPersonen: boolean'],
    ],
    [
      'with a wrong municipality and sex',
      { ...byName('Boer', '2014-06-14'), geslacht: 'X', gemeenteVanInschrijving: '90' },
      'paramsValidation',
      ['geslacht: pattern', 'gemeenteVanInschrijving: pattern'],
    ],
    [
      'with a parameter of another type',
      { ...byBsn('999990408'), postcode: '1239AB' },
      'paramsValidation',
      ['postcode: unknownParam'],
    ],
  ])('%s is refused', (_what, query, code, params) => {
    expect(refusal(query)).toEqual({ status: 400, code, params })
  })

  it('never has what was typed by mistake said back', () => {
    const outcome = ask({ ...byBsn('999990408'), '999990408 Sem de Boer': true })
    expect(JSON.stringify(outcome)).not.toContain('Sem')
  })

  it('of a type that no key may use is refused as not authorised', () => {
    expect(refusal({ type: 'ZoekMetNummeraanduidingIdentificatie' })).toMatchObject({ status: 403, code: 'autorisation' })
  })

  it('that would give more than ten namesakes, or thirty at one address, is refused whole', () => {
    const crowded = region(200)
    const bsns = situationInhabitants.map((one) => one.bsn)
    const home = situationInhabitants[0]?.home
    if (home?.kind !== 'address') throw new Error('no address')
    const namesakes = (): unknown => respond(JSON.stringify(byName('zelfde', semDeBoer.born)), crowded, today)
    const neighbours = (): unknown => respond(JSON.stringify(byAddress(home.postcode, 77)), crowded, today)
    for (const bsn of bsns.slice(0, 10)) crowded.correct(bsn, { familyName: 'Zelfde', born: semDeBoer.born })
    for (const bsn of bsns.slice(0, 30)) crowded.move(bsn, { ...home, houseNumber: 77 }, '9001')
    expect([namesakes(), neighbours()]).toMatchObject([{ ok: true }, { ok: true }])
    crowded.correct(bsns[10]!, { familyName: 'Zelfde', born: semDeBoer.born })
    crowded.move(bsns[30]!, { ...home, houseNumber: 77 }, '9001')
    for (const [outcome, maximum] of [
      [namesakes(), '10'],
      [neighbours(), '30'],
    ]) {
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { status: 400, code: 'tooManyResults', detail: expect.stringContaining(String(maximum)) },
      })
    }
  })

  it.each(['', 'x', '[]', 'null', '"x"', '7', '['.repeat(60_000), '{"a":'.repeat(10_000), '{"__proto__":{"type":"x"}}'])(
    '%# that is no query gets 400',
    (body) => {
      expect(respond(body, population, today)).toMatchObject({ ok: false, refusal: { status: 400 } })
    },
  )

  it('property: any JSON gets an answer or a refusal, never a crash', () => {
    const key = fc.oneof(
      fc.constantFrom('type', 'fields', 'burgerservicenummer', 'geslachtsnaam', 'geboortedatum', 'postcode', 'huisnummer'),
      fc.string(),
    )
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        'ZoekMetPostcodeEnHuisnummer',
        'RaadpleegMetBurgerservicenummer',
        'ZoekMetGeslachtsnaamEnGeboortedatum',
        ['naam'],
        '1239AB',
        12,
      ),
    )
    fc.assert(
      fc.property(fc.dictionary(key, value), (query) => {
        const outcome = ask(query)
        expect(outcome.ok || [400, 403].includes(outcome.refusal.status)).toBe(true)
      }),
      { seed: 2026, numRuns: 2000 },
    )
  })
})
