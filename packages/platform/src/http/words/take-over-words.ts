import type { Words } from './words.ts'

/** Refusals of a row that comes from another local system, for its operator. */
export const takeOverWords = {
  'taken-over-reporter-unknown': {
    status: 422,
    nl: ['Deze melder is niet bekend', 'Zet de melder eerst in het adresboek, of noem de aanstelling bij haar nummer.'],
    en: ['This reporter is not known', 'Bring the reporter into the directory first, or name the job by its id.'],
  },
  'taken-over-reporter-left': {
    status: 422,
    nl: ['Deze melder werkt er niet meer', 'Zet het signaal op naam van een collega die er werkt.'],
    en: ['This reporter no longer works there', 'Put the signal in the name of a colleague who works there.'],
  },
  'taken-over-in-future': {
    status: 422,
    nl: ['Deze datum ligt in de toekomst', 'Een signaal is vandaag of eerder gegeven.'],
    en: ['This date lies in the future', 'A signal was given today or earlier.'],
  },
  'taken-over-past-end': {
    status: 422,
    nl: ['Dit signaal was al afgelopen', 'Neem het over als archief, met de dag waarop het daarheen ging.'],
    en: ['This signal had ended', 'Take it over as archived, with the day on which that was.'],
  },
  'taken-over-past-archive': {
    status: 422,
    nl: ['De bewaartermijn is voorbij', 'Van dit signaal mag niets meer blijven. Laat de regel weg.'],
    en: ['The archive term is over', 'Nothing of this signal may stay. Leave the row out.'],
  },
  'taken-over-youth-unknown': {
    status: 422,
    nl: ['Deze jeugdige is niet gevonden', 'Controleer het BSN, of geef achternaam, voornamen, geboortedatum en geslacht.'],
    en: ['This youth was not found', 'Check the BSN, or give family name, given names, birth date and sex.'],
  },
} as const satisfies { readonly [code: string]: Words }
