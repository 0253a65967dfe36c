import type { Words } from './words.ts'

/** Refusals to other parties: programs of organisations, known by their certificates. */
export const partyWords = {
  'party-not-proven': {
    status: 401,
    nl: ['Wij weten niet wie u bent', 'Het certificaat moet uw OIN dragen, als serialNumber van het onderwerp.'],
    en: ['We do not know who you are', 'The certificate must carry your OIN, as the serialNumber of its subject.'],
  },
  'signature-missing': {
    status: 401,
    nl: ['De handtekening ontbreekt', 'Onderteken elk verzoek in de header Party-Signature.'],
    en: ['The signature is missing', 'Sign each request in the header Party-Signature.'],
  },
  'signature-not-valid': {
    status: 401,
    nl: [
      'De handtekening klopt niet',
      'Onderteken met de sleutel op uw kaart, voor ons, voor dit adres en voor precies deze inhoud.',
    ],
    en: ['The signature does not hold', 'Sign with the key on your card, for us, for this address and for exactly this body.'],
  },
  'clock-differs': {
    status: 401,
    nl: [
      'Uw klok en de onze lopen niet gelijk',
      'Het verschil is ongeveer {minutes} minuten; vijf mag. Zet de klok van uw server gelijk en onderteken opnieuw.',
    ],
    en: [
      'Your clock and ours differ',
      'The difference is about {minutes} minutes; five is allowed. Set the clock of your server right and sign again.',
    ],
  },
  'request-replayed': {
    status: 401,
    nl: ['Dit verzoek is al eens gedaan', 'Onderteken elk verzoek opnieuw, met een nieuw nummer (jti).'],
    en: ['This request was made before', 'Sign each request anew, with a new number (jti).'],
  },
} as const satisfies { readonly [code: string]: Words }
