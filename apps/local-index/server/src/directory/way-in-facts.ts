import { dayOf } from '@mens-centraal/kernel/instant'
import { ask } from '@mens-centraal/platform/access/door'
import type { Thing } from '@mens-centraal/platform/audit/record'
import { type AccountStanding, accountStanding, keepersOf, readKeepers, readStanding } from './account-facts.ts'
import type { LocalDoor } from './actor.ts'
import { confirmersOfWayIn, type Keeper } from './way-in.ts'

/** An account, who looks after it, and who of them may confirm its mail address. */
export type KeptAccount = AccountStanding & {
  /** Whose job it is, for the log. */
  readonly things: readonly Thing[]
  readonly keepers: readonly Keeper[]
  readonly confirmers: readonly Keeper[]
}

/** What must be known to decide an act on somebody's account. @param id of the job, or of its invitation */
export const keptAccount = async (door: LocalDoor, id: string): Promise<KeptAccount> => {
  const today = dayOf(door.now)
  const [rows] = await ask(door, [accountStanding(id, today, door.now)])
  const standing = readStanding(rows, today, door.actor.municipalityId)
  const { account } = standing
  if (account === null) return { ...standing, things: [], keepers: [], confirmers: [] }
  const [found] = await ask(door, [keepersOf(account.organisationId, today)])
  const keepers = readKeepers(found, account.hasIssuer)
  const things = [{ kind: 'position', id: standing.positionId ?? id }]
  return { ...standing, things, keepers, confirmers: confirmersOfWayIn(account.wayIn, keepers, account.professionalId) }
}
