import type { Words } from './words.ts'

/** Refusals about accounts of this index's own. */
export const accountWords = {
  'login-attempts-exceeded': {
    status: 429,
    nl: [
      'Er is te vaak geprobeerd om in te loggen',
      'Probeer het over een uur opnieuw. Met een passkey kunt u wel meteen inloggen. Was u dit niet? Bel de helpdesk.',
    ],
    en: [
      'There were too many tries to log in',
      'Try again in an hour. With a passkey you can log in right away. Was it not you? Call the helpdesk.',
    ],
  },
  'invitation-not-valid': {
    status: 404,
    nl: [
      'Deze uitnodiging geldt niet, of niet meer',
      'Een uitnodiging geldt zeven dagen en één keer. Vraag uw coördinator om een nieuwe, of bel de helpdesk.',
    ],
    en: [
      'This invitation is not valid, or no longer',
      'An invitation is valid for seven days and once. Ask your coordinator for a new one, or call the helpdesk.',
    ],
  },
  'passkey-not-accepted': {
    status: 422,
    nl: [
      'Deze passkey kunnen we niet gebruiken',
      'Probeer het opnieuw, of gebruik een ander apparaat. Het apparaat moet u om een pincode, vinger of gezicht vragen.',
    ],
    en: ['We cannot use this passkey', 'Try again, or use another device. The device must ask you for a PIN, finger or face.'],
  },
  'password-too-weak': {
    status: 422,
    nl: [
      'Dit wachtwoord is te makkelijk te raden',
      'Neem ten minste 15 tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    ],
    en: [
      'This password is too easily guessed',
      'Take at least 15 characters, for instance four words that have nothing to do with each other.',
    ],
  },
  'code-wrong': {
    status: 422,
    nl: ['Deze code klopt niet', 'Typ de code die de app nu toont. Blijft het fout? Kijk of de klok van uw telefoon goed staat.'],
    en: [
      'This code is not right',
      'Type the code that the app shows now. Still wrong? See whether the clock of your phone is right.',
    ],
  },
  'account-exists': {
    status: 409,
    nl: ['Deze persoon heeft al een account', 'Is het account kwijt? Vraag dan herstel aan.'],
    en: ['This person has an account already', 'Is the account lost? Then ask for recovery.'],
  },
  'account-missing': {
    status: 409,
    nl: ['Deze persoon heeft geen account', 'Stuur een uitnodiging.'],
    en: ['This person has no account', 'Send an invitation.'],
  },
  'organisation-has-issuer': {
    status: 409,
    nl: ['Deze organisatie heeft een eigen inlogdienst', 'Deze persoon logt daar in, en heeft hier geen account nodig.'],
    en: ['This organisation has a login service of its own', 'This person logs in there, and needs no account here.'],
  },
  'issuer-missing': {
    status: 409,
    nl: ['Deze organisatie heeft geen inlogdienst', 'Log in met uw account van deze verwijsindex.'],
    en: ['This organisation has no login service', 'Log in with your account of this index.'],
  },
  'mail-address-shared': {
    status: 409,
    nl: [
      'Dit mailadres is van meer mensen',
      'Een uitnodiging mag maar één persoon lezen. Laat eerst een eigen mailadres vastleggen.',
    ],
    en: [
      'More people have this mail address',
      'An invitation may be read by one person only. First have a mail address of their own recorded.',
    ],
  },
  'recovery-not-open': {
    status: 409,
    nl: ['Hier is geen herstel aangevraagd, of niet meer', 'Laad de pagina opnieuw en kijk hoe het nu staat.'],
    en: ['No recovery was asked for here, or no longer', 'Load the page again and see how it stands now.'],
  },
  'organisation-unchanged': {
    status: 409,
    nl: ['Er verandert niets', 'Dit is al zo vastgelegd.'],
    en: ['Nothing changes', 'This is already kept like that.'],
  },
  'already-done': {
    status: 409,
    nl: ['Dit is al gedaan', 'Iemand anders was u voor. Laad de pagina opnieuw en kijk hoe het nu staat.'],
    en: ['This was done already', 'Somebody else was faster. Load the page again and see how it stands now.'],
  },
  'invitation-not-open': {
    status: 409,
    nl: ['Deze uitnodiging is er niet meer', 'Laad de pagina opnieuw en kijk hoe het nu staat.'],
    en: ['This invitation is no longer there', 'Load the page again and see how it stands now.'],
  },
  'way-in-confirmed': {
    status: 409,
    nl: ['Dit mailadres is al bevestigd', 'Er is niets meer te bevestigen.'],
    en: ['This mail address was confirmed already', 'Nothing is left to confirm.'],
  },
  'coordinator-confirms': {
    status: 403,
    nl: [
      'De coördinator van de organisatie bevestigt dit',
      'Die weet wie er werkt. Een beheerder bevestigt alleen waar nog geen coördinator is.',
    ],
    en: [
      'The coordinator of the organisation confirms this',
      'They know who works there. A manager confirms only where there is no coordinator yet.',
    ],
  },
  'second-person-missing': {
    status: 409,
    nl: [
      'Niemand anders kan dit bevestigen',
      'Eén beheerder doet dit niet alleen. Zorg eerst voor een tweede functioneel beheerder (bij elke gemeente die het aangaat); voor een uitnodiging mag het ook een coördinator met een account zijn.',
    ],
    en: [
      'Nobody else can confirm this',
      'One manager does not do this alone. First see to a second functional manager (at each municipality that it concerns); for an invitation a coordinator with an account will do as well.',
    ],
  },
  'second-person-required': {
    status: 403,
    nl: [
      'Dit moet een ander doen',
      'Niemand doet dit voor zichzelf, en een herstel wordt bevestigd door iemand anders dan wie het vroeg: een tweede coördinator, of de functioneel beheerder.',
    ],
    en: [
      'Somebody else must do this',
      'Nobody does this for themselves, and a recovery is confirmed by somebody else than who asked for it: a second coordinator, or the functional manager.',
    ],
  },
} as const satisfies { readonly [code: string]: Words }
