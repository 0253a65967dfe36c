import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import { DecisionBody, ProposalBody, RightList } from './management-rights.ts'
import {
  CategoryList,
  EndBody,
  NewOrganisationBody,
  OrganisationBody,
  OrganisationDetail,
  OrganisationId,
  OrganisationList,
  PeriodBody,
  PositionEndBody,
  ProfessionalBody,
} from './organisations.ts'
import { PeopleListBody, PeopleListPreview, PeopleListTaken, TakePeopleListBody } from './people-lists.ts'
import { SettingBody, SettingList } from './settings.ts'
import { TakeOverList } from './take-overs.ts'

const byId = closed({ id: Id })
const once = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const

const organisationRefusals = ['category-not-designated', 'phone-invalid', 'mail-domain-invalid'] as const
const professionalRefusals = [
  'mail-invalid',
  'mail-domain-unknown',
  'mail-address-shared',
  'phone-invalid',
  'subject-needed',
  'subject-taken',
] as const
const csvRefusals = ['csv-too-large', 'csv-malformed', 'csv-columns', 'csv-empty'] as const

/** The part of the private API that is for a municipality's functional manager. */
export const managementApi = {
  'GET /api/settings': {
    summary: 'What the own municipality may choose, what holds today, and who chose it when',
    answer: SettingList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/setting-changes': {
    summary: 'Chooses another value of a setting, from today or a later day on',
    body: SettingBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'setting-value-invalid',
      'start-invalid',
      'setting-unchanged',
      'settings-out-of-order',
      'changed-meanwhile',
      ...once,
    ],
  },
  'GET /api/take-overs': {
    summary: 'How many signals came along from another local system, from which and when',
    answer: TakeOverList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/organisations': {
    summary: 'Organisations with a covenant with the own municipality, past and coming ones too',
    answer: OrganisationList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'GET /api/organisations/:id': {
    summary: 'One of them, and its people: who may signal, has an account, and logged in lately',
    params: byId,
    answer: OrganisationDetail,
    status: 200,
    refusals: ['not-available'],
  },
  'GET /api/organisation-categories': {
    summary: 'The categories of organisations that the law designates, by domain and period',
    answer: CategoryList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/organisations': {
    summary: 'Adds an organisation, with its first covenant with the own municipality',
    body: NewOrganisationBody,
    answer: OrganisationId,
    status: 201,
    idempotent: true,
    refusals: ['not-available', ...organisationRefusals, 'start-invalid', 'period-invalid', ...once],
  },
  'POST /api/organisations/:id/change': {
    summary: 'Changes what is kept of an organisation',
    params: byId,
    body: OrganisationBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'changed-meanwhile', ...organisationRefusals, ...once],
  },
  'POST /api/organisations/:id/professionals': {
    summary: 'Adds somebody who works at an organisation from today on',
    params: byId,
    body: ProfessionalBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', ...professionalRefusals, ...once],
  },
  'POST /api/organisations/:id/people-list-previews': {
    summary: 'Shows what taking over a list of people (CSV) would do, row by row; nothing changes',
    params: byId,
    body: PeopleListBody,
    answer: PeopleListPreview,
    status: 200,
    maxBodyBytes: 600_000,
    refusals: ['not-available', ...csvRefusals],
  },
  'POST /api/organisations/:id/people-lists': {
    summary: 'Takes a list of people (CSV) over: all of it or nothing',
    params: byId,
    body: TakePeopleListBody,
    answer: PeopleListTaken,
    status: 201,
    idempotent: true,
    maxBodyBytes: 600_000,
    refusals: ['not-available', 'changed-meanwhile', 'rows-wrong', 'nothing-new', ...csvRefusals, ...once],
  },
  'POST /api/positions/:id/change': {
    summary: 'Changes what is kept of somebody whom the directory file does not name',
    params: byId,
    body: ProfessionalBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'second-person-required', 'kept-by-file', 'period-over', ...professionalRefusals, ...once],
  },
  'POST /api/positions/:id/end': {
    summary: 'Ends the job of somebody whom the directory file does not name',
    params: byId,
    body: PositionEndBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'second-person-required',
      'kept-by-file',
      'management-right-held',
      'period-over',
      'period-invalid',
      'end-unchanged',
      ...once,
    ],
  },
  'POST /api/organisations/:id/covenants': {
    summary: 'Records an agreement with the own municipality',
    params: byId,
    body: PeriodBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'start-invalid', 'period-invalid', 'period-overlaps', ...once],
  },
  'POST /api/covenants/:id/end': {
    summary: 'Ends an agreement earlier or later, or leaves it without an end',
    params: byId,
    body: EndBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'period-over', 'period-invalid', 'end-unchanged', 'period-overlaps', ...once],
  },
  'POST /api/positions/:id/designations': {
    summary: 'Records that an organisation designated one of its people to signal',
    params: byId,
    body: PeriodBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'second-person-required',
      'period-over',
      'designation-not-needed',
      'not-a-reporter',
      'start-invalid',
      'period-invalid',
      'period-overlaps',
      ...once,
    ],
  },
  'POST /api/designations/:id/end': {
    summary: 'Ends a designation earlier or later, or leaves it without an end',
    params: byId,
    body: EndBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'second-person-required',
      'period-over',
      'period-invalid',
      'end-unchanged',
      'period-overlaps',
      ...once,
    ],
  },
  'GET /api/management-rights': {
    summary: 'Who may manage the own municipality, oversee or follow up, and what is proposed',
    answer: RightList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/right-proposals': {
    summary: 'Proposes to give or take a right to manage; another manager decides',
    body: ProposalBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'right-unchanged', 'already-proposed', 'last-manager', ...once],
  },
  'POST /api/right-proposals/:id/decision': {
    summary: "Confirms or refuses a colleague's proposal, or takes back one's own",
    params: byId,
    body: DecisionBody,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'proposal-closed',
      'proposal-expired',
      'own-proposal',
      'right-unchanged',
      'last-manager',
      ...once,
    ],
  },
} as const satisfies Api
