import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, later, type Try } from '../try.ts'

const { twinLotte } = situations

/** A signal from its last weeks to its destruction. */
export const signalEnds: Try = {
  title: { nl: 'Een signaal dat afloopt', en: 'A signal that ends' },
  about: {
    nl: 'Bram krijgt de vraag of hij nog betrokken is. Na het einde blijft er iets in het archief: wat hoort een ander daarvan?',
    en: 'Bram is asked whether he is still involved. After the end something stays in the archive: what does another hear of it?',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal voor drie maanden.',
      'Log in as Bram Kuiper and give a signal for three months.',
      typed(twinLotte, ['bsn']),
    ),
    later(
      [7, 28],
      'Zet de klok tien weken vooruit: twee keer vier weken, en twee keer een week.',
      'Move the clock ten weeks ahead: twice four weeks, and twice a week.',
    ),
    as(
      people.bramKuiper,
      'Bram kreeg een mail. Log weer in als Bram: Vandaag vraagt of hij nog betrokken is. Hij kan verlengen, beëindigen, of niets doen. Beëindig het, en kies hoe lang het archief het bewaart.',
      'Bram got a mail. Log in as Bram again: Today asks whether he is still involved. He can extend, end, or do nothing. End it, and choose how long the archive keeps it.',
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan, jeugdarts, en geef een signaal over dezelfde jeugdige. Er is geen match. Zij hoort één keer hoe zij de organisatie van Bram bereikt: niet wie, wanneer, hoe vaak of waarom.',
      'Log in as Dewi Tan, youth doctor, and give a signal on the same youth. There is no match. She hears once how to reach Bram’s organisation: not who, when, how often or why.',
      typed(twinLotte, ['bsn']),
    ),
    later(
      [28, 365],
      'Zet de klok zo ver vooruit als u koos. Het signaal is dan vernietigd.',
      'Move the clock as far ahead as you chose. The signal is destroyed then.',
    ),
    as(
      officers.hannaMulder,
      'Log in als Hanna Mulder, privacyfunctionaris: in het logboek staat dát het gebeurde, zonder inhoud.',
      'Log in as Hanna Mulder, privacy officer: the log says that it was done, without content.',
    ),
  ],
}
