import { officers } from '../../officers.ts'
import { as, at, next, type Try } from '../try.ts'

/** Nobody lets a new person in alone. */
export const secondPerson: Try = {
  title: { nl: 'Iemand binnenlaten doet niemand alleen', en: 'Nobody lets a person in alone' },
  about: {
    nl: 'Gerard voegt een leerkracht toe en nodigt haar uit. De uitnodiging gaat pas weg als een tweede beheerder het mailadres bevestigt.',
    en: 'Gerard adds a teacher and invites her. The invitation leaves only when a second manager confirms the mail address.',
  },
  steps: [
    as(
      officers.gerardPost,
      'Log in als Gerard Post, functioneel beheerder. Kies “Organisaties”, dan Basisschool De Wilg, en “Medewerker toevoegen”. Verzin een naam, met een mailadres dat eindigt op @dewilg.voorbeeld.example.',
      'Log in as Gerard Post, functional manager. Choose “Organisations”, then Basisschool De Wilg, and “Add somebody”. Make up a name, with a mail address that ends on @dewilg.voorbeeld.example.',
    ),
    next(
      'Kies “Accounts”, en bij deze leerkracht “Uitnodigen”. Er staat dat een tweede persoon moet bevestigen. In de postbus is nog niets.',
      'Choose “Accounts”, and with this teacher “Invite”. It says that a second person must confirm. The mailbox has nothing yet.',
    ),
    as(
      officers.lindaBakker,
      'Log in als Linda Bakker, de tweede beheerder. Kies “Accounts” en “Uitnodiging bevestigen”: zij kijkt of het adres klopt.',
      'Log in as Linda Bakker, the second manager. Choose “Accounts” and “Confirm invitation”: she looks whether the address is right.',
    ),
    at(
      'mailbox',
      'Kijk in de postbus: nu is de uitnodiging er. Volg de link: daarmee opent zij haar account.',
      'Look in the mailbox: now the invitation is there. Follow the link: with it she opens her account.',
    ),
  ],
}
