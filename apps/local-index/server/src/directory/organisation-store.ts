import { prepared } from '@mens-centraal/platform/db/statement'
import type { CovenantAdded, CovenantEndMoved } from './covenant.ts'
import type { DesignationEndMoved, DesignationGranted } from './designation.ts'
import { isIndependent, type OrganisationAdded, type OrganisationChanged } from './organisation.ts'

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
const changeOrganisation = prepared('SELECT change_organisation($1, $2, $3, $4, $5, $6, $7, $8, $9)')
const valuesOf = (e: OrganisationAdded | OrganisationChanged): readonly unknown[] => [
  ...[e.organisationId, e.name, e.displayName, e.category, isIndependent(e.category)],
  ...[e.place, e.generalPhone, e.mayUseBsn, [...e.emailDomains]],
]

export const keepOrganisation = (e: OrganisationAdded) => [addOrganisation(...valuesOf(e))]
export const keepOrganisationChange = (e: OrganisationChanged) => [changeOrganisation(...valuesOf(e))]
export const keepCovenant = (e: CovenantAdded) => [covenant(e.covenantId, e.organisationId, e.municipalityId, e.from, e.until)]
export const keepCovenantEnd = (e: CovenantEndMoved) => [covenantEnd(e.covenantId, e.until)]
export const keepDesignation = (e: DesignationGranted) => [designation(e.designationId, e.positionId, e.from, e.until)]
export const keepDesignationEnd = (e: DesignationEndMoved) => [designationEnd(e.designationId, e.until)]
