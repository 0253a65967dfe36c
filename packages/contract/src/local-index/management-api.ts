import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import { DecisionBody, ProposalBody, RightList } from './management-rights.ts'
import { EndBody, OrganisationDetail, OrganisationList, PeriodBody } from './organisations.ts'
import { SettingBody, SettingList } from './settings.ts'
import { TakeOverList } from './take-overs.ts'

const byId = closed({ id: Id })
const once = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const

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
    refusals: ['not-available', 'period-over', 'period-invalid', 'end-unchanged', 'period-overlaps', ...once],
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
