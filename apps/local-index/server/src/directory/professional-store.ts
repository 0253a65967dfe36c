import { prepared } from '@mens-centraal/platform/db/statement'
import type { PeopleListTaken, PositionEnded, ProfessionalAdded, ProfessionalChanged } from './professional.ts'

const add = prepared('SELECT add_professional($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)')
const change = prepared('SELECT change_professional($1, $2, $3, $4, $5, $6, $7, $8, $9)')
const end = prepared('SELECT end_position($1, $2)')
const list = prepared(
  'INSERT INTO people_lists (id, organisation_id, position_id, at, added, designated) VALUES ($1, $2, $3, $4, $5, $6)',
)

export const keepProfessional = (e: ProfessionalAdded) => [
  add(
    ...[e.professionalId, e.positionId, e.organisationId, e.givenName, e.familyName, e.function],
    ...[e.email, e.phone, [...e.presence], [...e.roles], e.subject, e.from],
  ),
]
export const keepProfessionalChange = (e: ProfessionalChanged) => [
  change(
    ...[e.positionId, e.givenName, e.familyName, e.function],
    ...[e.email, e.phone, [...e.presence], [...e.roles], e.subject],
  ),
]
export const keepPositionEnd = (e: PositionEnded) => [end(e.positionId, e.until)]
export const keepPeopleList = (e: PeopleListTaken) => [
  list(e.listId, e.organisationId, e.positionId, e.at, e.added, e.designated),
]
