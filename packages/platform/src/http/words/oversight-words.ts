import type { Words } from './words.ts'

/** Refusals to officers. */
export const oversightWords = {
  'delivery-not-dead': {
    status: 409,
    nl: [
      'Dit bericht ligt niet meer stil',
      'Het is intussen bezorgd, of het wordt al opnieuw geprobeerd. U hoeft niets te doen.',
    ],
    en: ['This message is no longer given up', 'It was delivered meanwhile, or it is tried again already. You need do nothing.'],
  },
} as const satisfies { readonly [code: string]: Words }
