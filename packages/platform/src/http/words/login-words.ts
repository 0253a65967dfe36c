import type { Words } from './words.ts'

/** Refusals at the door: logging in, and what belongs to a role. */
export const loginWords = {
  'not-logged-in': {
    status: 401,
    nl: ['U bent niet ingelogd', 'Log in om verder te gaan.'],
    en: ['You are not logged in', 'Log in to go on.'],
  },
  'session-ended': {
    status: 401,
    nl: ['U bent uitgelogd', 'U was een tijd niet actief. Log opnieuw in; wat u invulde staat er nog.'],
    en: ['You were logged out', 'You were not active for a while. Log in again; what you filled in is still there.'],
  },
  'login-failed': {
    status: 401,
    nl: ['Inloggen is niet gelukt', 'Probeer het opnieuw. Lukt het niet? Vraag de beheerder van uw organisatie.'],
    en: ['Logging in failed', 'Try again. If it fails again, ask the administrator of your organisation.'],
  },
  'login-expired': {
    status: 401,
    nl: ['Inloggen duurde te lang', 'Begin opnieuw met inloggen.'],
    en: ['Logging in took too long', 'Start logging in again.'],
  },
  'second-factor-missing': {
    status: 403,
    nl: [
      'U logde in zonder tweede controle',
      'Voor dit systeem is naast uw wachtwoord een tweede controle nodig, bijvoorbeeld een app op uw telefoon. Log opnieuw in met die controle. Hebt u die niet? Vraag de beheerder van uw organisatie.',
    ],
    en: [
      'You logged in without a second check',
      'Beside your password this system needs a second check, such as an app on your phone. Log in again with that check. If you do not have one, ask the administrator of your organisation.',
    ],
  },
  'account-unknown': {
    status: 403,
    nl: [
      'U staat nog niet in dit systeem',
      'Uw organisatie kent u wel, maar u bent hier nog niet aangemeld. Vraag de coördinator van uw organisatie.',
    ],
    en: [
      'You are not in this system yet',
      'Your organisation knows you, but you are not registered here yet. Ask the coordinator of your organisation.',
    ],
  },
  'position-ended': {
    status: 403,
    nl: ['Uw functie in dit systeem is gestopt op {on}', 'Werkt u nog bij deze organisatie? Vraag uw coördinator.'],
    en: ['Your position in this system ended on {on}', 'Do you still work for this organisation? Ask your coordinator.'],
  },
  'issuer-unavailable': {
    status: 503,
    nl: [
      'De inlogdienst van uw organisatie antwoordt niet',
      'Probeer het over een paar minuten opnieuw. Blijft het zo? Bel de helpdesk van uw eigen organisatie.',
    ],
    en: [
      'The login service of your organisation does not answer',
      'Try again in a few minutes. If it stays so, call the helpdesk of your own organisation.',
    ],
  },
  'organisation-unknown': {
    status: 404,
    nl: ['Deze organisatie kennen we niet', 'Kies uw organisatie uit de lijst.'],
    en: ['We do not know this organisation', 'Choose your organisation from the list.'],
  },
  'not-permitted': {
    status: 403,
    nl: ['Dit hoort niet bij uw rol', 'Hebt u dit nodig voor uw werk? Vraag de coördinator van uw organisatie.'],
    en: ['This is not part of your role', 'Do you need this for your work? Ask the coordinator of your organisation.'],
  },
  'not-available': {
    status: 404,
    nl: ['Dit is er niet, of niet meer', 'Ga terug naar Vandaag. Daar ziet u wat er nu voor u is.'],
    en: ['This is not here, or no longer', 'Go back to Today. There you see what is there for you now.'],
  },
} as const satisfies { readonly [code: string]: Words }
