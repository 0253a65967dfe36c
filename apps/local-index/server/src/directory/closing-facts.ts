import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type Closing, closedOn } from './closing.ts'
import { type HolidayChoice, type HolidayKeeper, holidayClosing } from './school-holiday.ts'
import { defaultSettings, readSetting } from './setting.ts'
import type { TeamReach } from './team-contact.ts'

const today = "nullif(current_setting('mc.today', true), '')::date"

/** The region of the school holidays that the municipality of organisation `o` chose: of its oldest covenant that is valid. Asked for schools only. */
const region = `CASE WHEN o.category IN ('primary-school', 'special-school', 'secondary-school') THEN (SELECT s.value FROM municipality_settings s
  WHERE s.setting = 'school-holiday-region' AND s.valid_from <= ${today} AND s.municipality_id = (SELECT v.municipality_id FROM covenants v JOIN municipalities g ON g.id = v.municipality_id
    WHERE v.organisation_id = o.id AND v.valid_from <= ${today} AND (v.valid_until IS NULL OR v.valid_until > ${today}) ORDER BY v.valid_from, g.code LIMIT 1)
  ORDER BY s.valid_from DESC, s.number DESC LIMIT 1) END`

/** How an organisation `o` is reached beside its people, and when it is closed: columns, and the tables to join. For lists of people too. */
export const reachColumns = `o.general_phone, o.category, z.closed_from, z.open_on AS closed_until, z.phone AS closed_phone, tc.phone AS team_phone, tc.mailbox AS team_mailbox, hc.follows AS holidays_follow, ${region} AS holiday_region`
export const reachJoins =
  'LEFT JOIN closings z ON z.organisation_id = o.id LEFT JOIN team_contacts tc ON tc.organisation_id = o.id LEFT JOIN holiday_choices hc ON hc.organisation_id = o.id'

/** A row of `reachColumns`. */
export type ReachColumns = {
  readonly general_phone: string
  readonly category: string
  readonly closed_from: string | null
  readonly closed_until: string | null
  readonly closed_phone: string | null
  readonly team_phone: string | null
  readonly team_mailbox: string | null
  readonly holidays_follow: HolidayChoice | null
  readonly holiday_region: string | null
}

/** How one organisation is reached, and when it is closed. */
export const reachOf = prepared(`SELECT ${reachColumns} FROM organisations o ${reachJoins} WHERE o.id = $1`)

/** The closing that the coordinator set; null when there is none. */
export const closingIn = ({ closed_from: from, closed_until: until, closed_phone: phone }: ReachColumns): Closing | null =>
  from === null || until === null || phone === null ? null : { from: calendarDay(from), until: calendarDay(until), phone }

/** Whose holidays an organisation keeps. */
export const keeperIn = (row: ReachColumns): HolidayKeeper => ({
  category: row.category,
  follows: row.holidays_follow ?? 'municipality',
  municipalityRegion: readSetting('school-holiday-region', row.holiday_region ?? '') ?? defaultSettings['school-holiday-region'],
})

/** The closing that holds on a day: what the coordinator said comes before the school holidays, in which one calls the team, or else the general number. */
export const closingOn = (row: ReachColumns, on: CalendarDay): Closing | null =>
  closedOn(closingIn(row), on) ?? holidayClosing(keeperIn(row), row.team_phone ?? row.general_phone, on)

/** How the team is reached; null when the coordinator said nothing of it. */
export const teamIn = ({ team_phone: phone, team_mailbox: mailbox }: ReachColumns): TeamReach | null =>
  phone === null && mailbox === null ? null : { phone, mailbox }

/** Reads the one row of `reachOf`. */
export const readReach = (rows: Row[] = []): ReachColumns | undefined => rows[0] as ReachColumns | undefined
