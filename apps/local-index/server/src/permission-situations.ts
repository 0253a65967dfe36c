import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { day as dayMs } from '@mens-centraal/kernel/instant'
import type { MatrixSituation } from '@mens-centraal/platform/access/matrix'
import type { Colleague, PositionStanding } from './directory/position.ts'

/** Roles of people and programs, as the matrix lists them. */
export const roles = [
  ...['anyone', 'reporter', 'involvement-recorder', 'coordinator', 'follow-up-officer', 'functional-manager', 'privacy-officer'],
  ...['decider', 'source-system', 'system'],
]
/** The moment at which the matrix is worked out; the asker; and the municipality of the asker. */
export const now = new Date(Date.UTC(2026, 10, 22, 12))
export const me = 'position-of-the-asker'
export const ourMunicipality = 'municipality-of-the-asker'
const since2020 = { from: calendarDay('2020-01-01'), until: null }
const endedIn2025 = { from: calendarDay('2020-01-01'), until: calendarDay('2025-01-01') }

const standing = (
  change: Partial<PositionStanding['organisation']> & { designations?: PositionStanding['designations'] } = {},
): PositionStanding => {
  const covenant = { municipalityId: ourMunicipality, municipalityCode: '9001' }
  const { designations = [since2020], ...organisation } = change
  return {
    roles,
    designations,
    organisation: {
      independent: false,
      categoryPeriods: [since2020],
      helpingPeriods: [since2020],
      covenants: [{ ...since2020, ...covenant }],
      ...organisation,
    },
  }
}

const ourOrganisation = 'asker'
const colleague = (change: Partial<Colleague> = {}): Colleague => ({
  positionId: 'colleague',
  professionalId: 'colleague',
  organisationId: ourOrganisation,
  name: 'A colleague',
  function: 'care-worker',
  employed: since2020,
  standing: standing(),
  ...change,
})
const account = {
  professionalId: 'another',
  organisationId: 'asker',
  hasIssuer: false,
  covenantsWith: [ourMunicipality],
  wayIn: { confirmed: false, setBy: 'a colleague' },
}
const keeper = (professionalId: string) => ({ positionId: professionalId, professionalId, coordinates: false })
const involved = (person: string) => ({
  ...{ participantId: person, positionId: person, professionalId: person, organisationId: 'another' },
  involved: true,
})
const followUp = { kind: 'youth', municipalityId: ourMunicipality, open: true, places: [involved('one'), involved('another')] }
const standIn = {
  ...{ standInId: me, positionId: 'colleague', period: { from: calendarDay('2026-11-16'), until: calendarDay('2026-12-01') } },
  ...{ absentEmployed: since2020, absentStanding: standing(), standInEmployed: since2020, standing: standing() },
}
const nextWeek = new Date(now.getTime() + 5 * dayMs)

const noRecord = { municipalityId: null, covenantMunicipalityId: null, organisationId: 'another', origin: 'web' }

const usual = {
  account,
  recovery: { askedBy: 'a colleague' },
  confirmers: [keeper('asker')],
  invitation: { kind: 'first', confirmed: false, wayInConfirmed: true, expiresAt: nextWeek, employed: since2020 },
  session: { professionalId: 'asker', positionId: me },
  leaving: { session: 'running', everywhere: false },
  standing: standing(),
  by: 'name',
  mayUseBsn: true,
  lastHour: 0,
  lastDay: 0,
  signal: { positionId: me, organisationId: ourOrganisation, state: 'active', endsOn: calendarDay('2027-01-01') },
  decision: { municipalityId: ourMunicipality },
  place: { positionId: me, involved: true },
  match: { open: true, closedBecause: null },
  absence: { positionId: 'colleague', organisationId: ourOrganisation },
  standIn,
  stoodInPlace: { positionId: 'colleague', involved: true },
  involvement: {
    positionId: me,
    organisationId: ourOrganisation,
    endsOn: calendarDay('2027-01-01'),
    switchedOn: true,
  },
  shows: { involvements: true, signals: true },
  rests: true,
  involving: new Set([ourMunicipality]),
  contact: colleague(),
  colleague: colleague({ employed: endedIn2025 }),
  receiver: colleague(),
  followUp,
  escalation: { told: true, organisationIds: ['asker', 'another'] },
  notice: { positionId: me },
  delivery: { messageId: 1, dead: true },
  client: { proven: true, allowed: true },
  link: { positionId: me },
  linked: false,
  system: { allowed: true, municipalityId: ourMunicipality },
  choice: { municipalityId: ourMunicipality },
  figure: { municipalityId: ourMunicipality },
  takeOver: { municipalityId: ourMunicipality },
  proposal: { municipalityId: ourMunicipality },
  organisation: { municipalityIds: [ourMunicipality, 'another'], everWith: [ourMunicipality, 'another'] },
  job: { professionalId: 'another' },
  record: { ...noRecord, covenantMunicipalityId: ourMunicipality },
}

/** Named situations, each different from the usual one in one thing, for people who read the matrix. */
export const situations: readonly MatrixSituation[] = [
  { name: 'all in order', facts: usual },
  { name: 'nobody is logged in', facts: { ...usual, leaving: { session: 'none', everywhere: false } } },
  { name: 'all sessions, from one that ended', facts: { ...usual, leaving: { session: 'ended', everywhere: true } } },
  { name: 'session of somebody else', facts: { ...usual, session: { professionalId: 'another', positionId: 'another' } } },
  { name: 'account of a stranger', facts: { ...usual, account: { ...account, organisationId: 'another', covenantsWith: [] } } },
  {
    name: 'account at another organisation, with a covenant',
    facts: { ...usual, account: { ...account, organisationId: 'another' } },
  },
  { name: 'own account', facts: { ...usual, account: { ...account, professionalId: 'asker' } } },
  { name: 'who asked for recovery also confirms', facts: { ...usual, recovery: { askedBy: 'asker' } } },
  {
    name: 'who set the mail address also confirms it',
    facts: { ...usual, account: { ...account, wayIn: { confirmed: false, setBy: 'asker' } }, confirmers: [keeper('another')] },
  },
  { name: 'the coordinator confirms the mail address', facts: { ...usual, confirmers: [keeper('another')] } },
  { name: 'mail address confirmed', facts: { ...usual, account: { ...account, wayIn: { confirmed: true, setBy: null } } } },
  { name: 'nobody asked for recovery', facts: { ...usual, recovery: null } },
  { name: 'invitation has lapsed', facts: { ...usual, invitation: { ...usual.invitation, expiresAt: now } } },
  {
    name: 'recovery not confirmed yet',
    facts: { ...usual, invitation: { ...usual.invitation, kind: 'recovery' } },
  },
  { name: 'category not designated', facts: { ...usual, standing: standing({ categoryPeriods: [] }) } },
  { name: 'covenant missing', facts: { ...usual, standing: standing({ covenants: [] }) } },
  {
    name: 'covenant ended',
    facts: {
      ...usual,
      standing: standing({ covenants: [{ ...endedIn2025, municipalityId: ourMunicipality, municipalityCode: '9001' }] }),
    },
  },
  { name: 'designation missing', facts: { ...usual, standing: standing({ designations: [] }) } },
  { name: 'designation ended', facts: { ...usual, standing: standing({ designations: [endedIn2025] }) } },
  { name: 'independent, no designation', facts: { ...usual, standing: standing({ independent: true, designations: [] }) } },
  { name: 'search by BSN without the right', facts: { ...usual, by: 'bsn', mayUseBsn: false } },
  { name: '60 searches in the last hour', facts: { ...usual, lastHour: 60, lastDay: 60 } },
  { name: '200 searches in the last day', facts: { ...usual, lastDay: 200 } },
  { name: "somebody else's signal", facts: { ...usual, signal: { ...usual.signal, positionId: 'another' } } },
  {
    name: 'signal of another organisation',
    facts: { ...usual, signal: { ...usual.signal, organisationId: 'another' } },
  },
  { name: 'organisation that only signals', facts: { ...usual, standing: standing({ helpingPeriods: [] }) } },
  { name: 'no municipality switched involvements on', facts: { ...usual, involving: new Set<string>() } },
  {
    name: 'involvements switched off there',
    facts: {
      ...usual,
      involvement: { ...usual.involvement, switchedOn: false },
      shows: { involvements: false, signals: false },
    },
  },
  { name: 'no basis to show signals to the involved', facts: { ...usual, shows: { involvements: true, signals: false } } },
  { name: 'organisation of the involvement no longer helps under a covenant', facts: { ...usual, rests: false } },
  { name: "somebody else's involvement", facts: { ...usual, involvement: { ...usual.involvement, positionId: 'another' } } },
  {
    name: 'involvement of another organisation',
    facts: { ...usual, involvement: { ...usual.involvement, positionId: 'another', organisationId: 'another' } },
  },
  { name: 'involvement ended', facts: { ...usual, involvement: { ...usual.involvement, endsOn: calendarDay('2026-11-22') } } },
  { name: 'contact of another organisation', facts: { ...usual, contact: colleague({ organisationId: 'another' }) } },
  { name: 'contact left', facts: { ...usual, contact: colleague({ employed: endedIn2025 }) } },
  { name: 'colleague of another organisation', facts: { ...usual, colleague: colleague({ organisationId: 'another' }) } },
  { name: 'receiver of another organisation', facts: { ...usual, receiver: colleague({ organisationId: 'another' }) } },
  { name: 'receiver left', facts: { ...usual, receiver: colleague({ employed: endedIn2025 }) } },
  { name: 'receiver not designated', facts: { ...usual, receiver: colleague({ standing: standing({ designations: [] }) }) } },
  { name: 'signal has ended', facts: { ...usual, signal: { ...usual.signal, endsOn: calendarDay('2026-11-22') } } },
  { name: 'signal is archived', facts: { ...usual, signal: { ...usual.signal, state: 'archived' } } },
  { name: 'match of others', facts: { ...usual, place: null } },
  { name: 'no longer involved in the match', facts: { ...usual, place: { ...usual.place, involved: false } } },
  { name: 'match has lapsed', facts: { ...usual, match: { open: false, closedBecause: 'lapsed' } } },
  { name: 'own absence', facts: { ...usual, absence: { positionId: me, organisationId: ourOrganisation } } },
  { name: 'absence at another organisation', facts: { ...usual, absence: { positionId: 'another', organisationId: 'another' } } },
  { name: 'somebody else stands in', facts: { ...usual, standIn: { ...standIn, standInId: 'another' } } },
  { name: 'stand-in is over', facts: { ...usual, standIn: { ...standIn, period: endedIn2025 } } },
  {
    name: 'stand-in not designated any more',
    facts: { ...usual, standIn: { ...standIn, standing: standing({ designations: [endedIn2025] }) } },
  },
  { name: 'who was away left', facts: { ...usual, standIn: { ...standIn, absentEmployed: endedIn2025 } } },
  { name: 'who is away is not in the match', facts: { ...usual, stoodInPlace: null } },
  { name: 'followed up by another municipality', facts: { ...usual, followUp: { ...followUp, municipalityId: 'another' } } },
  { name: 'followed-up match has lapsed', facts: { ...usual, followUp: { ...followUp, open: false, places: [] } } },
  { name: 'one person left in the followed-up match', facts: { ...usual, followUp: { ...followUp, places: [involved('one')] } } },
  { name: 'decided by another municipality', facts: { ...usual, decision: { municipalityId: 'another' } } },
  { name: 'coordinators were not told', facts: { ...usual, escalation: { ...usual.escalation, told: false } } },
  { name: 'match of other organisations', facts: { ...usual, escalation: { told: true, organisationIds: ['another'] } } },
  { name: "somebody else's notice", facts: { ...usual, notice: { positionId: 'another' } } },
  {
    name: 'organisation of another municipality',
    facts: { ...usual, organisation: { municipalityIds: ['another'], everWith: ['another'] } },
  },
  {
    name: 'covenant with the own municipality is over',
    facts: { ...usual, organisation: { municipalityIds: ['another'], everWith: [ourMunicipality, 'another'] } },
  },
  { name: 'job of the asker', facts: { ...usual, job: { professionalId: 'asker' } } },
  { name: 'right proposed for another municipality', facts: { ...usual, proposal: { municipalityId: 'another' } } },
  { name: 'figures of another municipality', facts: { ...usual, figure: { municipalityId: 'another' } } },
  { name: 'take-over of another municipality', facts: { ...usual, takeOver: { municipalityId: 'another' } } },
  { name: 'choice of another municipality', facts: { ...usual, choice: { municipalityId: 'another' } } },
  {
    name: 'act under a covenant with another',
    facts: { ...usual, record: { ...noRecord, municipalityId: ourMunicipality, covenantMunicipalityId: 'another' } },
  },
  {
    name: 'act of another municipality',
    facts: { ...usual, record: { ...noRecord, municipalityId: 'another' } },
  },
  { name: 'system did not prove who it is', facts: { ...usual, client: { proven: false, allowed: false } } },
  {
    name: 'municipality allows no systems',
    facts: { ...usual, client: { proven: true, allowed: false }, system: { ...usual.system, allowed: false } },
  },
  { name: 'account linked already', facts: { ...usual, linked: true } },
  { name: "somebody else's link", facts: { ...usual, link: { positionId: 'another' } } },
  { name: 'system of another municipality', facts: { ...usual, system: { ...usual.system, municipalityId: 'another' } } },
  { name: 'message is delivered, or waits', facts: { ...usual, delivery: null } },
  { name: 'act under no covenant', facts: { ...usual, record: noRecord } },
  {
    name: 'unknown system at the door',
    facts: { ...usual, record: { ...noRecord, origin: 'connection', organisationId: null } },
  },
]
