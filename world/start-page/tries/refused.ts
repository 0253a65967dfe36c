import { people } from '../../people.ts'
import { as, at, type Try } from '../try.ts'

/** Who may not give a signal, and why. */
export const refused: Try = {
  title: { nl: 'Een signaal dat niet mag, en waarom', en: 'A signal that is refused, and why' },
  about: {
    nl: 'Signaleren mag alleen als de organisatie is aangewezen, een convenant heeft, en deze persoon heeft aangewezen.',
    en: 'Signalling is allowed only if the organisation is designated, has a covenant, and designated this very person.',
  },
  steps: [
    as(
      people.omarHaddad,
      'Log in als Omar Haddad. Zijn organisatie heeft hem niet aangewezen. Op Vandaag staat wat er ontbreekt. Kies “Lees wat u kunt doen”: daar staat wie helpt.',
      'Log in as Omar Haddad. His organisation did not designate him. On Today stands what is missing. Choose “Read what you can do”: there stands who can help.',
    ),
    as(
      people.tomWillems,
      'Log in als Tom Willems. Het convenant van zijn school is geëindigd: op Vandaag staat wanneer.',
      "Log in as Tom Willems. His school's covenant has ended: on Today stands when.",
    ),
    as(
      people.youssefAmrani,
      'Log in als Youssef Amrani. Een Sociale Dienst mag nooit signaleren: de wet noemt die niet.',
      'Log in as Youssef Amrani. Social services may never signal: the law does not name them.',
    ),
    at(
      'index',
      'Open de verwijsindex en log uit. Log daar in bij Basisschool De Linde als Anna Visser, en kies “Inloggen zonder tweede stap”. U komt er niet in, en leest waarom.',
      'Open the index and log out. Log in there at Basisschool De Linde as Anna Visser, and choose “Log in without second step”. You do not get in, and read why.',
    ),
  ],
}
