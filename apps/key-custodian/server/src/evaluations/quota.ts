import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant, second, startOfDay } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'

/** What a member may ask without an allowance: at these figures it takes more than a century to go through all BSNs. */
export const limits = { aDay: 2_000, aSecond: 5, burst: 50 } as const

/** What a member asked so far. `tokens` at `at`, null when it never asked; `usedToday` in elements. */
export type Use = {
  readonly bucket: { readonly tokens: number; readonly at: Instant } | null
  readonly usedToday: number
  /** Elements a day: the usual ones, or the allowance of today. */
  readonly aDay: number
  /** Elements on each of the last 30 days on which it asked, today not included. */
  readonly days: readonly number[]
}

/** What is left of the burst. The same as `take_elements` computes in the database, where the count is made. */
export const tokensAt = ({ bucket }: Pick<Use, 'bucket'>, now: Instant): number => {
  if (bucket === null) return limits.burst
  const seconds = Math.max(0, now.getTime() - bucket.at.getTime()) / second
  return Math.min(limits.burst, bucket.tokens + seconds * limits.aSecond)
}

/** Whether so many elements may be evaluated now. Refuses with `quota-exceeded`; `facts.seconds` says when to try again. */
export const quotaRefusal = (use: Use, elements: number, now: Instant): Refusal<'quota-exceeded'> | null => {
  const again = (seconds: number): Refusal<'quota-exceeded'> => ({
    code: 'quota-exceeded',
    facts: { seconds: Math.max(1, Math.ceil(seconds)) },
  })
  const tomorrow: CalendarDay = addDays(dayOf(now), 1)
  if (use.usedToday + elements > use.aDay) return again((startOfDay(tomorrow).getTime() - now.getTime()) / second)
  const tokens = tokensAt(use, now)
  return tokens < elements ? again((elements - tokens) / limits.aSecond) : null
}

const fewestDays = 7

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0]
  return (low + high) / 2
}

/** True when this request makes today more than three times the median of the days on which the member asked. Never before it asked on seven days. */
export const isUnusual = ({ days, usedToday }: Use, elements: number): boolean =>
  days.length >= fewestDays && usedToday + elements > 3 * median(days)
