import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, later, next, type Try } from '../try.ts'

const { separatedParents } = situations

/** Whom of the family to tell, by what means, and when it is asked again. */
export const familyTold: Try = {
  title: { nl: 'Het gezin inlichten', en: 'Telling the family' },
  about: {
    nl: 'Dewi geeft een signaal, en heeft het nog niet verteld. Wie moet zij inlichten, en hoe? De verwijsindex helpt, en vraagt er later weer naar.',
    en: 'Dewi gives a signal, and has not told the family yet. Whom must she tell, and how? The index helps, and asks again later.',
  },
  steps: [
    as(
      people.dewiTan,
      'Log in als Dewi Tan en geef een signaal over Ravi. Kies bij “Weet het gezin ervan?” “Nog niet”, en dan “Over een week”.',
      'Log in as Dewi Tan and give a signal on Ravi. At “Does the family know?” choose “Not yet”, and then “In a week”.',
      typed(separatedParents, ['bsn']),
    ),
    next(
      'Kies “Bekijk dit signaal”, en dan “Wie licht ik in? Brief en gesprek”. Er staat wie het gezag heeft. De brief zegt niet waarom.',
      'Choose “See this signal”, and then “Whom do I tell? Letter and talk”. It says who has custody. The letter does not say why.',
    ),
    later([7], 'Zet de klok een week vooruit.', 'Move the clock a week ahead.'),
    as(
      people.dewiTan,
      'Log weer in als Dewi. Vandaag vraagt of het gezin nu is ingelicht. Leg vast wie u inlichtte. Alleen Dewi ziet dat.',
      'Log in as Dewi again. Today asks whether the family is told now. Record whom you told. Only Dewi sees that.',
    ),
  ],
}
