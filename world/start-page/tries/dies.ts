import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, happens, type Try } from '../try.ts'

const { diacritics } = situations

/** A youth dies: nothing goes on by itself after that. */
export const dies: Try = {
  title: { nl: 'Een jeugdige overlijdt', en: 'A youth dies' },
  about: {
    nl: 'De verwijsindex hoort het van de BRP. Het signaal is meteen weg. Niemand krijgt nog een vraag, een herinnering of een brief over dit kind.',
    en: 'The index hears of it from the population register. The signal is gone at once. Nobody gets a question, a reminder or a letter on this child any more.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Zoë.',
      'Log in as Bram Kuiper and give a signal on Zoë.',
      typed(diacritics, ['bsn']),
    ),
    happens(diacritics, 'dies', 'Laat Zoë overlijden.', 'Let Zoë die.'),
    as(
      people.bramKuiper,
      'Log weer in als Bram. Eén bericht zegt het, met zorg en zonder naam. Bij Mijn signalen staat het signaal niet meer, en hij hoeft niets te doen.',
      'Log in as Bram again. One notice says so, with care and without a name. The signal is no longer under My signals, and he has nothing to do.',
    ),
  ],
}
