import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, type Try } from '../try.ts'

const { sixteen } = situations

/** What others in a match, and who stands in, see while somebody is away for some days. */
export const standIn: Try = {
  title: { nl: 'Een collega vervangt', en: 'A colleague stands in' },
  about: {
    nl: 'Bram is er een week niet. Lotte ziet zijn open matches, en geeft namens hem aan dat er contact was.',
    en: 'Bram is away for a week. Lotte sees his open matches, and says for him that there was contact.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Tess. Kies daarna onderaan “Mijn gegevens”, en leg vast dat Lotte Prins vervangt, vanaf vandaag.',
      'Log in as Bram Kuiper and give a signal on Tess. Then choose “My details” at the bottom, and record that Lotte Prins stands in, from today.',
      typed(sixteen, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan, jeugdarts, en geef ook een signaal over Tess. Bij de match staat tot wanneer Bram er niet is, en dat Lotte vervangt.',
      'Log in as Dewi Tan, youth doctor, and give a signal on Tess too. The match says until when Bram is away, and that Lotte stands in.',
      typed(sixteen, ['bsn']),
    ),
    as(
      people.lottePrins,
      'Log in als Lotte Prins bij Jeugdteam Noord. Bij Vandaag staat dat u Bram vervangt. Open zijn match, en geef aan dat er contact was. In het verloop staat “Lotte Prins (voor Bram Kuiper)”.',
      'Log in as Lotte Prins at Jeugdteam Noord. Today says that you stand in for Bram. Open his match, and say that there was contact. The timeline says “Lotte Prins (for Bram Kuiper)”.',
    ),
  ],
}
