import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { lookupsOf, seal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { moveRefusal } from '../directory/covenant.ts'
import type { ChoiceFacts } from '../directory/setting-permissions.ts'
import { placeText, readAddress } from './home-address.ts'
import {
  type AddressListed,
  type ListedAddress,
  type ListedContent,
  type ListedEndMoved,
  type ListedWish,
  listRefusal,
  samePlace,
} from './listed-address.ts'
import { listedOf, readListed } from './listed-address-facts.ts'
import { addListedAddress, moveListedEnd } from './listed-address-permissions.ts'

type Facts = ChoiceFacts & { readonly list: readonly ListedAddress[] }

const listFacts = async (door: LocalDoor): Promise<Facts> => {
  const { municipalityId } = door.actor
  const [rows] = municipalityId === null ? [] : await ask(door, [listedOf(municipalityId)])
  return { choice: { municipalityId }, list: readListed(door.keys, rows) }
}

const listed = (content: ListedContent, wish: ListedWish, { choice, list }: Facts, door: LocalDoor): AddressListed => {
  const listedId = door.draw.id()
  return {
    type: 'address-listed',
    listedId,
    municipalityId: choice.municipalityId ?? '',
    number: list.length + 1,
    kind: wish.kind,
    sealed: seal(door.keys, `listed_addresses/${listedId}`, content),
    lookup: lookupsOf(door.keys, 'home', placeText(content)),
    keyVersion: door.keys.lookup[0].version,
    from: calendarDay(wish.from),
    until: wish.until === null ? null : calendarDay(wish.until),
    positionId: door.actor.positionId,
    at: door.now,
  }
}

const decideAdd = (
  { facts }: Grant<Facts, 'listed-address:add'>,
  wish: ListedWish,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  const address = readAddress(wish)
  if (!address.ok) return address
  const refusal = listRefusal(facts.list, wish, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event = listed({ ...address.value, name: wish.name.trim() }, wish, facts, door)
  const things = [{ kind: 'listed-address', id: event.listedId, fields: ['kind', 'from', 'until'] }]
  return ok({ events: [event], subjects: [], things, answer: () => null })
}

const decideMove = (
  { facts: { list } }: Grant<Facts, 'listed-address:move-end'>,
  id: string,
  until: string | null,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  const moved = list.find((one) => one.id === id)
  if (moved === undefined) return refuse({ code: 'not-available' })
  const refusal = moveRefusal(samePlace(list, moved), moved, until, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: ListedEndMoved = {
    type: 'listed-end-moved',
    listedId: id,
    seen: moved.until,
    until: until as CalendarDay | null,
    positionId: door.actor.positionId,
    at: door.now,
  }
  const things = [{ kind: 'listed-address', id, fields: ['until'] }]
  return ok({ events: [event], subjects: [], things, answer: () => null })
}

/** Puts an address on the list of the own municipality, from today or a later day on. Refused as `readAddress` and `listRefusal` say. */
export const listAddress = async (door: LocalDoor, wish: ListedWish): Promise<Result<null, Refusal>> => {
  const facts = await listFacts(door)
  const grant = permit(addListedAddress, door, facts)
  const decision = decide(grant, (granted) => decideAdd(granted, wish, door))
  return commit(door, grant, decision)
}

/** Lets an address leave the list on a day, on another day, or not. Refused as `moveRefusal` says. */
export const moveEndOfListed = async (door: LocalDoor, id: string, until: string | null): Promise<Result<null, Refusal>> => {
  const facts = await listFacts(door)
  const grant = permit(moveListedEnd, door, facts)
  const decision = decide(grant, (granted) => decideMove(granted, id, until, door))
  return commit(door, grant, decision)
}
