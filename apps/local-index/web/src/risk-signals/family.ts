import type { Answer } from '../api/call.ts'
import type { WordId } from '../language/words.ts'

/** Who of the family is to be told. */
export type Family = Answer<'GET /api/risk-signals/:id/family'>

/** To whom a letter goes: each their own words. */
export type LetterTo = 'youth' | 'representative' | 'institution'

/** The letters that can be given now: to the youth and to who has custody, unless one of them, or both, wait or are withheld. */
export const lettersOf = ({ youth, representative, custody, letterHeldFor }: Family): readonly LetterTo[] => [
  ...(youth && letterHeldFor !== 'everyone' ? (['youth'] as const) : []),
  ...(representative && letterHeldFor === null ? ([custody === 'institution' ? 'institution' : 'representative'] as const) : []),
]

/** The sentences of a letter, in order; nothing of what the matter is. */
export const sentencesOf = (to: LetterTo): readonly WordId[] =>
  to === 'youth'
    ? [
        'letter.who',
        'letter.didYouth',
        'letter.what',
        'letter.thenYouth',
        'letter.until',
        'letter.rightsYouth',
        'letter.questionsYouth',
      ]
    : ['letter.who', 'letter.did', 'letter.what', 'letter.then', 'letter.until', 'letter.rights', 'letter.questions']

/** How a letter begins. */
export const salutationOf = (to: LetterTo): WordId =>
  (({ youth: 'letter.toYouth', representative: 'letter.toRepresentative', institution: 'letter.toInstitution' }) as const)[to]

/** The steps of the talk. */
export const talk = ['talk.1', 'talk.2', 'talk.3', 'talk.4', 'talk.5', 'talk.6', 'talk.7'] as const satisfies readonly WordId[]
