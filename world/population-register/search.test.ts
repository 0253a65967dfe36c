import { describe, expect, it } from 'vitest'
import { situations } from '../inhabitants/situations.ts'
import { byAddress, byName, numbers as numbersIn, people as peopleIn, region, today } from './questions-in-tests.ts'
import { respond } from './respond.ts'

const population = region(5000)
const people = (query: object) => peopleIn(population, query)
const numbers = (query: object) => numbersIn(population, query)
const { semDeBoer, twinLotte, twinFleur, died, emigrated } = situations
const refusal = (query: object) => {
  const outcome = respond(JSON.stringify(query), population, today)
  if (outcome.ok) throw new Error('was answered')
  const { status, code, invalidParams } = outcome.refusal
  return { status, code, params: invalidParams?.map((fault) => `${fault.name}: ${fault.code}`) }
}

describe('a search by family name and birth date', () => {
  it('finds a person without regard to case and diacritics, and not by a part of the name', () => {
    expect(numbers(byName('BOER', '2014-06-14'))).toEqual([semDeBoer.bsn])
    expect(numbers(byName('buma', '2015-09-17'))).toEqual([situations.diacritics.bsn])
    expect(numbers(byName('Boe', '2014-06-14'))).toEqual([])
    expect(numbers(byName('de Boer', '2014-06-14'))).toEqual([])
    expect(numbers(byName('Boer', '2014-06-15'))).toEqual([])
  })

  it('finds both twins, and one when the given name is typed too', () => {
    const twins = byName('Berg', '2015-04-02')
    expect(numbers(twins)).toEqual([twinLotte.bsn, twinFleur.bsn])
    expect(numbers({ ...twins, voornamen: 'fleur' })).toEqual([twinFleur.bsn])
    expect(numbers({ ...twins, voornamen: 'Lot*' })).toEqual([twinLotte.bsn])
    expect(numbers({ ...twins, voorvoegsel: 'VAN DEN', geslacht: 'v' })).toHaveLength(2)
    expect(numbers({ ...twins, voorvoegsel: 'de' })).toEqual([])
    expect(numbers({ ...twins, geslacht: 'M' })).toEqual([])
    expect(numbers({ ...twins, gemeenteVanInschrijving: '9002' })).toEqual([])
  })

  it('finds with a wildcard at the end after three letters', () => {
    expect(numbers(byName('Boe*', '2014-06-14'))).toEqual([semDeBoer.bsn])
    for (const name of ['Bo*', '*oer', 'B*er', 'Boe**', '*', '<b>']) {
      expect(refusal(byName(name, '2014-06-14'))).toEqual({
        status: 400,
        code: 'paramsValidation',
        params: ['geslachtsnaam: pattern'],
      })
    }
    expect(refusal({ ...byName('Boer', '2014-06-14'), voornamen: '*em' }).params).toEqual(['voornamen: pattern'])
  })

  it('finds the dead only when asked to, and who left always', () => {
    expect(numbers(byName('Kuipers', '2010-04-18'))).toEqual([])
    expect(numbers({ ...byName('Kuipers', '2010-04-18'), inclusiefOverledenPersonen: true })).toEqual([died.bsn])
    expect(numbers(byName('Wójcik', '2011-05-05'))).toEqual([emigrated.bsn])
  })

  it('does not give what only a look-up by citizen service number gives', () => {
    for (const field of [
      'gezag',
      'ouders',
      'verblijfplaats',
      'geboorte.land',
      'naam.aanduidingNaamgebruik',
      'adressering.aanhef',
    ]) {
      expect(refusal({ ...byName('Boer', '2014-06-14'), fields: [field] }).params).toEqual(['fields.0: fields'])
    }
    expect(people({ ...byName('Boer', '2014-06-14'), fields: ['naam', 'geboorte', 'adressering'] })).toEqual([
      {
        naam: { voornamen: 'Sem', voorvoegsel: 'de', geslachtsnaam: 'Boer', voorletters: 'S.', volledigeNaam: 'Sem de Boer' },
        geboorte: { datum: { type: 'Datum', datum: '2014-06-14', langFormaat: '14 juni 2014' } },
        adressering: { adresregel1: 'Lindelaan 12', adresregel2: '1239 AB  VOORBEELDSTAD' },
      },
    ])
  })
})

describe('a search by postcode and house number', () => {
  it('finds everyone who lives there, in whatever way the postcode is written', () => {
    for (const postcode of ['1239AB', '1239 ab', '1239 Ab']) {
      expect(numbers(byAddress(postcode, 12))).toEqual(['999993847', '999990421', semDeBoer.bsn, situations.noorDeBoer.bsn])
    }
    expect(numbers({ ...byAddress('1239AB', 12), geboortedatum: '2014-06-14' })).toEqual([semDeBoer.bsn])
    expect(numbers({ ...byAddress('1239AB', 12), geslachtsnaam: 'jan*' })).toEqual(['999993847'])
    expect(numbers({ ...byAddress('1239AB', 12), huisletter: 'A' })).toEqual([])
    expect(numbers({ ...byAddress('1239AB', 12), huisnummertoevoeging: 'bis' })).toEqual([])
    expect(numbers(byAddress('1239AB', 13))).toEqual([])
  })
})
