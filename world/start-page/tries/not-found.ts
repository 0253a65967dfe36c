import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { dutchDay, fields, typed } from '../fields.ts'
import { as, next, type Try } from '../try.ts'

const { twinLotte, secretAddress } = situations

/** Finding is not browsing: exactly one youth, or none. */
export const notFound: Try = {
  title: { nl: 'Een jeugdige die u niet zomaar vindt', en: 'A youth that you do not just find' },
  about: {
    nl: 'Bladeren kan niet. U vindt precies één jeugdige, of geen. Een geheim adres blijft geheim.',
    en: 'There is no browsing. You find exactly one youth, or none. A secret address stays secret.',
  },
  steps: [
    as(
      people.mehmetYilmaz,
      'Log in als Mehmet Yilmaz, agent. Kies “Signaal afgeven” en zoek met een halve naam. Dat mag niet.',
      'Log in as Mehmet Yilmaz, police officer. Choose “Give a signal” and search by half a name. That is refused.',
      [fields.familyName('Ber*'), fields.born(dutchDay(twinLotte.born)), fields.sex('V')],
    ),
    next(
      'Zoek nu op de hele naam. Er zijn twee zussen met dezelfde geboortedatum: u krijgt geen lijst, maar de vraag om de voornaam.',
      'Now search by the whole name. There are two sisters with the same birth date: you get no list, but are asked for the given name.',
      typed(twinLotte, ['prefix', 'familyName', 'born', 'sex']),
    ),
    next(
      'Typ de voornaam erbij en zoek opnieuw. Nu is zij gevonden.',
      'Type the given name too and search again. Now she is found.',
      typed(twinLotte, ['givenNames']),
    ),
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper, kies “Signaal afgeven” en zoek Lina op BSN. Zij heeft een geheim adres: haar woonplaats staat er niet bij.',
      'Log in as Bram Kuiper, choose “Give a signal” and find Lina by BSN. She has a secret address: her place is not shown.',
      typed(secretAddress, ['bsn']),
    ),
  ],
}
