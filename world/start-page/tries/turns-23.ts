import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, happens, later, type Try } from '../try.ts'

const { letterAddress } = situations

/** On the 23rd birthday every signal ends, and nothing of it stays. */
export const turns23: Try = {
  title: { nl: 'Een 23e verjaardag', en: 'A 23rd birthday' },
  about: {
    nl: 'Daan wordt 23. Op die dag stopt elk signaal over hem, en blijft er niets van in het archief.',
    en: 'Daan turns 23. On that day every signal on him stops, and nothing of it stays in the archive.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Daan.',
      'Log in as Bram Kuiper and give a signal on Daan.',
      typed(letterAddress, ['bsn']),
    ),
    happens(letterAddress, 'turns-23-tomorrow', 'Laat Daan morgen 23 worden.', 'Let Daan turn 23 tomorrow.'),
    as(
      people.bramKuiper,
      'Log weer in als Bram. Zijn signaal loopt nog één dag. Open het: verlengen kan niet meer.',
      'Log in as Bram again. His signal runs for one more day. Open it: it can no longer be extended.',
    ),
    later([1], 'Zet de klok een dag vooruit.', 'Move the clock a day ahead.'),
    as(
      people.bramKuiper,
      'Log weer in als Bram. Bij Mijn signalen staat het niet meer. Ook een nieuw signaal over Daan kan niet: probeer het.',
      'Log in as Bram again. It is no longer under My signals. A new signal on Daan is not possible either: try it.',
      typed(letterAddress, ['bsn']),
    ),
    as(
      officers.hannaMulder,
      'Log in als Hanna Mulder, privacyfunctionaris. In het logboek staat dát een signaal is vernietigd, niet over wie.',
      'Log in as Hanna Mulder, privacy officer. The log says THAT a signal was destroyed, not on whom.',
    ),
  ],
}
