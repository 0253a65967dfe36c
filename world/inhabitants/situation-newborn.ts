import { birthDate } from '@mens-centraal/kernel/birth-date'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { fictionalBsn } from './bsn-sequence.ts'
import type { Inhabitant } from './inhabitant.ts'
import { called } from './situation-families.ts'
import { foreignPrefix } from './situation-registration.ts'

const brother = called(foreignPrefix, 'Ilyas')

/** A newborn girl of whom the register does not know yet: nobody of the inhabitants, until her birth is entered. */
export const newborn: Inhabitant = {
  ...brother,
  bsn: fictionalBsn('999910802'),
  givenNames: 'Safiya',
  sex: 'V',
  born: birthDate('2026-11-16'),
  home: { ...brother.home, since: calendarDay('2026-11-16') },
}
