import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { Answer } from '../../api/call.ts'
import type { WordId } from '../../language/words.ts'

/** An address of an institution or a shelter, as the server shows it. */
export type ListedAddress = Answer<'GET /api/listed-addresses'>['addresses'][number]
type ListedBody = BodyOf<LocalIndexApi['POST /api/listed-addresses']>

/** An address as it was typed. */
export type ListedValues = {
  readonly kind: ListedBody['kind'] | ''
  readonly name: string
  readonly postcode: string
  readonly houseNumber: string
  readonly houseLetter: string
  readonly houseAddition: string
}

export const emptyListed: ListedValues = {
  ...{ kind: '', name: '', postcode: '', houseNumber: '' },
  ...{ houseLetter: '', houseAddition: '' },
}

const postcodeMistake = (typed: string): WordId | undefined => {
  if (typed === '') return 'listed.postcodeNeeded'
  return /^[1-9]\d{3}\s?[a-z]{2}$/i.test(typed) ? undefined : 'find.wrongPostcode'
}
const houseNumberMistake = (typed: string): WordId | undefined => {
  if (typed === '') return 'listed.houseNumberNeeded'
  return /^[1-9]\d{0,4}$/.test(typed) ? undefined : 'find.wrongHouseNumber'
}

/** What is not right yet of an address, by the field where it stands. */
export const listedMistakes = (values: ListedValues): { readonly [Field in keyof ListedValues]?: WordId | undefined } => ({
  kind: values.kind === '' ? 'listed.kindNeeded' : undefined,
  name: values.name.trim() === '' ? 'listed.nameNeeded' : undefined,
  postcode: postcodeMistake(values.postcode.trim()),
  houseNumber: houseNumberMistake(values.houseNumber.trim()),
  houseLetter: /^[a-z]?$/i.test(values.houseLetter.trim()) ? undefined : 'listed.houseLetterWrong',
  houseAddition: /^-?[a-z0-9]{0,4}$/i.test(values.houseAddition.trim()) ? undefined : 'listed.houseAdditionWrong',
})

/** The address that is meant; undefined while something is not right. */
export const listedOf = (values: ListedValues): Omit<ListedBody, 'from' | 'until'> | undefined => {
  const { kind } = values
  if (kind === '' || Object.values(listedMistakes(values)).some((mistake) => mistake !== undefined)) return undefined
  return {
    ...{ kind, name: values.name.trim(), postcode: values.postcode.trim(), houseNumber: Number(values.houseNumber) },
    ...{ houseLetter: values.houseLetter.trim() || null, houseAddition: values.houseAddition.trim() || null },
  }
}

/** An address on one line, as it stands on an envelope. */
export const addressLine = ({ postcode, houseNumber, houseLetter, houseAddition }: ListedAddress): string => {
  const number = `${houseNumber}${houseLetter ?? ''}${houseAddition === null ? '' : `-${houseAddition}`}`
  return `${postcode.slice(0, 4)} ${postcode.slice(4)} ${number}`
}
