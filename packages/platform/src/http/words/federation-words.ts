import type { Words } from './words.ts'

/** Refusals of the national index to the programs of members. */
export const federationWords = {
  'epoch-unknown': {
    status: 409,
    nl: [
      'Deze sleutel wordt hier niet gebruikt',
      'Vraag de bewaarders welk doel (scope) en welke periode (epoch) nu gelden, en laat opnieuw berekenen.',
    ],
    en: ['This key is not used here', 'Ask the custodians which scope and epoch count now, and have it evaluated again.'],
  },
  'receipt-not-valid': {
    status: 400,
    nl: [
      'De bewijzen van de bewaarders kloppen niet',
      'Stuur die van twee verschillende bewaarders, van de laatste tien minuten, voor uw OIN en precies zo veel personen.',
    ],
    en: [
      'The receipts of the custodians do not hold',
      'Send those of two different custodians, of the last ten minutes, for your OIN and exactly as many subjects.',
    ],
  },
  'receipt-used': {
    status: 409,
    nl: ['Een van de bewijzen is al gebruikt', 'Laat voor elke melding opnieuw berekenen.'],
    en: ['One of the receipts was used before', 'Have it evaluated anew for each registration.'],
  },
  'subject-not-valid': {
    status: 400,
    nl: [
      'Een van de personen is niet te lezen',
      'Versleutel elk element voor ons, voor deze melding, deze soort en deze periode.',
    ],
    en: ['One of the subjects cannot be read', 'Seal each element to us, for this registration, this kind and this epoch.'],
  },
  'end-not-rounded': {
    status: 400,
    nl: ['De einddatum is niet afgerond', 'Rond naar boven af op de eerste van een maand.'],
    en: ['The end is not rounded', 'Round it up to the first of a month.'],
  },
  'end-out-of-range': {
    status: 400,
    nl: ['De einddatum kan niet', 'Kies een dag na vandaag: voor een melding binnen twee jaar, voor het archief binnen vijf.'],
    en: ['This end cannot be', 'Choose a day after today: within two years for a registration, within five for the archive.'],
  },
  'registration-unknown': {
    status: 404,
    nl: ['Deze melding is hier niet', 'U hebt onder dit nummer niets gemeld.'],
    en: ['This registration is not here', 'You registered nothing under this number.'],
  },
  'registration-ended': {
    status: 409,
    nl: ['Deze melding is geëindigd', 'Hij kan alleen nog worden gewist.'],
    en: ['This registration has ended', 'It can only be erased.'],
  },
  'match-unknown': {
    status: 404,
    nl: ['Deze match is er niet', 'Stuur een kaart alleen aan wie met u in een match staat die nog loopt.'],
    en: ['This match is not there', 'Send a card only to whom you are in a match with that still runs.'],
  },
  'mailbox-shorter': {
    status: 409,
    nl: ['Uw postbus gaat niet zo ver', 'Bel de beheerder: hier is misschien iets verloren gegaan.'],
    en: ['Your mailbox does not go that far', 'Call the operator: something may have been lost here.'],
  },
} as const satisfies { readonly [code: string]: Words }
