import type { Words } from './words.ts'

/** Refusals to source systems, to who links an account, and to who registers a system. */
export const couplingWords = {
  'source-systems-not-allowed': {
    status: 403,
    nl: [
      'Deze gemeente staat systemen van organisaties nu niet toe',
      'Vraag de functioneel beheerder van de gemeente of dit aan mag. Signaleren kan intussen in de verwijsindex zelf.',
    ],
    en: [
      'This municipality does not allow systems of organisations now',
      "Ask the municipality's functional manager whether it may be switched on. Meanwhile signals can be given in the index itself.",
    ],
  },
  'client-not-proven': {
    status: 401,
    nl: [
      'Het systeem heeft niet bewezen wie het is',
      'Onderteken met een geregistreerde sleutel die niet is ingetrokken, voor dit adres, één keer en hooguit 60 seconden geldig.',
    ],
    en: [
      'The system did not prove who it is',
      'Sign with a registered key that is not revoked, for this address, once, and valid for 60 seconds at most.',
    ],
  },
  'token-not-valid': {
    status: 401,
    nl: [
      'Dit token geldt niet, of niet voor wie het stuurt',
      'Vraag een nieuw token aan, en stuur bij elke vraag een nieuw DPoP-bewijs met de sleutel waarmee u het aanvroeg.',
    ],
    en: [
      'This token is not valid, or not for who sends it',
      'Ask for a new token, and send a new DPoP proof with each request, by the key with which you asked for it.',
    ],
  },
  'person-not-proven': {
    status: 401,
    nl: [
      'Niet bewezen is wie er handelt',
      'Stuur bij elke vraag een nieuwe ondertekende verklaring mee: voor dit adres, één keer en hooguit 60 seconden geldig.',
    ],
    en: [
      'It is not proven who acts',
      'Send a new signed statement with each request: for this address, once, and valid for 60 seconds at most.',
    ],
  },
  'account-not-linked': {
    status: 403,
    nl: [
      'Dit account is niet gekoppeld',
      'Log in bij de verwijsindex, kies Koppelingen, en koppel dit systeem met een code. Dat hoeft maar één keer.',
    ],
    en: [
      'This account is not linked',
      'Log in at the index, choose Linked systems, and link this system with a code. That is needed only once.',
    ],
  },
  'link-code-unknown': {
    status: 422,
    nl: [
      'Deze code klopt niet, of niet meer',
      'Vraag in de verwijsindex bij Koppelingen een nieuwe code. Een code geldt tien minuten.',
    ],
    en: [
      'This code is not right, or no longer',
      'Ask for a new code at Linked systems in the index. A code holds for ten minutes.',
    ],
  },
  'already-linked': {
    status: 409,
    nl: [
      'Dit account, of deze persoon, is al gekoppeld',
      'Maak de koppeling eerst los: in de verwijsindex, bij Koppelingen. Doe het daarna opnieuw.',
    ],
    en: ['This account, or this person, is linked already', 'First unlink: in the index, at Linked systems. Then do it again.'],
  },
  'youth-not-found': {
    status: 422,
    nl: [
      'Met deze gegevens is niemand gevonden',
      'Kijk de gegevens na. Staat de jeugdige niet in de basisregistratie? Geef dan voornamen en geslacht mee, en nietInBrp.',
    ],
    en: [
      'Nobody was found by these data',
      'Check the data. Is the youth not in the population register? Then send given names and sex, and nietInBrp.',
    ],
  },
  'youth-not-one': {
    status: 422,
    nl: ['Met deze gegevens is meer dan één jeugdige gevonden', 'Geef ook voornamen mee, of een adres. Er komt nooit een lijst.'],
    en: ['By these data more than one youth was found', 'Send given names too, or an address. There is never a list.'],
  },
  'public-key-invalid': {
    status: 422,
    nl: [
      'Dit is geen publieke sleutel die kan worden gebruikt',
      'Plak een publieke sleutel als PEM of als JWK: EC P-256, Ed25519, of RSA van ten minste 2048 bits. Nooit de geheime sleutel.',
    ],
    en: [
      'This is not a public key that can be used',
      'Paste a public key as PEM or JWK: EC P-256, Ed25519, or RSA of at least 2048 bits. Never the secret key.',
    ],
  },
  'public-key-known': {
    status: 409,
    nl: ['Deze sleutel is al eens geregistreerd', 'Gebruik een nieuwe sleutel. Ook een ingetrokken sleutel komt niet terug.'],
    en: ['This key was registered before', 'Use a new key. A revoked key does not come back either.'],
  },
  'name-taken': {
    status: 409,
    nl: [
      'Deze organisatie heeft al een systeem met deze naam',
      'Kies een andere naam, of voeg een sleutel toe aan het systeem dat er al is.',
    ],
    en: ['This organisation has a system of this name already', 'Choose another name, or add a key to the system that is there.'],
  },
  'covenant-with-us-missing': {
    status: 422,
    nl: ['Deze organisatie heeft nu geen convenant met uw gemeente', 'Kies een organisatie uit de lijst.'],
    en: ['This organisation has no covenant with your municipality now', 'Choose an organisation from the list.'],
  },
} as const satisfies { readonly [code: string]: Words }
