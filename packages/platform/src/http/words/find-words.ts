import type { Words } from './words.ts'

/** Refusals to who may not signal, and of searches for a youth. */
export const findWords = {
  'category-not-designated': {
    status: 403,
    nl: [
      'Uw soort organisatie mag geen signalen geven',
      'De wet wijst aan welke organisaties dit mogen. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'Your kind of organisation may not give signals',
      'The law says which organisations may. Ask the functional manager of the municipality.',
    ],
  },
  'covenant-missing': {
    status: 403,
    nl: [
      'Uw organisatie heeft geen convenant met een gemeente hier',
      'Zonder convenant kunt u geen signaal geven. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'Your organisation has no covenant with a municipality here',
      'Without a covenant you cannot give a signal. Ask the functional manager of the municipality.',
    ],
  },
  'covenant-not-started': {
    status: 403,
    nl: [
      'Het convenant van uw organisatie begint op {on}',
      'Tot die dag kunt u geen signaal geven. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'The covenant of your organisation starts on {on}',
      'Until that day you cannot give a signal. Ask the functional manager of the municipality.',
    ],
  },
  'covenant-ended': {
    status: 403,
    nl: [
      'Het convenant van uw organisatie is geëindigd op {on}',
      'Sindsdien kunt u geen signaal geven. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'The covenant of your organisation ended on {on}',
      'Since then you cannot give a signal. Ask the functional manager of the municipality.',
    ],
  },
  'designation-missing': {
    status: 403,
    nl: [
      'Uw organisatie heeft u niet aangewezen om signalen te geven',
      'U geeft en ziet daarom geen signalen en matches. Vraag de coördinator van uw organisatie.',
    ],
    en: [
      'Your organisation has not designated you to give signals',
      'So you neither give nor see signals and matches. Ask the coordinator of your organisation.',
    ],
  },
  'designation-not-started': {
    status: 403,
    nl: [
      'Uw aanwijzing begint op {on}',
      'Tot die dag geeft en ziet u geen signalen en matches. Vraag de coördinator van uw organisatie.',
    ],
    en: [
      'Your designation starts on {on}',
      'Until that day you neither give nor see signals and matches. Ask the coordinator of your organisation.',
    ],
  },
  'designation-ended': {
    status: 403,
    nl: [
      'Uw aanwijzing is geëindigd op {on}',
      'Sindsdien geeft en ziet u geen signalen en matches. Wat van u nog loopt, draagt uw coördinator over aan een collega. Klopt dit niet? Vraag de coördinator van uw organisatie.',
    ],
    en: [
      'Your designation ended on {on}',
      'Since then you neither give nor see signals and matches. What still runs of yours is handed over to a colleague by your coordinator. Is this not right? Ask the coordinator of your organisation.',
    ],
  },
  'not-a-reporter': {
    status: 403,
    nl: ['U bent hier geen melder', 'Alleen melders geven signalen. Vraag de coördinator van uw organisatie.'],
    en: ['You are not a reporter here', 'Only reporters give signals. Ask the coordinator of your organisation.'],
  },
  'not-an-involvement-recorder': {
    status: 403,
    nl: [
      'U mag hier geen betrokkenheid vastleggen',
      'Uw organisatie wijst aan wie dat doet. Vraag de coördinator van uw organisatie.',
    ],
    en: ['You may not record involvement here', 'Your organisation says who does. Ask the coordinator of your organisation.'],
  },
  'organisation-does-not-help': {
    status: 403,
    nl: [
      'Uw soort organisatie legt geen betrokkenheid vast',
      'Dat doen alleen organisaties die hulp geven. Scholen en politie geven wel signalen.',
    ],
    en: [
      'Your kind of organisation does not record involvement',
      'Only organisations that give help do. Schools and police do give signals.',
    ],
  },
  'involvements-not-here': {
    status: 403,
    nl: [
      'Uw gemeente gebruikt geen betrokkenheid',
      'Dit staat uit bij de gemeenten waarmee uw organisatie een convenant heeft. Vraag de functioneel beheerder.',
    ],
    en: [
      'Your municipality does not use involvement',
      'It is switched off in the municipalities with which your organisation has a covenant. Ask the functional manager.',
    ],
  },
  'bsn-right-missing': {
    status: 403,
    nl: ['U mag niet zoeken met het BSN', 'Zoek met naam, geboortedatum en geslacht of adres.'],
    en: ['You may not search by BSN', 'Search by name, birth date and sex or address.'],
  },
  'bsn-invalid': {
    status: 422,
    nl: ['Dit is geen geldig BSN', 'Een BSN heeft 9 cijfers. Controleer of er een cijfer verkeerd staat.'],
    en: ['This is not a valid BSN', 'A BSN has 9 digits. Check whether a digit is wrong.'],
  },
  'practice-bsn-only': {
    status: 422,
    nl: ['Dit is een oefenomgeving', 'Gebruik hier alleen een oefen-BSN: die begint met 9999. Vul nooit een echt BSN in.'],
    en: ['This is a practice environment', 'Use only a practice BSN here: it starts with 9999. Never fill in a real BSN.'],
  },
  'wildcard-refused': {
    status: 422,
    nl: ['Zoeken met een sterretje of vraagteken kan niet', 'Typ de hele naam.'],
    en: ['You cannot search with an asterisk or question mark', 'Type the whole name.'],
  },
  'name-invalid': {
    status: 422,
    nl: ['Deze naam kunnen we niet zoeken', 'Gebruik letters, spaties, streepjes en apostrofs.'],
    en: ['We cannot search for this name', 'Use letters, spaces, hyphens and apostrophes.'],
  },
  'birth-date-invalid': {
    status: 422,
    nl: [
      'Deze geboortedatum bestaat niet',
      'Vul een bestaande dag in, bijvoorbeeld 4 mei 2014. Is de dag of maand niet bekend? Laat die dan weg.',
    ],
    en: [
      'This birth date does not exist',
      'Fill in an existing day, for example 4 May 2014. If the day or month is not known, leave it out.',
    ],
  },
  'sex-or-address-required': {
    status: 422,
    nl: ['Vul ook het geslacht of het adres in', 'Met alleen een naam en geboortedatum kan het om iemand anders gaan.'],
    en: ['Fill in the sex or the address too', 'With only a name and birth date it may be somebody else.'],
  },
  'address-required': {
    status: 422,
    nl: ['Vul ook postcode en huisnummer in', 'Is van de geboortedatum de dag of maand niet bekend? Dan zoeken we op het adres.'],
    en: [
      'Fill in postcode and house number too',
      'If the day or month of the birth date is not known, we search by the address.',
    ],
  },
  'find-limit-hour': {
    status: 429,
    nl: [
      'U hebt het hoogste aantal zoekvragen voor dit uur bereikt',
      'U kunt {limit} keer per uur zoeken. Probeer het over een uur opnieuw.',
    ],
    en: [
      'You reached the highest number of searches for this hour',
      'You can search {limit} times an hour. Try again in an hour.',
    ],
  },
  'find-limit-day': {
    status: 429,
    nl: [
      'U hebt het hoogste aantal zoekvragen voor vandaag bereikt',
      'U kunt {limit} keer per dag zoeken. Is dit te weinig voor uw werk? Bel de helpdesk.',
    ],
    en: [
      'You reached the highest number of searches for today',
      'You can search {limit} times a day. If that is too few for your work, call the helpdesk.',
    ],
  },
  'register-unavailable': {
    status: 503,
    nl: [
      'De basisregistratie antwoordt nu niet',
      'Probeer het later opnieuw, of zoek met het BSN als u dat mag: dan bewaren we uw signaal tot we het kunnen controleren.',
    ],
    en: [
      'The population register does not answer now',
      'Try again later, or search by BSN if you may: then we keep your signal until we can check it.',
    ],
  },
} as const satisfies { readonly [code: string]: Words }
