import type { Words } from './words.ts'

/** Refusals of requests as such. */
export const requestWords = {
  'invalid-request': {
    status: 400,
    nl: ['Er klopt iets niet', 'Controleer wat u hebt ingevuld.'],
    en: ['Something is not right', 'Check what you filled in.'],
  },
  'unknown-field': {
    status: 400,
    nl: ['Dit veld bestaat niet', 'Stuur alleen de velden die gevraagd worden. Er wordt nooit inhoud bewaard.'],
    en: ['This field does not exist', 'Send only the fields that are asked for. Content is never stored.'],
  },
  required: { status: 400, nl: ['Dit is nog leeg', 'Vul dit in.'], en: ['This is still empty', 'Fill this in.'] },
  'not-found': {
    status: 404,
    nl: ['Deze pagina bestaat niet', 'Controleer het adres, of ga terug naar Vandaag.'],
    en: ['This page does not exist', 'Check the address, or go back to Today.'],
  },
  'method-not-allowed': {
    status: 405,
    nl: ['Dat kan hier niet', 'Dit adres kent deze opdracht niet.'],
    en: ['That is not possible here', 'This address does not know this method.'],
  },
  'unsupported-media-type': {
    status: 415,
    nl: ['Dit formaat kennen we niet', 'Stuur JSON (application/json).'],
    en: ['We do not know this format', 'Send JSON (application/json).'],
  },
  'not-acceptable': {
    status: 406,
    nl: ['Dit formaat kunnen we niet geven', 'Vraag om JSON (application/json).'],
    en: ['We cannot give this format', 'Ask for JSON (application/json).'],
  },
  'body-too-large': {
    status: 413,
    nl: ['Dit is te groot', 'Stuur minder gegevens.'],
    en: ['This is too large', 'Send less data.'],
  },
  'origin-refused': {
    status: 403,
    nl: ['Dit verzoek komt van een andere site', 'Open het systeem opnieuw in uw browser en probeer het daar.'],
    en: ['This request comes from another site', 'Open the system again in your browser and try there.'],
  },
  'too-many-requests': {
    status: 429,
    nl: ['Even geduld', 'Er kwamen te veel verzoeken. Probeer het over {seconds} seconden opnieuw.'],
    en: ['Please wait', 'There were too many requests. Try again in {seconds} seconds.'],
  },
  'idempotency-key-missing': {
    status: 400,
    nl: ['De sleutel tegen dubbel versturen ontbreekt', 'Stuur een Idempotency-Key mee (een UUID).'],
    en: ['The key against sending twice is missing', 'Send an Idempotency-Key (a UUID).'],
  },
  'idempotency-key-reused': {
    status: 422,
    nl: ['Deze sleutel is al voor iets anders gebruikt', 'Gebruik voor elk nieuw verzoek een nieuwe Idempotency-Key.'],
    en: ['This key was used for something else', 'Use a new Idempotency-Key for each new request.'],
  },
  'conflict-try-again': {
    status: 409,
    nl: ['Iemand was u net voor', 'Kijk of uw wijziging nog nodig is en probeer het opnieuw.'],
    en: ['Somebody was just ahead of you', 'See whether your change is still needed, and try again.'],
  },
  'log-unavailable': {
    status: 503,
    nl: [
      'Het systeem is even niet bereikbaar',
      'Er is niets gewijzigd. Wat u invulde staat er nog. Probeer het over een minuut opnieuw.',
    ],
    en: [
      'The system cannot be reached for a moment',
      'Nothing was changed. What you filled in is still there. Try again in a minute.',
    ],
  },
  'temporarily-unavailable': {
    status: 503,
    nl: [
      'Het systeem is even niet bereikbaar',
      'Er is niets gewijzigd. Wat u invulde staat er nog. Probeer het over een minuut opnieuw.',
    ],
    en: [
      'The system cannot be reached for a moment',
      'Nothing was changed. What you filled in is still there. Try again in a minute.',
    ],
  },
  'internal-error': {
    status: 500,
    nl: ['Er ging iets mis bij ons', 'Probeer het opnieuw. Blijft het misgaan? Bel de helpdesk en noem de code hieronder.'],
    en: ['Something went wrong on our side', 'Try again. If it keeps happening, call the helpdesk and mention the code below.'],
  },
} as const satisfies { readonly [code: string]: Words }
