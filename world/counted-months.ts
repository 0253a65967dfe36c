import { addMonths, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { municipalities } from './organisations.ts'

type Numbers = Readonly<Record<string, number>>
/** What was counted of one month of a municipality, table by table. */
type CountedMonth = {
  readonly municipalityId: string
  readonly month: CalendarDay
  readonly counted: Readonly<Record<'signals' | 'matches' | 'follow-up' | 'first-contact' | 'families' | 'open', Numbers>>
}

/** Signals of an ordinary month by domain: a town of some size, and a small one of which little can be shown. */
const ordinary = {
  voorbeeldstad: {
    'youth-help': 62,
    education: 48,
    'police-and-justice': 26,
    'youth-health-care': 17,
    'health-care': 13,
    'social-support': 6,
    'work-and-income': 2,
  },
  meerwijk: {
    'youth-help': 16,
    education: 14,
    'police-and-justice': 7,
    'youth-health-care': 4,
    'health-care': 3,
    'social-support': 1,
    'work-and-income': 0,
  },
} as const satisfies Record<keyof typeof municipalities, Numbers>

/** Schools close in July and August, and less is seen; after the holidays more. By the number of the month. */
const season = [1, 1.02, 1.05, 1, 1.03, 0.9, 0.55, 0.6, 1.2, 1.18, 1.1, 0.85]

const times = (numbers: Numbers, factor: number): Numbers =>
  Object.fromEntries(Object.entries(numbers).map(([cell, number], i) => [cell, Math.round(number * factor + (i % 2))]))

const sum = (numbers: Numbers): number => Object.values(numbers).reduce((all, number) => all + number, 0)

/** A whole divided over cells by parts of it. */
const divided = (whole: number, parts: Numbers): Numbers =>
  Object.fromEntries(Object.entries(parts).map(([cell, part]) => [cell, Math.round(whole * part)]))

/** The figures get better over the year: `progress` goes from 0 to 1. */
const countedOf = (usual: Numbers, busy: number, progress: number): CountedMonth['counted'] => {
  const signals = times(usual, busy)
  const matches = times(usual, busy * 0.4)
  const due = sum(matches)
  const inTime = 0.5 + 0.25 * progress
  return {
    signals,
    matches,
    'follow-up': divided(due, { 'in-time': inTime, late: 1 - inTime }),
    'first-contact': divided(due * 0.9, {
      'within-2-days': 0.3 + 0.15 * progress,
      '3-to-7-days': 0.35,
      '8-to-14-days': 0.2 - 0.1 * progress,
      'over-14-days': 0.15 - 0.05 * progress,
    }),
    families: divided(sum(usual) * (3.5 + busy / 2), {
      told: 0.6 + 0.15 * progress,
      postponed: 0.25 - 0.05 * progress,
      overdue: 0.15 - 0.1 * progress,
    }),
    open: divided(due, { 'within-deadline': 0.6, overdue: 0.5 - 0.25 * progress }),
  }
}

/** The twelve months until one, the last included, as they were counted in the example region: the same in every world. */
export const countedMonths = (last: CalendarDay): readonly CountedMonth[] =>
  Object.entries(municipalities).flatMap(([name, { id: municipalityId }]) =>
    Array.from({ length: 12 }, (_, i) => {
      const month = addMonths(last, i - 11)
      const busy = season[Number(month.slice(5, 7)) - 1] ?? 1
      return { municipalityId, month, counted: countedOf(ordinary[name as keyof typeof municipalities], busy, i / 11) }
    }),
  )
