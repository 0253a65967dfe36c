import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, happens, type Try } from '../try.ts'

const { siblingAmira } = situations

/** A youth moves to the other municipality. */
export const moves: Try = {
  title: { nl: 'Een jeugdige verhuist', en: 'A youth moves' },
  about: {
    nl: 'Kees en Dewi hebben een match over Amira. Zij verhuist naar de andere gemeente. Wie hoort dat, en wie juist niet waarheen?',
    en: 'Kees and Dewi have a match on Amira. She moves to the other municipality. Who hears of it, and who does not hear where to?',
  },
  steps: [
    as(
      people.keesBrouwer,
      'Log in als Kees Brouwer en geef een signaal over Amira.',
      'Log in as Kees Brouwer and give a signal on Amira.',
      typed(siblingAmira, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Doe hetzelfde als Dewi Tan. Er is een match.',
      'Do the same as Dewi Tan. There is a match.',
      typed(siblingAmira, ['bsn']),
    ),
    happens(siblingAmira, 'moves', 'Laat Amira verhuizen.', 'Let Amira move.'),
    as(
      people.keesBrouwer,
      'Log weer in als Kees. Vandaag vraagt of hij nog betrokken is. Nergens staat waarheen zij verhuisde. Zeg dat hij nog betrokken is, of niet.',
      'Log in as Kees again. Today asks whether he is still involved. Nowhere does it say where to she moved. Say that he is still involved, or not.',
    ),
    as(
      officers.corTimmermans,
      'Log in als Cor Timmermans, matchregisseur van Meerwijk. Hij leest dat er een open match naar zijn gemeente kwam, niet over wie.',
      'Log in as Cor Timmermans, follow-up officer of Meerwijk. He reads that an open match came to his municipality, not on whom.',
    ),
  ],
}
