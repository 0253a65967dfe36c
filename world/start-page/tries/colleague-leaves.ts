import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, later, type Try } from '../try.ts'

const { noorDeBoer } = situations

/** What happens to the signal of who leaves. */
export const colleagueLeaves: Try = {
  title: { nl: 'Een collega gaat weg', en: 'A colleague leaves' },
  about: {
    nl: 'Jasmijn gaat over een week weg. Wie zorgt er dan voor haar signaal? De coördinator draagt het over.',
    en: 'Jasmijn leaves in a week. Who looks after her signal then? The coordinator hands it over.',
  },
  steps: [
    as(
      people.jasmijnBos,
      'Log in als Jasmijn Bos en geef een signaal. Zij zoekt op BSN.',
      'Log in as Jasmijn Bos and give a signal. She searches by BSN.',
      typed(noorDeBoer, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan, jeugdarts, en geef ook een signaal over Noor. Er is een match met Jasmijn: onthoud het nummer.',
      'Log in as Dewi Tan, youth doctor, and give a signal on Noor too. There is a match with Jasmijn: remember the number.',
      typed(noorDeBoer, ['bsn']),
    ),
    later(
      [7],
      'Zet de klok een week vooruit. Jasmijn werkt hier nu niet meer.',
      'Move the clock a week ahead. Jasmijn does not work there any more now.',
    ),
    as(
      people.karinVeenstra,
      'Log in als Karin Veenstra, coördinator. Vandaag zegt dat er een signaal is waar niemand meer voor zorgt. Kies “Draag ze over aan een collega”: pas bij het overdragen, als u een reden kiest, staat er over wie het gaat. Kies Bram.',
      'Log in as Karin Veenstra, coordinator. Today says that there is a signal that nobody looks after any more. Choose “Hand them over to a colleague”: only at the hand-over it says on whom. Choose Bram.',
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan en open de match. Het nummer is hetzelfde, en nu staat Bram erbij.',
      'Log in as Dewi Tan and open the match. The number is the same, and now it shows Bram.',
    ),
  ],
}
