import { addDays, addYears, type CalendarDay, earliest, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant, startOfDay } from '@mens-centraal/kernel/instant'
import type { Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { openUntil } from './organisation-change.ts'

/** A period in which a category is designated, and whether its organisations may take the lead in it. */
export type DesignatedPeriod = Period & { readonly mayLead: boolean }

/** A designated category as it is kept, with what it was and will be. */
export type Category = {
  readonly code: string
  readonly domain: string
  readonly designated: readonly DesignatedPeriod[]
  /** Periods in which its organisations may say that a youth is known to them. */
  readonly helping: readonly Period[]
}

/** What a category is from a day on: also what was planned from that day on makes way for it. */
export type CategoryWish = {
  readonly designated: boolean
  readonly mayLead: boolean
  readonly helps: boolean
  readonly from: CalendarDay
  /** The first day on which it is designated no longer; null for no end. */
  readonly until: CalendarDay | null
}

/** The same as it is filled in: days may be none, and where the law says so (Staatsblad) may be missing. */
export type FilledInCategoryWish = Omit<CategoryWish, 'from' | 'until'> & {
  readonly from: string
  readonly until: string | null
  readonly publication: string | null
}

/** Organisations of these domains only signal: they do not coordinate, and do not say that a youth is known to them. */
const onlySignalling = ['education', 'police-and-justice']
const helping = ['youth-help', 'youth-health-care', 'health-care', 'social-support']

/** Whether organisations of a category can be let take the lead at all. */
export const canLead = ({ domain }: Pick<Category, 'domain'>): boolean => !onlySignalling.includes(domain)

/** Whether they can be let say that a youth is known to them; never Veilig Thuis, of which that would tell what is the matter. */
export const canHelp = ({ code, domain }: Pick<Category, 'code' | 'domain'>): boolean =>
  helping.includes(domain) && code !== 'veilig-thuis'

const byStart = (a: Period, b: Period): number => Number(a.from > b.from) - Number(a.from < b.from)

/** Periods that follow on each other and are else the same, as one. */
const joined = <P extends Period>(periods: readonly P[], same: (a: P, b: P) => boolean): P[] => {
  const all: P[] = []
  for (const period of periods.toSorted(byStart)) {
    const last = all.at(-1)
    if (last !== undefined && last.until === period.from && same(last, period))
      all.splice(-1, 1, { ...last, until: period.until })
    else all.push(period)
  }
  return all
}

/** Periods up to a day, and from then on only this one. */
const replaced = <P extends Period>(periods: readonly P[], from: CalendarDay, next: P | null): P[] => [
  ...periods
    .filter((period) => period.from < from)
    .map((period) => ({ ...period, until: period.until === null ? from : earliest(period.until, from) })),
  ...(next === null ? [] : [next]),
]

const sameLead = (a: DesignatedPeriod, b: DesignatedPeriod): boolean => a.mayLead === b.mayLead
const always = (): boolean => true

/** A category once a wish holds: until that day as it was, from then on as was wished. */
export const afterwards = (category: Category, { designated, mayLead, helps, from, until }: CategoryWish): Category => ({
  ...category,
  designated: joined(replaced(category.designated, from, designated ? { from, until, mayLead } : null), sameLead),
  helping: joined(replaced(category.helping, from, helps ? { from, until: null } : null), always),
})

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const daysOf = (periods: readonly Period[]): Period[] =>
  joined(
    periods.map(({ from, until }) => ({ from, until })),
    always,
  )

/** Which of a category's facts a wish changes. */
export const changedOf = (category: Category, wish: CategoryWish): ('designated' | 'mayLead' | 'helps')[] => {
  const after = afterwards(category, wish)
  const sameDays = same(daysOf(category.designated), daysOf(after.designated))
  return [
    ...(sameDays ? [] : (['designated'] as const)),
    ...(sameDays && !same(joined(category.designated, sameLead), after.designated) ? (['mayLead'] as const) : []),
    ...(same(daysOf(category.helping), after.helping) ? [] : (['helps'] as const)),
  ]
}

/** Until when a proposal can be decided: 14 days, and never on the day on which it would begin, so that nothing changes afterwards. */
export const categoryChangeOpenUntil = (from: CalendarDay, now: Instant): Instant => {
  const [fortnight, begins] = [openUntil(now), startOfDay(from)]
  return begins < fortnight ? begins : fortnight
}

const mostYearsAhead = 2
const isPublication = (text: string | null): boolean => text !== null && /^Stb\. \d{4}, \d{1,4}$/.test(text)

/** Reads the days of what was filled in; a refusal at the field when one is none, lies too early or too far ahead. */
export const readCategoryWish = (filled: FilledInCategoryWish, now: Instant): Result<CategoryWish, Refusal> => {
  const today = dayOf(now)
  const [tomorrow, latest] = [addDays(today, 1), addYears(today, mostYearsAhead)]
  const { from, until, designated } = filled
  if (!isCalendarDay(from) || from < tomorrow || from > latest)
    return refuse({ code: 'category-start-invalid', field: 'from', facts: { latest } })
  if (until !== null && !(designated && isCalendarDay(until) && until > from))
    return refuse({ code: 'period-invalid', field: 'until' })
  return ok({ from, until, designated, mayLead: designated && filled.mayLead, helps: filled.helps })
}

/**
 * Whether a category may be like this from a day on. Which categories there are, in which domain, and which of them are independent professionals, is the law's (Besluit verwijsindex), and nobody's wish.
 * @param publication where the law says that it is designated, or no longer
 * @returns `category-only-signals`, `category-unchanged`, `publication-invalid`; null when it may
 */
export const categoryRefusal = (category: Category, wish: CategoryWish, publication: string | null): Refusal | null => {
  if (wish.mayLead && !canLead(category)) return { code: 'category-only-signals', field: 'mayLead' }
  if (wish.helps && !canHelp(category)) return { code: 'category-only-signals', field: 'helps' }
  const changed = changedOf(category, wish)
  if (changed.length === 0) return { code: 'category-unchanged' }
  return changed.includes('designated') && !isPublication(publication)
    ? { code: 'publication-invalid', field: 'publication' }
    : null
}

type Told = { readonly positionId: string; readonly professionalId: string }

/** A manager proposed what a category is from a day on. `lapsed`: earlier proposals that nobody decided in time; `told`: who may agree. */
export type CategoryChangeProposed = CategoryWish & {
  readonly type: 'category-change-proposed'
  readonly changeId: string
  readonly category: string
  readonly municipalityId: string
  readonly changedBy: string
  readonly publication: string | null
  readonly lapsed: readonly string[]
  readonly told: readonly Told[]
  readonly at: Instant
}
/** A manager agreed for their municipality, so that it holds once all did; or it was refused or taken back. */
export type CategoryChangeDecided = {
  readonly type: 'category-change-decided'
  readonly changeId: string
  readonly outcome: 'confirmed' | 'refused'
  readonly decidedBy: string
  readonly at: Instant
}
