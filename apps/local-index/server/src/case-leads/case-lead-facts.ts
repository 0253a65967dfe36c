import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import { compose, prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type RawBuilder, sql } from 'kysely'
import { readSettingsByDay } from '../directory/setting-facts.ts'
import type { LeadPlace, LeadStep, LeadStepKind, LedMatch, PassReason } from './case-lead.ts'
import { isLive, lapsesOn, leadOf, openProposal, planOf } from './case-lead.ts'
import type { LeadRule } from './lead-rule.ts'

const today = sql`current_setting('mc.today', true)::date`
const steps = (match: RawBuilder<unknown>) => sql`
  (SELECT coalesce(json_agg(json_build_object('stepId', t.id, 'number', t.number, 'kind', t.kind, 'participantId', t.participant_id, 'byParticipantId', t.by_participant_id, 'reason', t.reason,
      'setId', t.rule_set_id, 'ruleNumber', t.rule_number, 'rule', r.rules -> (t.rule_number - 1), 'ruleFrom', r.valid_from, 'evaluateOn', t.evaluate_on, 'at', t.at) ORDER BY t.number), '[]')
    FROM lead_steps t LEFT JOIN lead_rule_sets r ON r.id = t.rule_set_id WHERE t.match_id = ${match}) AS lead_steps`
const who = sql`p.valid_from, p.valid_until, n.given_name, n.family_name, coalesce(o.display_name, o.name) AS organisation, o.category, o.independent, g.domain, coalesce(g.may_lead, false) AS may_lead`
const directory = sql`JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
  LEFT JOIN organisation_categories g ON g.code = o.category AND g.valid_from <= ${today} AND (g.valid_until IS NULL OR g.valid_until > ${today})`
const place = sql`c.participant_id, c.position_id, c.professional_id, c.joined_at, c.left_at, c.involved`

/** The leads of matches `m` on one youth in which the asker takes part, one row a place. A match about different youths has none: each youth's own has. */
export const leadsOfMatches = (where: RawBuilder<boolean>): Statement =>
  compose(sql`SELECT m.id, m.number, m.closed_at, m.closed_because, m.possible AND m.confirmed_at IS NULL AS unconfirmed, y.subject, y.version, f.municipality_id, f.asked_at, ${steps(sql`m.id`)}, ${place}, ${who}
    FROM matches m JOIN youths y ON y.id = m.youth_id JOIN follow_ups f ON f.id = m.id, LATERAL match_company(m.id) c JOIN positions p ON p.id = c.position_id ${directory}
    WHERE ${where} ORDER BY m.id, n.family_name COLLATE "nl-x-icu", c.participant_id`)

/** The lead of one match in which the asker takes part. */
export const leadOfMatch = (matchId: string): Statement => leadsOfMatches(sql<boolean>`m.id = ${matchId}`)

/** The lead of one match that the asker watches over, one row a place. */
export const watchedLead = (where: RawBuilder<boolean>): Statement =>
  compose(sql`SELECT f.id, c.number, c.closed_at, c.closed_because, false AS unconfirmed, c.subject, c.version, f.municipality_id, f.asked_at, ${steps(sql`f.id`)}, ${place}, ${who}
    FROM follow_ups f, LATERAL watched_match(f.id) c LEFT JOIN (positions p ${directory}) ON p.id = c.position_id
    WHERE c.kind = 'youth' AND ${where} ORDER BY c.participant_id`)

/** The lead of one match, for the house's own program. */
export const leadForHouse = (matchId: string): Statement =>
  compose(sql`SELECT m.id, m.number, m.closed_at, m.closed_because, m.possible AND m.confirmed_at IS NULL AS unconfirmed, y.subject, y.version, f.municipality_id, f.asked_at, ${steps(sql`m.id`)},
      y.id AS youth_id, y.identity_sealed, coalesce(s.raised_at, c.joined_at) AS raised_at, c.id AS participant_id, c.position_id, c.professional_id, c.joined_at, c.left_at,
      c.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > ${today}, false) AS involved, ${who}
    FROM matches m JOIN youths y ON y.id = m.youth_id JOIN follow_ups f ON f.id = m.id JOIN match_participants c ON c.match_id = m.id LEFT JOIN risk_signals s ON s.id = c.signal_id
    JOIN positions p ON p.id = c.position_id ${directory} WHERE m.id = ${matchId} ORDER BY c.id`)

/** Who led the match that went on in this one when two youths turned out to be one, and until when its plan was to be evaluated. */
export const leadOfMerged = prepared(`
  SELECT p.professional_id, q.evaluate_on FROM matches m
  JOIN matches e ON e.youth_id = m.youth_id AND e.closed_because = 'merged' AND e.closed_at >= m.opened_at
  JOIN LATERAL (SELECT t.participant_id FROM lead_steps t WHERE t.match_id = e.id AND t.kind IN ('accepted', 'appointed', 'carried-over') ORDER BY t.number DESC LIMIT 1) l ON true
  JOIN match_participants p ON p.id = l.participant_id
  LEFT JOIN LATERAL (SELECT t.evaluate_on FROM lead_steps t WHERE t.match_id = e.id AND t.kind IN ('plan-kept', 'plan-ended') ORDER BY t.number DESC LIMIT 1) q ON true
  WHERE m.id = $1 ORDER BY e.closed_at DESC, e.id LIMIT 1`)

/** Reads the one row of `leadOfMerged`; null when there is none. */
export const readMerged = (rows: Row[] = []) => {
  const [row] = rows as unknown as { professional_id: string; evaluate_on: string | null }[]
  if (row === undefined) return null
  return { professionalId: row.professional_id, evaluateOn: row.evaluate_on === null ? null : calendarDay(row.evaluate_on) }
}

/** Matches of which the plan may have to be evaluated by a day, the oldest first. Whether the lead must be reminded is decided on each (`evaluationDue`). */
export const evaluationsDue = prepared(`
  SELECT t.match_id AS id FROM lead_steps t JOIN matches m ON m.id = t.match_id AND m.closed_at IS NULL
  WHERE t.kind = 'plan-kept' AND t.evaluate_on <= $1
    AND NOT EXISTS (SELECT FROM lead_steps l WHERE l.match_id = t.match_id AND l.number > t.number AND l.kind IN ('plan-kept', 'plan-ended', 'plan-reminded'))
  ORDER BY t.evaluate_on, t.match_id LIMIT 1000`)

type StepRow = Omit<LeadStep, 'rule' | 'at' | 'evaluateOn'> & {
  readonly setId: string | null
  readonly ruleNumber: number | null
  readonly rule: LeadRule | null
  readonly ruleFrom: string | null
  readonly evaluateOn: string | null
  readonly at: string
}
type LeadRow = {
  id: string
  number: string
  closed_at: Date | null
  closed_because: string | null
  unconfirmed: boolean
  subject: Buffer
  version: number
  municipality_id: string
  asked_at: Date
  lead_steps: StepRow[]
  participant_id: string | null
  position_id: string
  professional_id: string
  joined_at: Date
  left_at: Date | null
  involved: boolean
  valid_from: string
  valid_until: string | null
  given_name: string
  family_name: string
  organisation: string
  category: string
  independent: boolean
  domain: string | null
  may_lead: boolean
  youth_id?: string
  identity_sealed?: Buffer
  raised_at?: Date
}

/** A step with the words of the rule that decided, where one did. */
export type KnownLeadStep = LeadStep & { readonly decided: { readonly rule: LeadRule; readonly from: CalendarDay } | null }
/** A place with who is in it, for views and for the rules. */
export type KnownLeadPlace = LeadPlace & {
  readonly joinedAt: Instant
  readonly leftAt: Instant | null
  readonly name: string
  readonly organisation: string
  readonly category: string
  readonly domain: string | null
  readonly independent: boolean
  /** The first day on which they no longer work there; null without one. */
  readonly employedUntil: CalendarDay | null
  /** When they signalled: for the house only. */
  readonly raisedAt: Instant | null
}
export type StoredLead = Omit<LedMatch, 'places' | 'steps'> & {
  readonly id: string
  readonly matchNumber: string
  readonly closedBecause: string | null
  readonly confirmed: boolean
  readonly subject: Buffer
  readonly version: number
  readonly municipalityId: string
  readonly askedOn: CalendarDay
  readonly places: readonly KnownLeadPlace[]
  readonly steps: readonly KnownLeadStep[]
  /** For the house only. */
  readonly youth: { readonly id: string; readonly sealed: Buffer } | null
}

const stepOf = (row: StepRow): KnownLeadStep => ({
  stepId: row.stepId,
  number: row.number,
  kind: row.kind as LeadStepKind,
  participantId: row.participantId,
  byParticipantId: row.byParticipantId,
  reason: row.reason as PassReason | null,
  rule: row.setId === null || row.ruleNumber === null ? null : { setId: row.setId, number: row.ruleNumber },
  decided: row.rule === null || row.ruleFrom === null ? null : { rule: row.rule, from: calendarDay(row.ruleFrom) },
  evaluateOn: row.evaluateOn === null ? null : calendarDay(row.evaluateOn),
  at: new Date(row.at),
})

const placeOf = (row: LeadRow): KnownLeadPlace => ({
  participantId: row.participant_id ?? '',
  positionId: row.position_id,
  professionalId: row.professional_id,
  involved: row.involved,
  joinedAt: row.joined_at,
  leftAt: row.left_at,
  name: `${row.given_name} ${row.family_name}`,
  organisation: row.organisation,
  category: row.category,
  domain: row.domain,
  independent: row.independent,
  mayLead: row.may_lead,
  employedUntil: row.valid_until === null ? null : calendarDay(row.valid_until),
  raisedAt: row.raised_at ?? null,
})

/** Reads the rows of any of the questions above, with the rows of `settingsUntil` the day of asking. */
export const readLeads = (rows: Row[] = [], settingRows: Row[] = []): StoredLead[] => {
  const settings = readSettingsByDay(settingRows)
  return [...Map.groupBy(rows as unknown as LeadRow[], ({ id }) => id).values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      id: first.id,
      matchNumber: first.number,
      closedBecause: first.closed_because,
      confirmed: !first.unconfirmed,
      subject: first.subject,
      version: first.version,
      municipalityId: first.municipality_id,
      askedOn: dayOf(first.asked_at),
      mode: settings(first.municipality_id, dayOf(first.asked_at))['case-lead'],
      open: first.closed_at === null && !first.unconfirmed,
      places: group.filter((row) => row.participant_id !== null).map(placeOf),
      steps: first.lead_steps.map(stepOf),
      youth:
        first.youth_id === undefined || first.identity_sealed === undefined
          ? null
          : { id: first.youth_id, sealed: first.identity_sealed },
    })),
  )
}

/** A plan that is to be evaluated within so many days is on Vandaag. */
const soonDays = 7

/** For Vandaag: proposals that wait for this person, and joint plans that they lead and that are to be evaluated soon. */
export const showOwnLeads = (
  rows: Row[] | undefined,
  settings: Row[] | undefined,
  professionalId: string | null,
  on: CalendarDay,
) => {
  const leads = readLeads(rows, settings)
  const isOf = ({ places }: StoredLead, participantId: string | null) =>
    places.some((place) => place.participantId === participantId && place.professionalId === professionalId)
  const proposals = leads.flatMap((lead) => {
    const open = openProposal(lead, on)
    if (open === null || !isOf(lead, open.participantId)) return []
    const by = lead.places.find(({ participantId }) => participantId === open.byParticipantId)
    return [{ match: lead.id, number: lead.matchNumber, byName: by?.name ?? '', on: lapsesOn(open) }]
  })
  const evaluations = leads.flatMap((lead) => {
    const [plan, step] = [planOf(lead), leadOf(lead)]
    const mine = plan !== null && step !== null && isLive(lead) && isOf(lead, step.participantId)
    return mine && plan.evaluateOn <= addDays(on, soonDays)
      ? [{ match: lead.id, number: lead.matchNumber, on: plan.evaluateOn }]
      : []
  })
  return { proposals, evaluations }
}
