import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { ReceiptsUsed, Registered, RegistrationChanged } from './registration.ts'

const useReceipt = prepared('INSERT INTO used_receipts (member_id, receipt_id, expires_at) VALUES ($1, $2, $3)')
const addHead = prepared(
  `INSERT INTO registration_heads (member_id, registration_id, state, version, ends_on, archive_ends_on, scope, indexes, registered_at, changed_at)
   VALUES ($1, $2, 'active', $3, $4, NULL, $5, $6::bytea[], $7, $7)`,
)
const addSubject = prepared(
  `INSERT INTO registrations (index, registration_id, member_id, kind, scope, epoch, sealed, state, ends_on)
   VALUES ($1, $2, $3, $4, $5, $6, $7, 'active', $8)`,
)
const look = prepared(
  'INSERT INTO to_match (index, kind, since) VALUES ($1, $2, $3) ON CONFLICT (index) DO UPDATE SET version = excluded.version',
)

/** Two custodians' receipts count once: who brings one again meets the key of this table. */
export const keepReceipts = ({ memberId, receipts }: ReceiptsUsed): Statement[] =>
  receipts.map(({ id, expiresAt }) => useReceipt(memberId, id, expiresAt))

/** Keeps a registration: by member, by pseudonym, and what is to be looked at. Indexes in one order, so that two at once do not wait for each other. */
export const keepRegistration = ({ registration, scope, epoch, subjects, at }: Registered): Statement[] => {
  const { id, memberId, version, endsOn } = registration
  const inOrder = [...subjects].sort((one, other) => one.index.compare(other.index))
  return [
    addHead(
      memberId,
      id,
      version,
      endsOn,
      scope,
      inOrder.map(({ index }) => index),
      at,
    ),
    ...inOrder.map(({ kind, index, sealed }) => addSubject(index, id, memberId, kind, scope, epoch, sealed, endsOn)),
    ...inOrder.map(({ kind, index }) => look(index, kind, at)),
  ]
}

const changeHead = prepared(`SELECT change_registration($1, $2, $3, $4, $5, $6, $7)`)

/** Keeps a change, if nobody kept a later one meanwhile; what is gone leaves only its number. */
export const keepChange = ({ registration, at }: RegistrationChanged): Statement => {
  const { memberId, id, state, version, endsOn, archiveEndsOn } = registration
  return changeHead(memberId, id, state, version, endsOn, archiveEndsOn, at)
}
