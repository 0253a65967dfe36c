import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'

/** A Dutch address, as far as it tells one home from another: a postcode of six characters, in capitals. */
export type HomeAddress = {
  readonly postcode: string
  readonly houseNumber: number
  readonly houseLetter: string | null
  readonly houseAddition: string | null
}

/** Where somebody lives, as the register says it; the object is that of the register of addresses (BAG). */
export type RegisteredHome = { readonly address: HomeAddress | null; readonly object: string | null }

const tidied = (text: string | null): string | null => text?.replace(/[\s-]/g, '').toUpperCase() || null

/** Reads an address as somebody typed it. Refused with `invalid-request`, at the field that cannot be. */
export const readAddress = (wish: HomeAddress): Result<HomeAddress, Refusal> => {
  const postcode = tidied(wish.postcode) ?? ''
  const [houseLetter, houseAddition] = [tidied(wish.houseLetter), tidied(wish.houseAddition)]
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(postcode)) return refuse({ code: 'invalid-request', field: 'postcode' })
  if (houseLetter !== null && !/^[A-Z]$/.test(houseLetter)) return refuse({ code: 'invalid-request', field: 'houseLetter' })
  if (houseAddition !== null && !/^[A-Z0-9]{1,4}$/.test(houseAddition))
    return refuse({ code: 'invalid-request', field: 'houseAddition' })
  return ok({ postcode, houseNumber: wish.houseNumber, houseLetter, houseAddition })
}

/**
 * The text by which an address is told from every other. Letter and addition follow each other without anything between them: who types
 * an A as an addition means the house that the register knows by the letter A.
 */
export const placeText = ({ postcode, houseNumber, houseLetter, houseAddition }: HomeAddress): string =>
  `place ${tidied(postcode)} ${houseNumber} ${tidied(houseLetter) ?? ''}${tidied(houseAddition) ?? ''}`.trim()

/** All texts by which a home is found again: its address, and its object, for a house that has two addresses. Zeroes are no object (LO BRP). */
export const homeTexts = ({ address, object }: RegisteredHome): readonly string[] => [
  ...(address === null ? [] : [placeText(address)]),
  ...(object === null || /^0*$/.test(object) ? [] : [`object ${object}`]),
]
