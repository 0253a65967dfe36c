import { prepared } from '@mens-centraal/platform/db/statement'
import type { OwnContactSet, TeamContactSet } from './team-contact.ts'

const team = prepared(`
  INSERT INTO team_contacts (organisation_id, phone, mailbox, mailed) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organisation_id) DO UPDATE SET phone = $2, mailbox = $3, mailed = $4`)
const own = prepared('SELECT set_own_contact($1, $2)')

export const keepTeamContact = (e: TeamContactSet) => [team(e.organisationId, e.phone, e.mailbox, e.mailed)]
export const keepOwnContact = (e: OwnContactSet) => [own(e.phone, [...e.presence])]
