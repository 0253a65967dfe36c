import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, next, type Try } from '../try.ts'

/** Two foster children at one address make an address match, once the municipality wants that; two girls in a group home do not. */
export const addressMatch: Try = {
  title: { nl: 'Op één adres: een adresmatch', en: 'At one address: an address match' },
  about: {
    nl: 'De gemeente zet adresmatches aan. Twee pleegkinderen in één huis geven dan een match. In een instelling gebeurt dat niet.',
    en: 'The municipality switches address matches on. Two foster children in one house then make a match. In an institution that does not happen.',
  },
  steps: [
    as(
      officers.gerardPost,
      'Log in als Gerard Post. Open Instellingen, en zet Adresmatches aan, vanaf vandaag.',
      'Log in as Gerard Post. Open Settings, and switch Address matches on, from today.',
    ),
    next(
      'Open daar "Adressen van instellingen en opvang". Voeg de leefgroep toe: een instelling, 1239 AJ, huisnummer 100.',
      'Open "Addresses of institutions and shelters" there. Add the group home: an institution, 1239 AJ, house number 100.',
    ),
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Jayden, een pleegkind.',
      'Log in as Bram Kuiper and give a signal on Jayden, a foster child.',
      typed(situations.fosterChild, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan en geef een signaal over Milan, die bij dezelfde pleegmoeder woont.',
      'Log in as Dewi Tan and give a signal on Milan, who lives with the same foster mother.',
      typed(situations.fosterMate, ['bsn']),
    ),
    next(
      'Kijk enkele tellen later op Vandaag. Er is een adresmatch: Dewi ziet hoe zij Bram bereikt, en niet over wie hij een signaal gaf of waar.',
      'Look at Today a few seconds later. There is an address match: Dewi sees how to reach Bram, and not on whom he gave a signal or where.',
    ),
    as(
      people.bramKuiper,
      'Laat Bram een signaal geven over Zofia, die in de leefgroep woont.',
      'Let Bram give a signal on Zofia, who lives in the group home.',
      typed(situations.underGuardianship, ['bsn']),
    ),
    as(
      people.dewiTan,
      'En Dewi over Kyra, uit dezelfde leefgroep. Dat geeft geen match.',
      'And Dewi on Kyra, of the same group home. That makes no match.',
      typed(situations.groupMate, ['bsn']),
    ),
  ],
}
