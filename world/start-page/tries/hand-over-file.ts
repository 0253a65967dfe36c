import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, at, next, type Try } from '../try.ts'

/** At a new school year many signals go to others at once. */
export const handOverFile: Try = {
  title: { nl: 'Een nieuw schooljaar: alles overdragen met een bestand', en: 'A new school year: hand over by a file' },
  about: {
    nl: 'Veel collega’s krijgen een andere taak. De coördinator draagt hun signalen in één keer over, en ziet eerst wat er gebeurt.',
    en: 'Many colleagues get another task. The coordinator hands their signals over at once, and first sees what happens.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Robin.',
      'Log in as Bram Kuiper and give a signal on Robin.',
      typed(situations.sexUnknown, ['bsn']),
    ),
    at(
      'handOverFile',
      'Bewaar dit bestand op uw computer. Het zegt van wie naar wie: Bram en Jasmijn dragen over aan Lotte.',
      'Save this file on your computer. It says from whom to whom: Bram and Jasmijn hand over to Lotte.',
    ),
    as(
      people.karinVeenstra,
      'Log in als Karin Veenstra, coördinator. Kies “Signalen van collega’s”, dan “Draag over met een bestand”. Kies het bestand en “Bekijk wat er gebeurt”: er is nog niets overgedragen.',
      'Log in as Karin Veenstra, coordinator. Choose “Colleagues’ signals”, then “Hand over by a file”. Choose the file and “See what happens”: nothing is handed over yet.',
    ),
    next('Kies “Draag alles over”.', 'Choose “Hand over all”.'),
    as(
      people.lottePrins,
      'Log in als Lotte Prins. Bij Mijn signalen staat nu wat van Bram was.',
      'Log in as Lotte Prins. Under My signals now stands what was Bram’s.',
    ),
  ],
}
