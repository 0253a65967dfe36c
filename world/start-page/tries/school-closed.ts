import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, later, type Try } from '../try.ts'

const { leapDay } = situations

/** What the other in a match reads while a school is closed. */
export const schoolClosed: Try = {
  title: { nl: 'De school is dicht', en: 'The school is closed' },
  about: {
    nl: 'Het is vakantie. Wie een match heeft met een leerkracht, leest tot wanneer de school dicht is, en wie er dan te bellen is.',
    en: 'It is a holiday. Whoever has a match with a teacher reads until when the school is closed, and whom to call then.',
  },
  steps: [
    as(
      people.wimDeGraaf,
      'Log in als Wim de Graaf, coördinator van de school. Kies “Signalen van collega’s”. Vul bij “Is uw organisatie dicht?” de eerste en de laatste dag in, vandaag en over een week, en een telefoonnummer. Onderaan staat welke schoolvakantie hierna komt: die geldt vanzelf.',
      'Log in as Wim de Graaf, coordinator of the school. Choose “Colleagues’ signals”. At “Is your organisation closed?” fill in the first and the last day, today and in a week, and a telephone number. Below stands which school holiday comes next: that one counts by itself.',
    ),
    as(
      people.annaVisser,
      'Log in als Anna Visser, leerkracht, en geef een signaal over Jesse.',
      'Log in as Anna Visser, teacher, and give a signal on Jesse.',
      typed(leapDay, ['givenNames', 'familyName', 'born', 'sex']),
    ),
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef ook een signaal over Jesse. Kies “Bekijk met wie”: bij Anna staat tot wanneer de school dicht is, en welk nummer Bram belt.',
      'Log in as Bram Kuiper and give a signal on Jesse too. Choose “See with whom”: with Anna it says until when the school is closed, and which number Bram calls.',
      typed(leapDay, ['bsn']),
    ),
    later([7], 'Zet de klok twee keer een week vooruit.', 'Move the clock a week ahead, twice.'),
    as(
      people.bramKuiper,
      'Log weer in als Bram en open de match: de school is weer open.',
      'Log in as Bram again and open the match: the school is open again.',
    ),
  ],
}
