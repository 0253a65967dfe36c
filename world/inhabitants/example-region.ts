import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { InhabitantsWish } from '../inhabitants.ts'

/** The people of the example region: the same at each start, their ages counted from one fixed day. */
export const exampleRegion: InhabitantsWish = { seed: 2026, size: 5_000, bsnRange: '9999', today: calendarDay('2026-11-22') }
