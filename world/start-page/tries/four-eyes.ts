import { officers } from '../../officers.ts'
import { as, next, type Try } from '../try.ts'

/** What a functional manager can do, and cannot do alone. */
export const fourEyes: Try = {
  title: { nl: 'Beheren doet niemand alleen', en: 'Nobody manages alone' },
  about: {
    nl: 'Gerard wijst iemand aan en ziet dat het meteen geldt. Een beheerrecht geven kan hij alleen samen met Linda.',
    en: 'Gerard designates somebody and sees that it holds at once. A right to manage he can only give together with Linda.',
  },
  steps: [
    as(
      officers.gerardPost,
      'Log in als Gerard Post, functioneel beheerder. Kies “Organisaties”, dan Jeugdteam Noord. Wijs Omar Haddad aan: hij mag meteen signaleren.',
      'Log in as Gerard Post, functional manager. Choose “Organisations”, then Jeugdteam Noord. Designate Omar Haddad: he may signal at once.',
    ),
    next(
      'Voeg bij dezelfde organisatie een medewerker toe, of lees een lijst in (CSV): u ziet eerst per regel wat er gebeurt.',
      'Add somebody at the same organisation, or take a list over (CSV): you see first what happens, row by row.',
    ),
    next(
      'Kies “Beheerrechten” en stel voor dat Daan Schouten privacyfunctionaris wordt. Zelf bevestigen kan niet.',
      'Choose “Rights to manage” and propose that Daan Schouten becomes privacy officer. You cannot confirm it yourself.',
    ),
    as(
      officers.lindaBakker,
      'Log in als Linda Bakker, de tweede beheerder. Op “Vandaag” staat dat zij iets moet bevestigen: doe dat bij “Beheerrechten”.',
      'Log in as Linda Bakker, the second manager. “Today” tells that she must confirm something: do so under “Rights to manage”.',
    ),
    next(
      'Kies “Instellingen” en wijzig een termijn. De geschiedenis zegt wie dat deed, en vanaf wanneer het geldt.',
      'Choose “Settings” and change a term. The history says who did it, and from when it holds.',
    ),
  ],
}
