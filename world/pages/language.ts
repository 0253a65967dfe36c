export const languages = ['nl', 'en'] as const
/** The languages of every page of the world; Dutch unless asked otherwise. */
export type Language = (typeof languages)[number]

/** One text in every language. */
export type Words = Readonly<Record<Language, string>>

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text)

/** The name of the whole, at the top of pages. */
export const site: Words = { nl: 'Mens Centraal', en: 'Mens Centraal' }
