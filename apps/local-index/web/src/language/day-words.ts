import type { DayRefusal } from '@mens-centraal/ui/read-day.ts'
import type { WordId } from './words.ts'

const words: Readonly<Record<Exclude<DayRefusal, 'day-missing'>, WordId>> = {
  'day-unreadable': 'day.unreadable',
  'no-such-year': 'day.noSuchYear',
  'no-such-month': 'day.noSuchMonth',
  'no-such-day': 'day.noSuchDay',
}

/** What to say of what is no day; `needed` says which day is asked, where nothing was typed. */
export const dayWord = (refusal: DayRefusal, needed: WordId): WordId => (refusal === 'day-missing' ? needed : words[refusal])
