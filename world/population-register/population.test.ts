import { describe, expect, it } from 'vitest'
import { situations } from '../inhabitants/situations.ts'
import { byAddress, byBsn, byName, people, region, today } from './questions-in-tests.ts'

const { semDeBoer, twinLotte, twinFleur } = situations

describe('a change in the register', () => {
  const changing = region(300)
  const look = (query: object) => people(changing, query)

  it('shows at once: a correction, a move, a death', () => {
    const { bsn } = twinFleur
    changing.correct(bsn, { familyName: 'Berk', born: semDeBoer.born, secret: true })
    expect(look(byName('Berk', semDeBoer.born))).toEqual([{ burgerservicenummer: bsn, geheimhoudingPersoonsgegevens: true }])
    expect(look(byName('Berg', twinFleur.born))).toEqual([{ burgerservicenummer: twinLotte.bsn }])
    const home = changing.find(semDeBoer.bsn)?.home
    if (home?.kind !== 'address') throw new Error('no address')
    changing.move(bsn, { ...home, houseNumber: 99 }, '9002')
    expect(look({ ...byAddress(home.postcode, 99), fields: ['naam.geslachtsnaam'] })).toMatchObject([
      { naam: { geslachtsnaam: 'Berk' } },
    ])
    changing.die(bsn, today)
    expect(look(byAddress(home.postcode, 99))).toEqual([])
    expect(() => changing.move(bsn, home, '9001')).toThrow('the dead do not move')
  })

  it('shows who emigrates and who comes back', () => {
    const { bsn } = situations.leapDay
    const status = () => look({ ...byBsn(bsn), fields: ['gemeenteVanInschrijving'] })
    changing.move(bsn, { kind: 'unknown', since: today }, '1999')
    expect(status()).toMatchObject([
      { gemeenteVanInschrijving: { code: '1999' }, opschortingBijhouding: { reden: { code: 'E' } } },
    ])
    changing.move(bsn, { kind: 'location', description: 'Woonwagen', since: today }, '9002')
    expect(status()).toEqual([{ gemeenteVanInschrijving: { code: '9002', omschrijving: 'Meerwijk' } }])
  })

  it('leaves custody to the other parent when one dies, and to nobody when both do', () => {
    const custody = () => look({ ...byBsn(semDeBoer.bsn), fields: ['gezag'] })[0]
    changing.die('999990421' as typeof semDeBoer.bsn, today)
    expect(custody()).toMatchObject({
      gezag: [{ type: 'EenhoofdigOuderlijkGezag', ouder: { burgerservicenummer: '999993847' } }],
    })
    changing.die('999993847' as typeof semDeBoer.bsn, today)
    expect(custody()).toMatchObject({ gezag: [{ type: 'TijdelijkGeenGezag' }] })
  })

  it('of nobody is a bug', () => {
    expect(() => changing.die('999999990' as typeof semDeBoer.bsn, today)).toThrow('nobody')
  })
})
