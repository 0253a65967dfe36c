import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, type Try } from '../try.ts'

const { noorDeBoer } = situations

/** What happens to the match of who is away for longer. */
export const colleagueAway: Try = {
  title: { nl: 'Een collega valt uit', en: 'A colleague is away' },
  about: {
    nl: 'Bram heeft een match, en is er een tijd niet. De ander belt het team, en de coördinator draagt over.',
    en: 'Bram has a match, and is away for a while. The other calls the team, and the coordinator hands over.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal. Hij zoekt op BSN.',
      'Log in as Bram Kuiper and give a signal. He searches by BSN.',
      typed(noorDeBoer, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan, jeugdarts, en geef ook een signaal over Noor. Er is een match met Bram.',
      'Log in as Dewi Tan, youth doctor, and give a signal on Noor too. There is a match with Bram.',
      typed(noorDeBoer, ['bsn']),
    ),
    as(
      people.karinVeenstra,
      'Log in als Karin Veenstra, coördinator. Vul bij “Signalen van collega’s” het telefoonnummer van het team in. Draag daarna over van Bram: kies eerst waarom, dan ziet u pas over wie het gaat. Kies Lotte.',
      'Log in as Karin Veenstra, coordinator. Under “Colleagues’ signals” fill in the telephone number of the team. Then hand over from Bram: first choose why, only then you see on whom. Choose Lotte.',
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan en open de match. Nu staat Lotte erbij, met het nummer van het team. Wat Bram zei telt niet voor Lotte: iedereen wordt opnieuw gevraagd contact te leggen.',
      'Log in as Dewi Tan and open the match. Now it shows Lotte, with the number of the team. What Bram said does not count for Lotte: everybody is asked to get in touch anew.',
    ),
  ],
}
