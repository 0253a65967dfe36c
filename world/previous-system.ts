import { addDays, addYears, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { situations } from './inhabitants/situations.ts'
import type { Person } from './jobs.ts'
import { people } from './people.ts'

/** The fictional system that the example region worked with before. */
export const previousSystem = 'SignaalPunt'

const columns = [
  ...['reference', 'bsn', 'familyName', 'givenNames', 'birthDate', 'sex', 'organisation', 'reporter'],
  ...['raisedOn', 'endsOn', 'archivedOn', 'archiveEndsOn', 'toldAudience', 'toldOn', 'match'],
]

type Told = Partial<Record<'raisedOn' | 'endsOn' | 'archivedOn' | 'toldAudience' | 'toldOn' | 'match', string>>

const row = (reference: string, reporter: Person, bsn: string, told: Told): string => {
  const [{ organisation, email }] = reporter.jobs
  const cells: Readonly<Record<string, string>> = { ...told, reference, bsn, organisation, reporter: email ?? '' }
  return columns.map((column) => cells[column] ?? '').join(';')
}

/**
 * What the previous system exported: two that were in a match there, one that is archived, one whose family was told, and one row with a BSN that is none.
 * @param today so that the dates are as long ago in every world
 */
export const previousSystemFile = (today: CalendarDay): string => {
  const running = { raisedOn: addDays(today, -200), endsOn: addDays(today, 160) }
  const bsn = (youth: { readonly bsn: string | null }): string => youth.bsn ?? ''
  const { houseboat, letterAddress, leapDay } = situations
  return [
    columns.join(';'),
    row('SP-1', people.rubenJacobs, bsn(houseboat), { ...running, match: 'M-7' }),
    row('SP-2', people.stefanHofman, bsn(houseboat), { ...running, match: 'M-7' }),
    row('SP-3', people.rubenJacobs, bsn(letterAddress), {
      raisedOn: addYears(today, -2),
      endsOn: addYears(today, -1),
      archivedOn: addYears(today, -1),
    }),
    row('SP-4', people.stefanHofman, bsn(leapDay), { ...running, toldAudience: 'both', toldOn: addDays(today, -190) }),
    row('SP-5', people.rubenJacobs, '999990018', running),
  ].join('\r\n')
}
