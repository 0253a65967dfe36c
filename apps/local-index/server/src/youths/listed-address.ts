import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { addRefusal, type Dated } from '../directory/covenant.ts'
import { type HomeAddress, placeText } from './home-address.ts'

/** Why an address is on the list: who live there share no household; or its whereabouts must stay hidden. */
export const listedKinds = ['institution', 'shelter'] as const
export type ListedKind = (typeof listedKinds)[number]

/** What is kept of a listed address, sealed. */
export type ListedContent = HomeAddress & { readonly name: string }

/** A listed address as it is kept: which, and in which days. */
export type ListedAddress = Dated & ListedContent

/** An address as a manager wishes to list it. */
export type ListedWish = ListedContent & { readonly kind: ListedKind; readonly from: string; readonly until: string | null }

/** A manager put an address on the list; `number` counts the addresses that the municipality ever listed. */
export type AddressListed = Period & {
  readonly type: 'address-listed'
  readonly listedId: string
  readonly municipalityId: string
  readonly number: number
  readonly kind: ListedKind
  readonly sealed: Buffer
  /** By which the address of a youth is held against it, under the look-up key of an odd and of an even version. */
  readonly lookup: { readonly odd: Buffer | null; readonly even: Buffer | null }
  readonly keyVersion: number
  readonly positionId: string | null
  readonly at: Instant
}
/** A listed address leaves the list on a day, or on another day than it would have, or does not. `seen`: the day that held so far. */
export type ListedEndMoved = {
  readonly type: 'listed-end-moved'
  readonly listedId: string
  readonly seen: CalendarDay | null
  readonly until: CalendarDay | null
  readonly positionId: string | null
  readonly at: Instant
}

/** Those of a list that are about the same place. */
export const samePlace = <Address extends HomeAddress>(list: readonly Address[], address: HomeAddress): readonly Address[] =>
  list.filter((one) => placeText(one) === placeText(address))

/** Whether an address may be listed from a day on: one place stands on the list once at a time. Refused as `addRefusal` says. */
export const listRefusal = (list: readonly ListedAddress[], wish: ListedWish, today: CalendarDay): Refusal | null =>
  addRefusal(samePlace(list, wish), wish, today)
