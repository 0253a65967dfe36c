import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import type { Permission } from '@mens-centraal/platform/access/permission'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readPublicKey } from './public-key.ts'
import type { PublicKey, SourceKeyAdded, SystemRegistered } from './source-system.ts'
import { keyKnown, managedSystem, readManaged, registrationFacts, type StoredSystem } from './source-system-facts.ts'
import { addSourceKey, cutOffSystem, registerSystem, revokeSourceKey, type SystemFacts } from './source-system-permissions.ts'

export type RegisterWish = {
  readonly organisation: string
  readonly name: string
  readonly supplier: string
  readonly publicKey: string
}

const nobodysKey = '00000000-0000-0000-0000-000000000000'

const isTrue = (rows: readonly object[] | undefined, column: string): boolean =>
  (rows?.[0] as Record<string, unknown> | undefined)?.[column] === true

const keyAdded = (door: LocalDoor, systemId: string, key: PublicKey): SourceKeyAdded => ({
  type: 'source-key-added',
  systemId,
  keyId: door.draw.id(),
  key,
  by: door.actor.positionId,
  at: door.now,
})

/**
 * Registers a system of an organisation that has a covenant with the manager's municipality, with its first public key.
 * @returns refused: `public-key-invalid`, `public-key-known`, `covenant-with-us-missing`, `name-taken`
 */
export const registerOneSystem = async (door: LocalDoor, wish: RegisterWish): Promise<Result<{ id: string }, Refusal>> => {
  const { municipalityId } = door.actor
  const key = await readPublicKey(wish.publicKey)
  const [about, known] = await ask(door, [
    registrationFacts(wish.organisation, municipalityId, dayOf(door.now), wish.name),
    keyKnown(key.ok ? key.value.thumbprint : ''),
  ])
  const grant = permit(registerSystem, door, { system: municipalityId === null ? null : { municipalityId } })
  const decision = decide(grant, () => {
    if (!key.ok) return key
    if (isTrue(known, 'known')) return refuse({ code: 'public-key-known', field: 'publicKey' })
    if (!isTrue(about, 'agreed')) return refuse({ code: 'covenant-with-us-missing', field: 'organisation' })
    if (isTrue(about, 'taken')) return refuse({ code: 'name-taken', field: 'name' })
    const systemId = door.draw.id()
    const { organisation: organisationId, name, supplier } = wish
    const registered: SystemRegistered = {
      type: 'source-system-registered',
      systemId,
      organisationId,
      municipalityId: municipalityId ?? '',
      name,
      supplier,
      by: door.actor.positionId,
      at: door.now,
    }
    const things = [{ kind: 'source-system', id: systemId }]
    const events = [registered, keyAdded(door, systemId, key.value)]
    return ok({ events, subjects: [], things, answer: () => ({ id: systemId }) })
  })
  return commit(door, grant, decision)
}

/** An act on one registered system: what it is, and what it comes down to. */
const onSystem = async (
  door: LocalDoor,
  permission: Permission<SystemFacts>,
  systemId: string,
  keyId: string,
  eventOf: (system: StoredSystem) => Result<DomainEvent, Refusal>,
): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [managedSystem(systemId, keyId)])
  const system = readManaged(rows)
  const things = system === null ? [] : [{ kind: 'source-system', id: system.id }]
  const grant = permit(permission, door, { system, things })
  const decision = decide(grant, () => {
    if (system === null) return refuse({ code: 'not-available' })
    if (!system.running) return refuse({ code: 'already-done' })
    const event = eventOf(system)
    return event.ok ? ok({ events: [event.value], subjects: [], answer: () => null }) : event
  })
  return commit(door, grant, decision)
}

/** Gives a system one more key, so that it can change keys without a gap. Refused: `public-key-invalid`, `public-key-known`, `not-available`, `already-done` for a system that was cut off. */
export const addOneKey = async (door: LocalDoor, systemId: string, text: string): Promise<Result<null, Refusal>> => {
  const key = await readPublicKey(text)
  const [known] = await ask(door, [keyKnown(key.ok ? key.value.thumbprint : '')])
  return onSystem(door, addSourceKey, systemId, nobodysKey, (system) => {
    if (!key.ok) return key
    if (isTrue(known, 'known')) return refuse({ code: 'public-key-known', field: 'publicKey' })
    return ok(keyAdded(door, system.id, key.value))
  })
}

/** Revokes a key of a system, and every token that was given on it: from the next request on. Refused: `not-available`, `already-done`. */
export const revokeOneKey = (door: LocalDoor, systemId: string, keyId: string): Promise<Result<null, Refusal>> =>
  onSystem(door, revokeSourceKey, systemId, keyId, (system) => {
    if (system.keyId === null) return refuse({ code: 'not-available' })
    if (!system.keyCounts) return refuse({ code: 'already-done' })
    return ok({ type: 'source-key-revoked', keyId: system.keyId, by: door.actor.positionId, at: door.now })
  })

/** Cuts a system off for good: from the next request on. Refused: `not-available`, `already-done`. */
export const cutOffOneSystem = (door: LocalDoor, systemId: string): Promise<Result<null, Refusal>> =>
  onSystem(door, cutOffSystem, systemId, nobodysKey, (system) =>
    ok({ type: 'source-system-cut-off', systemId: system.id, by: door.actor.positionId, at: door.now }),
  )
