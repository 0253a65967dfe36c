import type { BirthDate } from '@mens-centraal/kernel/birth-date'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Json } from './json.ts'

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** A full or incomplete date as the register writes it: VolledigeDatum, JaarMaandDatum or JaarDatum. */
export const dateJson = (date: BirthDate | CalendarDay): Json => {
  const [year = '', month, day] = date.split('-')
  const jaar = Number(year)
  if (month === undefined) return { type: 'JaarDatum', jaar, langFormaat: year }
  const monthName = months[Number(month) - 1] ?? ''
  if (day === undefined) return { type: 'JaarMaandDatum', jaar, maand: Number(month), langFormaat: `${monthName} ${year}` }
  return { type: 'Datum', datum: date, langFormaat: `${Number(day)} ${monthName} ${year}` }
}
