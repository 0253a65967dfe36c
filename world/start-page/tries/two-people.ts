import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, at, next, type Try } from '../try.ts'

const { semDeBoer } = situations

/** Two people signal on one youth: the heart of the index. */
export const match: Try = {
  title: { nl: 'Twee mensen, één jeugdige', en: 'Two people, one youth' },
  about: {
    nl: 'Anna en Bram geven allebei een signaal over Sem de Boer. U ziet de match en de mail.',
    en: 'Anna and Bram both give a signal on Sem de Boer. You see the match and the mail.',
  },
  steps: [
    as(people.annaVisser, 'Log in als Anna Visser, leerkracht.', 'Log in as Anna Visser, teacher.'),
    next(
      'Kies “Signaal afgeven” en zoek Sem. Anna mag het BSN niet gebruiken: zij zoekt op naam.',
      'Choose “Give a signal” and find Sem. Anna may not use the BSN: she searches by name.',
      typed(semDeBoer, ['givenNames', 'prefix', 'familyName', 'born', 'sex']),
    ),
    next(
      'Weeg de criteria en vink er ten minste één aan: dat blijft in uw browser. Vul in wie van het gezin het weet en tot wanneer het signaal loopt. Geef het signaal af.',
      'Weigh the criteria and tick at least one: that stays in your browser. Fill in who of the family knows and until when the signal runs. Give the signal.',
    ),
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper, hulpverlener. Geef ook een signaal over Sem. Bram zoekt op BSN.',
      'Log in as Bram Kuiper, care worker. Give a signal on Sem too. Bram searches by BSN.',
      typed(semDeBoer, ['bsn']),
    ),
    next(
      'Er is meteen een match. Kies “Bekijk met wie”: Bram ziet hoe hij Anna bereikt, en niet waarom zij zich zorgen maakt.',
      'There is a match at once. Choose “See with whom”: Bram sees how to reach Anna, and not why she worries.',
    ),
    at(
      'mailbox',
      'Kijk in de postbus: beiden kregen mail. Daarin staat niets over Sem.',
      'Look in the mailbox: both got mail. It says nothing about Sem.',
    ),
  ],
}
