import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { as, later, type Try } from '../try.ts'

/** A covenant that ends is told beforehand, and then nobody of that organisation signals. */
export const covenantEnds: Try = {
  title: { nl: 'Een convenant loopt af', en: 'A covenant ends' },
  about: {
    nl: 'Het convenant met Basisschool De Linde eindigt over twee maanden. Wie wordt gewaarschuwd, en wat kan er daarna niet meer?',
    en: 'The covenant with Basisschool De Linde ends in two months. Who is warned, and what is no longer possible after that?',
  },
  steps: [
    as(
      officers.gerardPost,
      'Log in als Gerard Post, functioneel beheerder. Kies “Organisaties”, dan Basisschool De Linde. Kies bij het convenant “Einde wijzigen”, “Op een dag”, en een dag over twee maanden.',
      'Log in as Gerard Post, functional manager. Choose “Organisations”, then Basisschool De Linde. With the covenant choose “Change the end”, “On a day”, and a day in two months.',
    ),
    later(
      [1, 7, 28],
      'Zet de klok een dag vooruit, dan vier weken, en dan vier keer een week. Kijk tussendoor in de postbus: Gerard en Wim de Graaf, de coördinator, krijgen mail op 90, 30 en 7 dagen voor het einde.',
      'Move the clock a day ahead, then four weeks, and then a week, four times. Look in the mailbox in between: Gerard and Wim de Graaf, the coordinator, get mail at 90, 30 and 7 days before the end.',
    ),
    as(
      people.wimDeGraaf,
      'Log in als Wim. Vandaag zegt dat een convenant binnenkort eindigt, en wat hij dan doet.',
      'Log in as Wim. Today says that a covenant ends soon, and what he does then.',
    ),
    later([7], 'Zet de klok nog een week vooruit.', 'Move the clock one more week ahead.'),
    as(
      people.annaVisser,
      'Log in als Anna Visser, leerkracht. Zij kan geen signaal meer geven, en leest waarom.',
      'Log in as Anna Visser, teacher. She can give no signal any more, and reads why.',
    ),
    as(
      officers.gerardPost,
      'Log in als Gerard, kies Basisschool De Linde en “Convenant toevoegen”, vanaf vandaag. Anna kan meteen weer signaleren.',
      'Log in as Gerard, choose Basisschool De Linde and “Add a covenant”, from today. Anna can give signals again at once.',
    ),
  ],
}
