import { type MatrixSituation, matrixOf } from '@mens-centraal/platform/access/matrix'
import type { Permission } from '@mens-centraal/platform/access/permission'
import { giveAllowance, makeEvaluation } from './evaluations/evaluation-permissions.ts'
import { listKeys, makeKey, repairShare } from './keys/key-permissions.ts'
import { admitMember, cutOffMember, listMembers } from './members/member-permissions.ts'
import { seeLog } from './oversight/audit-permissions.ts'

/** All that can be permitted in this house, room by room. What is not here does not happen. */
export const permissions = [
  admitMember,
  cutOffMember,
  listMembers,
  listKeys,
  makeKey,
  repairShare,
  makeEvaluation,
  giveAllowance,
  seeLog,
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
    roles: ['member', 'operator', 'stranger'],
    situations,
    now,
    actor: { positionId: null, municipalityId: null, covenantMunicipalityId: null },
  })
