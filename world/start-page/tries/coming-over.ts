import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { as, at, type Try } from '../try.ts'

/** Signals of another local system come along. */
export const comingOver: Try = {
  title: { nl: 'Overstappen van een ander systeem', en: 'Coming from another system' },
  about: {
    nl: 'De regio werkte met een ander systeem. De signalen komen mee, zonder dat iemand een stapel mail krijgt.',
    en: 'The region worked with another system. The signals come along, without anybody getting a pile of mail.',
  },
  steps: [
    at(
      'operator',
      'Kies op deze pagina “Eerst proberen”: er wordt niets bewaard, en één regel deugt niet. Kies dan “Overnemen”.',
      'Choose “Try first” on this page: nothing is kept, and one line is not right. Then choose “Take over”.',
    ),
    as(
      people.rubenJacobs,
      'Log in als Ruben Jacobs. Zijn signaal loopt, met de datum die het had. Zijn match uit het vorige systeem staat er ook. Daarover kreeg hij geen mail en geen bericht: in het verloop staat dat hij de ander al kende.',
      'Log in as Ruben Jacobs. His signal runs, with the date that it had. His match of the previous system is there too. He got no mail and no notice of it: its course says that he knew the other already.',
    ),
    as(
      officers.gerardPost,
      'Log in als Gerard Post, functioneel beheerder. Onder Instellingen staat hoeveel er werd overgenomen, en waaruit.',
      'Log in as Gerard Post, functional manager. Under Settings it says how much was taken over, and from where.',
    ),
    at(
      'operator',
      'Neem hetzelfde bestand nog eens over: er komt niets dubbel.',
      'Take the same file over again: nothing comes twice.',
    ),
  ],
}
