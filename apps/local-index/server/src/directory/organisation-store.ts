import { prepared } from '@mens-centraal/platform/db/statement'
import type { CovenantAdded, CovenantEndMoved } from './covenant.ts'
import type { DesignationEndMoved, DesignationGranted } from './designation.ts'
import { isIndependent, type OrganisationAdded } from './organisation.ts'
import {
  type OrganisationChangeDecided,
  type OrganisationChanged,
  type OrganisationChangeProposed,
  openUntil,
} from './organisation-change.ts'

/** Somebody else's act on this organisation came in between: decide anew. */
export const expectOrganisationVersion = prepared('SELECT expect_organisation_version($1, $2)')

const covenant = prepared(
  "INSERT INTO covenants (id, organisation_id, municipality_id, valid_from, valid_until, kept_by) VALUES ($1, $2, $3, $4, $5, 'manager')",
)
const covenantEnd = prepared("UPDATE covenants SET valid_until = $2, kept_by = 'manager' WHERE id = $1")
const designation = prepared(
  "INSERT INTO designations (id, position_id, valid_from, valid_until, kept_by) VALUES ($1, $2, $3, $4, 'manager')",
)
const designationEnd = prepared("UPDATE designations SET valid_until = $2, kept_by = 'manager' WHERE id = $1")

const addOrganisation = prepared('SELECT add_organisation($1, $2, $3, $4, $5, $6, $7, $8, $9)')
const changeOrganisation = prepared('SELECT change_organisation($1, $2, $3, $4, $5)')
const change = prepared(
  "INSERT INTO organisation_changes (id, organisation_id, municipality_id, changed_by, at, fields, outcome, decided_at) VALUES ($1, $2, $3, $4, $5, $6, 'changed', $5)",
)
const proposal = prepared(
  'INSERT INTO organisation_changes (id, organisation_id, municipality_id, changed_by, at, fields, category, independent, may_use_bsn, email_domains, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
)
const decideChange = prepared('SELECT decide_organisation_change($1, $2, $3, $4)')
const valuesOf = (e: OrganisationAdded): readonly unknown[] => [
  ...[e.organisationId, e.name, e.displayName, e.category, isIndependent(e.category)],
  ...[e.place, e.generalPhone, e.mayUseBsn, [...e.emailDomains]],
]

export const keepOrganisation = (e: OrganisationAdded) => [addOrganisation(...valuesOf(e))]
export const keepOrganisationChange = (e: OrganisationChanged) => [
  changeOrganisation(e.organisationId, e.name, e.displayName, e.place, e.generalPhone),
  change(e.changeId, e.organisationId, e.municipalityId, e.changedBy, e.at, [...e.fields]),
]
/** A new proposal; those that nobody decided in time are closed first. */
export const keepChangeProposal = (e: OrganisationChangeProposed) => [
  ...e.lapsed.map((id) => decideChange(id, 'expired', null, e.at)),
  proposal(
    ...[e.changeId, e.organisationId, e.municipalityId, e.changedBy, e.at, [...e.fields]],
    ...[e.category, isIndependent(e.category), e.mayUseBsn, [...e.emailDomains], openUntil(e.at)],
  ),
]
export const keepChangeDecision = (e: OrganisationChangeDecided) => [decideChange(e.changeId, e.outcome, e.decidedBy, e.at)]
export const keepCovenant = (e: CovenantAdded) => [covenant(e.covenantId, e.organisationId, e.municipalityId, e.from, e.until)]
export const keepCovenantEnd = (e: CovenantEndMoved) => [covenantEnd(e.covenantId, e.until)]
export const keepDesignation = (e: DesignationGranted) => [designation(e.designationId, e.positionId, e.from, e.until)]
export const keepDesignationEnd = (e: DesignationEndMoved) => [designationEnd(e.designationId, e.until)]
