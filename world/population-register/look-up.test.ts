import { describe, expect, it } from 'vitest'
import { situations } from '../inhabitants/situations.ts'
import { byBsn, numbers as numbersIn, people as peopleIn, region } from './questions-in-tests.ts'

const population = region(5000)
const people = (query: object) => peopleIn(population, query)
const numbers = (query: object) => numbersIn(population, query)
const one = (bsn: string, ...wanted: string[]) => people({ ...byBsn(bsn), fields: wanted })[0]
const { semDeBoer, twinLotte, secretAddress, died, emigrated, leftUnknown, houseboat, letterAddress } = situations

describe('a look-up by citizen service number', () => {
  it('gives each person once, and nothing for a number that is nobody’s', () => {
    const { bsn } = semDeBoer
    expect(numbers(byBsn(bsn, twinLotte.bsn, bsn, '123456789', '000000000'))).toEqual([bsn, twinLotte.bsn])
  })

  it('gives only those of the municipality that was asked for', () => {
    expect(numbers({ ...byBsn(semDeBoer.bsn), gemeenteVanInschrijving: '9001' })).toEqual([semDeBoer.bsn])
    expect(numbers({ ...byBsn(semDeBoer.bsn), gemeenteVanInschrijving: '9002' })).toEqual([])
  })

  it('gives the fields that were asked for and no others', () => {
    expect(one(semDeBoer.bsn, 'naam.voornamen', 'geboorte.datum.jaar', 'geslacht.code', 'leeftijd')).toEqual({
      naam: { voornamen: 'Sem' },
      geboorte: { datum: { type: 'Datum', datum: '2014-06-14', langFormaat: '14 juni 2014' } },
      geslacht: { code: 'M', omschrijving: 'man' },
      leeftijd: 12,
    })
  })

  it('gives parents, children and partners that refer to each other', () => {
    const sem = one(semDeBoer.bsn, 'ouders') as unknown as { ouders: Record<string, unknown>[] }
    expect(sem.ouders).toMatchObject([
      { burgerservicenummer: '999993847', ouderAanduiding: '1', geslacht: { code: 'V' }, naam: { geslachtsnaam: 'Jansen' } },
      { burgerservicenummer: '999990421', ouderAanduiding: '2', geslacht: { code: 'M' }, naam: { voorvoegsel: 'de' } },
    ])
    expect(one('999993847', 'kinderen.burgerservicenummer', 'partners.burgerservicenummer', 'partners.soortVerbintenis')).toEqual(
      {
        kinderen: [{ burgerservicenummer: semDeBoer.bsn }, { burgerservicenummer: situations.noorDeBoer.bsn }],
        partners: [{ burgerservicenummer: '999990421', soortVerbintenis: { code: 'H', omschrijving: 'huwelijk' } }],
      },
    )
  })

  it('gives an incomplete birth date as what is known of it, and no age from a year alone', () => {
    expect(one(situations.birthYearOnly.bsn, 'geboorte.datum', 'leeftijd')).toEqual({
      geboorte: { datum: { type: 'JaarDatum', jaar: 2010, langFormaat: '2010' } },
    })
    expect(one(situations.birthMonthOnly.bsn, 'geboorte.datum', 'leeftijd')).toEqual({
      geboorte: { datum: { type: 'JaarMaandDatum', jaar: 2013, maand: 7, langFormaat: 'juli 2013' } },
      leeftijd: 13,
    })
  })

  it('gives one name as the family name', () => {
    expect(one(situations.oneName.bsn, 'naam.voornamen', 'naam.geslachtsnaam')).toEqual({ naam: { geslachtsnaam: 'Suryani' } })
  })

  it.each([
    [
      semDeBoer,
      'Adres',
      { functieAdres: { code: 'W' }, verblijfadres: { postcode: '1239AB', huisnummer: 12, woonplaats: 'Voorbeeldstad' } },
    ],
    [letterAddress, 'Adres', { functieAdres: { code: 'B' } }],
    [houseboat, 'Locatie', { verblijfadres: { locatiebeschrijving: 'Woonboot Vrede Noorderkanaal' } }],
    [emigrated, 'VerblijfplaatsBuitenland', { verblijfadres: { land: { code: '5010' }, regel1: 'Voorbeeldlei 10' } }],
    [leftUnknown, 'VerblijfplaatsOnbekend', {}],
  ])('gives a residence as what it is (%#)', (youth, type, residence) => {
    expect(one(youth.bsn, 'verblijfplaats')).toMatchObject({ verblijfplaats: { type, ...residence } })
  })

  it('gives nothing of a residence abroad to who asks for domestic ones', () => {
    expect(one(emigrated.bsn, 'verblijfplaatsBinnenland', 'adresseringBinnenland')).not.toHaveProperty('verblijfplaats')
    expect(one(semDeBoer.bsn, 'verblijfplaatsBinnenland.verblijfadres.postcode')).toEqual({
      verblijfplaats: { type: 'Adres', verblijfadres: { postcode: '1239AB' } },
    })
  })

  it('says unasked that an address is secret, and that someone died or left', () => {
    expect(one(secretAddress.bsn, 'burgerservicenummer')).toEqual({
      burgerservicenummer: secretAddress.bsn,
      geheimhoudingPersoonsgegevens: true,
    })
    expect(one(semDeBoer.bsn, 'burgerservicenummer')).toEqual({ burgerservicenummer: semDeBoer.bsn })
    expect(one(died.bsn, 'naam.voornamen', 'overlijden.datum', 'leeftijd')).toMatchObject({
      opschortingBijhouding: { reden: { code: 'O' }, datum: { datum: '2026-09-01' } },
      overlijden: { datum: { datum: '2026-09-01' } },
    })
    expect(one(died.bsn, 'leeftijd')).not.toHaveProperty('leeftijd')
    expect(one(emigrated.bsn, 'gemeenteVanInschrijving')).toMatchObject({
      opschortingBijhouding: { reden: { code: 'E' } },
      gemeenteVanInschrijving: { code: '1999' },
    })
  })
})

describe('custody', () => {
  it.each([
    [
      semDeBoer,
      { type: 'GezamenlijkOuderlijkGezag', ouders: [{ burgerservicenummer: '999993847' }, { burgerservicenummer: '999990421' }] },
    ],
    [situations.fosterChild, { type: 'EenhoofdigOuderlijkGezag', ouder: { naam: { volledigeNaam: 'Chantal Pinas' } } }],
    [situations.underGuardianship, { type: 'Voogdij', derden: [] }],
    [situations.custodyUnclear, { type: 'GezagNietTeBepalen' }],
    [situations.withoutParents, { type: 'TijdelijkGeenGezag' }],
  ])('of a minor is said as it is (%#)', (youth, custody) => {
    expect(one(youth.bsn, 'gezag')).toMatchObject({ gezag: [{ ...custody, minderjarige: { burgerservicenummer: youth.bsn } }] })
  })

  it('of someone of age is not there, and a parent has that over the minor children', () => {
    expect(one(situations.almostTwentyThree.bsn, 'gezag')).toEqual({})
    const mother = one('999993847', 'gezag') as unknown as { gezag: { minderjarige: { burgerservicenummer: string } }[] }
    expect(mother.gezag.map((relation) => relation.minderjarige.burgerservicenummer)).toEqual([
      semDeBoer.bsn,
      situations.noorDeBoer.bsn,
    ])
  })
})
