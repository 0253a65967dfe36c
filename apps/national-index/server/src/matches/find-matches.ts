import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { NationalDoor } from '../members/member.ts'
import { matchKindOf, matchOf, type OpenMatch, type Standing } from './match.ts'
import { type Look, lookedFor, lookOn, openMatchOn, readLook, readOpenMatch, readStandings, standingsOn } from './match-facts.ts'
import { findMatches } from './match-permissions.ts'
import { expectLook } from './match-store.ts'

type Facts = { readonly look: Look | null; readonly standings: readonly Standing[]; readonly open: OpenMatch | null }

const matchFacts = async (door: NationalDoor, index: Buffer): Promise<Facts> => {
  const [look, standings, open] = await ask(door, [lookOn(index), standingsOn(index), openMatchOn(index)])
  return { look: readLook(look), standings: readStandings(standings, dayOf(door.now)), open: readOpenMatch(open) }
}

const decideLook = (
  { facts: { look, standings, open } }: Grant<Facts, 'match:find'>,
  index: Buffer,
  { now, draw }: NationalDoor,
): Result<Decision<null>, Refusal> => {
  if (look === null) return ok({ events: [], subjects: [], answer: () => null })
  const about = { index, matchId: open?.matchId ?? draw.id(), kind: matchKindOf(look.kind), at: now }
  const matched = matchOf(standings, open?.before ?? [], about)
  return ok({
    events: [...(matched === null ? [] : [matched]), { type: 'looked', index }],
    subjects: [],
    answer: () => null,
    expect: [expectLook(index, look.version)],
  })
}

/**
 * Looks at one pseudonym on which something changed, and keeps what follows. Whoever changes a registration on it meanwhile has it looked at
 * again: refuses with `conflict-try-again`.
 */
const lookAt = async (door: NationalDoor, index: Buffer): Promise<Result<null, Refusal>> => {
  const grant = permit(findMatches, door, await matchFacts(door, index))
  return commit(
    door,
    grant,
    decide(grant, (granted) => decideLook(granted, index, door)),
  )
}

/** How many pseudonyms are looked at beside each other. */
const lanes = 4

/**
 * Looks at the pseudonyms on which something changed, the oldest change first.
 * @param most so many at once
 * @returns how many were looked at; one that changed meanwhile comes again
 */
export const lookAtAll = async (openDoor: () => NationalDoor, most: number): Promise<number> => {
  const [rows = []] = await ask(openDoor(), [lookedFor(most)])
  const waiting = (rows as unknown as { index: Buffer }[]).values()
  let looked = 0
  const lane = async (): Promise<void> => {
    for (const { index } of waiting) if ((await lookAt(openDoor(), index)).ok) looked += 1
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return looked
}
