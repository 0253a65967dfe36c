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
  'member-unknown': {
    status: 403,
    nl: ['U bent hier geen deelnemer', 'Vraag de beheerder om uw organisatie toe te laten, met uw kaart.'],
    en: ['You are not a member here', 'Ask the operator to admit your organisation, with your card.'],
  },
  'member-cut-off': {
    status: 403,
    nl: ['Uw organisatie is afgesloten', 'Bel de beheerder van deze dienst.'],
    en: ['Your organisation is cut off', 'Call the operator of this service.'],
  },
  'key-unknown': {
    status: 404,
    nl: ['Deze sleutel is hier niet', 'Kijk naar het doel (scope) en de periode (epoch) die u vraagt.'],
    en: ['This key is not here', 'Look at the scope and the epoch that you ask for.'],
  },
  'element-invalid': {
    status: 400,
    nl: ['Een van de elementen klopt niet', 'Stuur elementen van ristretto255, niet de identiteit. Er is niets geteld.'],
    en: ['One of the elements is not right', 'Send elements of ristretto255, not the identity. Nothing was counted.'],
  },
  'quota-exceeded': {
    status: 429,
    nl: ['U vraagt meer dan mag', 'Er is niets berekend. Probeer het over {seconds} seconden opnieuw.'],
    en: ['You ask more than you may', 'Nothing was evaluated. Try again in {seconds} seconds.'],
  },
} as const satisfies { readonly [code: string]: Words }
