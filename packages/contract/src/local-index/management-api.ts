import type { Api } from '../api.ts'
import { SettingBody, SettingList } from './settings.ts'

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
      'idempotency-key-missing',
      'idempotency-key-reused',
      'conflict-try-again',
    ],
  },
} as const satisfies Api
