import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { NationalDoor } from '../members/member.ts'
import { type CardBrought, inWords, type TellingBrought } from './mailbox.ts'
import { allMembers, cardsWaiting, readCards, readOins, readTellings, tellingsWaiting } from './mailbox-facts.ts'
import { sortMail } from './mailbox-permissions.ts'

const bring = (door: NationalDoor, event: TellingBrought | CardBrought): Promise<Result<null, Refusal>> => {
  const grant = permit(sortMail, door, {})
  return commit(
    door,
    grant,
    decide(grant, () => ok({ events: [event], subjects: [], answer: () => null })),
  )
}

const oinIn =
  (oins: ReadonlyMap<string, Oin>) =>
  (memberId: string): Oin => {
    const oin = oins.get(memberId)
    if (oin === undefined) throw new Error('a match with somebody who is no member')
    return oin
  }

/**
 * Brings what waits to the mailboxes, the oldest first, each by an act of its own: who is stopped goes on where they were, and of two programs
 * at once one brings it. @returns how many were brought
 */
export const sortAll = async (openDoor: () => NationalDoor, most: number): Promise<number> => {
  const [tellings, cards, members] = await ask(openDoor(), [tellingsWaiting(most), cardsWaiting(most), allMembers()])
  const oinOf = oinIn(readOins(members))
  const events = [
    ...readTellings(tellings).map((telling) => ({
      type: 'telling-brought' as const,
      telling,
      event: inWords(telling.told, oinOf),
    })),
    ...readCards(cards).map((card) => ({ type: 'card-brought' as const, card })),
  ]
  let brought = 0
  for (const event of events) if ((await bring(openDoor(), event)).ok) brought += 1
  return brought
}
