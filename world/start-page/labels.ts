import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { standing } from '@mens-centraal/kernel/period'
import { covenants } from '../covenants.ts'
import type { Job } from '../jobs.ts'
import { municipalities, type Organisation } from '../organisations.ts'
import type { Language, Words } from '../pages/language.ts'

/** The neutral functions, as the start page names them. */
export const functionLabels: Readonly<Record<Job['function'], Words>> = {
  teacher: { nl: 'leerkracht', en: 'teacher' },
  'school-social-worker': { nl: 'schoolmaatschappelijk werker', en: 'school social worker' },
  'care-worker': { nl: 'hulpverlener', en: 'care worker' },
  'youth-worker': { nl: 'jongerenwerker', en: 'youth worker' },
  doctor: { nl: 'arts', en: 'doctor' },
  nurse: { nl: 'verpleegkundige', en: 'nurse' },
  'police-officer': { nl: 'agent', en: 'police officer' },
  'attendance-officer': { nl: 'leerplichtambtenaar', en: 'school attendance officer' },
  'child-protection-worker': { nl: 'jeugdbeschermer', en: 'child protection worker' },
  'debt-counsellor': { nl: 'schuldhulpverlener', en: 'debt counsellor' },
  official: { nl: 'medewerker gemeente', en: 'municipal officer' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  adviser: { nl: 'adviseur', en: 'adviser' },
  manager: { nl: 'beheerder', en: 'manager' },
}

/** A short remark beside an organisation; `good` when it can signal, `attention` when something stands in the way. */
export type Remark = { readonly words: Words; readonly tone: 'good' | 'attention' }

const nameOf = (municipalityId: string): string =>
  Object.values(municipalities).find(({ id }) => id === municipalityId)?.name ?? ''

const day = (language: Language, on: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))

const dated = (on: string, nl: string, en: string): Words => ({ nl: `${nl} ${day('nl', on)}`, en: `${en} ${day('en', on)}` })

/** What a visitor should know of an organisation on that day: with whom it has a covenant, or what is missing. */
export const remarkOn = (organisation: Organisation, today: CalendarDay): Remark => {
  if (organisation.category === 'not-designated') {
    return { tone: 'attention', words: { nl: 'geen aangewezen soort organisatie', en: 'not a designated kind of organisation' } }
  }
  const own = covenants.filter((covenant) => covenant.organisation === organisation.id)
  const standings = own.map((covenant) => ({
    ...covenant,
    standing: standing(covenant, today),
  }))
  const names = standings.filter((one) => one.standing === 'now').map(({ municipality }) => nameOf(municipality))
  if (names.length > 0) {
    return { tone: 'good', words: { nl: `convenant met ${names.join(' en ')}`, en: `covenant with ${names.join(' and ')}` } }
  }
  const ended = standings.find((one) => one.standing === 'over')
  const coming = standings.find((one) => one.standing === 'not-yet')
  if (coming) return { tone: 'attention', words: dated(coming.from, 'convenant gaat in op', 'covenant starts on') }
  if (ended?.until) return { tone: 'attention', words: dated(ended.until, 'convenant eindigde op', 'covenant ended on') }
  return { tone: 'attention', words: { nl: 'geen convenant', en: 'no covenant' } }
}
