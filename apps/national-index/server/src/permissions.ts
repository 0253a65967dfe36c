import { type MatrixSituation, matrixOf } from '@mens-centraal/platform/access/matrix'
import type { Permission } from '@mens-centraal/platform/access/permission'
import { listEpochs, openEpoch } from './keys/epoch-permissions.ts'
import { acknowledgeMail, readMailbox, sendCard, sortMail } from './mailbox/mailbox-permissions.ts'
import { findMatches } from './matches/match-permissions.ts'
import { admitMember, cutOffMember, listMembers, seeCards } from './members/member-permissions.ts'
import { seeLog } from './oversight/audit-permissions.ts'
import { seeFigures } from './oversight/figure-permissions.ts'
import { changeRegistration, register, seeStanding } from './registrations/registration-permissions.ts'

/** All that can be permitted in this house, room by room. What is not here does not happen: there is no way to ask about a person. */
export const permissions = [
  admitMember,
  cutOffMember,
  listMembers,
  seeCards,
  openEpoch,
  listEpochs,
  register,
  changeRegistration,
  seeStanding,
  findMatches,
  readMailbox,
  acknowledgeMail,
  sendCard,
  sortMail,
  seeLog,
  seeFigures,
] as unknown as readonly Permission<never>[]

const now = new Date('2026-11-22T12:00:00Z')

const situations: readonly MatrixSituation[] = [
  { name: 'usually', facts: { member: { cutOffAt: null } } },
  { name: 'the member is cut off', facts: { member: { cutOffAt: now } } },
  { name: 'the organisation is no member', facts: { member: null } },
]

/** The matrix that a lawyer can read. Committed as permissions.matrix.txt. */
export const printMatrix = (): string =>
  matrixOf({
    permissions,
    roles: ['member', 'operator', 'system', 'stranger'],
    situations,
    now,
    actor: { positionId: null, municipalityId: null, covenantMunicipalityId: null },
  })
