import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { TeamContact } from './team-contact.ts'

const team = prepared('SELECT phone, mailbox, mailed FROM team_contacts WHERE organisation_id = $1')
const own = prepared('SELECT phone, email, presence FROM positions WHERE id = $1')

const unset: TeamContact = { phone: null, mailbox: null, mailed: false }

/** How the asker's own team is reached. */
export const teamContact: View<'team-contact:see', unknown> = {
  fetch: (_grant, { actor }) => [team(actor.organisationId)],
  show: ([rows = []]) => ({ value: (rows[0] as TeamContact | undefined) ?? unset, subjects: [] }),
}

/** What others read of the asker in the job of the moment. */
export const ownContact: View<'own-contact:see', unknown> = {
  fetch: (_grant, { actor }) => [own(actor.positionId)],
  show: ([rows = []]) => (rows[0] === undefined ? null : { value: rows[0], subjects: [] }),
}
