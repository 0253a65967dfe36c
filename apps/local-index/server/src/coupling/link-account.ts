import { dayOf, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'
import {
  type AccountLinked,
  type AccountUnlinked,
  codeMs,
  type LinkCodeGiven,
  newCode,
  readCode,
  shownCode,
} from './account-link.ts'
import { asSystem, codeFacts, codeHashOf, ownLink, readCodeFacts, systemOfOrganisation } from './account-link-facts.ts'
import { askCode, completeLink, endLink } from './account-link-permissions.ts'
import { takeCode } from './account-link-store.ts'

/**
 * Gives a person, in their own login, a code with which they link their account in a system of their organisation.
 * @returns the code as it is shown, and until when it counts; refused: `not-available`, `already-linked`, `source-systems-not-allowed`
 */
export const askForCode = async (
  door: LocalDoor,
  systemId: string,
): Promise<Result<{ code: string; expiresAt: string }, Refusal>> => {
  const { positionId, professionalId, organisationId } = door.actor
  const [rows, chosen] = await ask(door, [
    systemOfOrganisation(systemId, organisationId, positionId),
    settingsUntil(dayOf(door.now)),
  ])
  const row = rows?.[0] as { municipality_id: string; linked: boolean } | undefined
  const system = row === undefined ? null : { allowed: readSettings(chosen)(row.municipality_id)['source-systems'] }
  const grant = permit(askCode, door, { system, linked: row?.linked === true })
  const decision = decide(grant, () => {
    const code = newCode(door.draw.number)
    const expiresAt = plusMs(door.now, codeMs)
    const event: LinkCodeGiven = {
      type: 'link-code-given',
      codeHash: codeHashOf(code),
      systemId,
      positionId: positionId ?? '',
      professionalId: professionalId ?? '',
      expiresAt,
    }
    return ok({ events: [event], subjects: [], answer: () => ({ code: shownCode(code), expiresAt: expiresAt.toISOString() }) })
  })
  return commit(door, grant, decision)
}

/** The account that a system proved to speak for. */
export type AccountAtSystem = { readonly systemId: string; readonly accountHash: Buffer }

/** A code that counts at this moment. */
const isFresh = (code: { readonly expiresAt: Instant } | null, now: Instant): boolean => code !== null && code.expiresAt > now

/**
 * A system hands in the code that a person read in their own login here and typed there: from now on it may speak for them, by that account.
 * @returns refused: `link-code-unknown` (unknown, used, expired, or for another system: those look the same), `already-linked`
 */
export const completeOneLink = async (
  door: LocalDoor,
  { systemId, accountHash }: AccountAtSystem,
  typed: string,
): Promise<Result<{ id: string }, Refusal>> => {
  const codeHash = codeHashOf(readCode(typed))
  const [, rows] = await ask(door, [asSystem(systemId), codeFacts(codeHash, systemId, accountHash)])
  const code = readCodeFacts(rows)
  const grant = permit(completeLink, door, {})
  const decision = decide(grant, () => {
    if (code === null || !isFresh(code, door.now)) return refuse({ code: 'link-code-unknown', field: 'code' })
    if (code.linked) return refuse({ code: 'already-linked' })
    const { positionId, professionalId } = code
    const event: AccountLinked = {
      type: 'account-linked',
      linkId: door.draw.id(),
      systemId,
      accountHash,
      positionId,
      professionalId,
      at: door.now,
    }
    return ok({
      events: [event],
      subjects: [],
      expect: [asSystem(systemId), takeCode(codeHash)],
      answer: () => ({ id: event.linkId }),
    })
  })
  return commit(door, grant, decision)
}

/** Unlinks: from the next request on the system may not speak for this person. Refused: `not-available`. */
export const endOneLink = async (door: LocalDoor, linkId: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [ownLink(linkId)])
  const row = rows?.[0] as { position_id: string } | undefined
  const grant = permit(endLink, door, { link: row === undefined ? null : { positionId: row.position_id } })
  const decision = decide(grant, () => {
    const event: AccountUnlinked = { type: 'account-unlinked', linkId }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}
