import type { Words } from './words.ts'

/** What can be wrong with a stand-in. */
export const standInWords = {
  'stand-in-days-invalid': {
    status: 422,
    nl: [
      'Deze dagen kunnen niet',
      'De eerste dag is vandaag of later, hoogstens een jaar vooruit. De dag van terugkomst is later, hoogstens een half jaar daarna. Duurt het langer? Laat de signalen dan overdragen.',
    ],
    en: [
      'These days cannot be',
      'The first day is today or later, a year ahead at most. The day of return is later, half a year after it at most. Does it take longer? Then have the signals handed over.',
    ],
  },
  'stand-in-is-the-same': {
    status: 422,
    nl: ['Niemand vervangt zichzelf', 'Kies een andere collega.'],
    en: ['Nobody stands in for themselves', 'Choose another colleague.'],
  },
  'stand-in-not-designated': {
    status: 422,
    nl: ['Deze collega mag op die dag geen signalen geven', 'Kies een collega die daarvoor is aangewezen.'],
    en: ['This colleague may not give signals on that day', 'Choose a colleague who is designated.'],
  },
  'stand-in-overlaps': {
    status: 409,
    nl: ['Er is al een vervanger in deze dagen', 'Kies andere dagen, of beëindig eerst de vervanging die er is.'],
    en: ['There is a stand-in already in these days', 'Choose other days, or first end the one that there is.'],
  },
  'stand-in-away': {
    status: 409,
    nl: ['Deze collega is dan zelf afwezig', 'Kies een collega die er dan is.'],
    en: ['This colleague is away then', 'Choose a colleague who is there then.'],
  },
  'stands-in-then': {
    status: 409,
    nl: [
      'Wie afwezig is, vervangt dan zelf een collega',
      'Regel eerst een andere vervanger voor die collega, of kies andere dagen.',
    ],
    en: [
      'Who is away stands in for a colleague then',
      'First arrange another stand-in for that colleague, or choose other days.',
    ],
  },
} as const satisfies { readonly [code: string]: Words }
