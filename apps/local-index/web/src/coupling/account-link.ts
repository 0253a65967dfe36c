import type { Answer } from '../api/call.ts'

/** A system of the own organisation, with the own link in it. */
export type LinkableSystem = Answer<'GET /api/account-links'>['systems'][number]
