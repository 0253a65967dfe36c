import { randomBytes } from 'node:crypto'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { DomainEvent } from '@mens-centraal/platform/access/door'
import { ask } from '@mens-centraal/platform/access/door'
import type { AccountUsed } from './account.ts'
import { type AtOrganisation, deviceOfPosition } from './account-facts.ts'
import { type LocalActor, type LocalDoor, stranger } from './actor.ts'
import { workingCovenant } from './organisation.ts'
import { covenantOf } from './organisation-facts.ts'
import { actorOfPosition, readActor } from './position-facts.ts'
import type { SessionOpened } from './session.ts'
import { tokenHash } from './session-facts.ts'

/** What a browser held when somebody logged in: a session that ends now, and the cookie by which accounts know this browser again. */
export type BrowserHeld = { readonly formerSessionId: string | null; readonly device: string | null }

/** What the browser holds from now on, and where it goes. */
export type LoggedIn = { readonly token: string; readonly device: string; readonly path: string }

/** Nobody that we know, at an organisation. */
export const somebodyAt = (at: AtOrganisation | null, { now }: LocalDoor): LocalActor =>
  at === null
    ? stranger
    : {
        ...stranger,
        organisationId: at.organisation_id,
        municipalityId: at.municipality_id,
        covenantMunicipalityId: workingCovenant(at.covenants.map(covenantOf), at.municipality_id, dayOf(now)),
      }

/** The person in a position, as the directory knows them now. */
export const personIn = async (door: LocalDoor, positionId: string): Promise<LocalActor | undefined> => {
  const [rows] = await ask(door, [actorOfPosition(positionId)])
  return readActor(rows, dayOf(door.now))
}

/** Whether the account of a position knows this browser. */
export const isKnownDevice = async (door: LocalDoor, positionId: string, device: string | null): Promise<boolean> => {
  if (device === null) return false
  const [rows = []] = await ask(door, [deviceOfPosition(positionId, tokenHash(device))])
  return rows.length > 0
}

/** A new session, in a browser that the account knows from now on. A browser that it did not know is told to its person by mail. */
export const opened = (
  door: LocalDoor,
  { positionId, held, known, attemptId }: { positionId: string; held: BrowserHeld; known: boolean; attemptId: string | null },
): { readonly events: DomainEvent[]; readonly token: string; readonly device: string } => {
  const token = randomBytes(32).toString('base64url')
  const device = known && held.device !== null ? held.device : randomBytes(32).toString('base64url')
  const session: SessionOpened = {
    type: 'session-opened',
    sessionId: door.draw.id(),
    tokenHash: tokenHash(token),
    positionId,
    at: door.now,
    formerSessionId: held.formerSessionId,
  }
  const use: AccountUsed = {
    type: 'account-used',
    positionId,
    device: tokenHash(device),
    newDevice: !known,
    attemptId,
    at: door.now,
  }
  return { events: [session, use], token, device }
}
