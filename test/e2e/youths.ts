import { ageOn } from '@mens-centraal/kernel/age'
import { generateInhabitants } from '@mens-centraal/world/inhabitants'
import { exampleRegion } from '@mens-centraal/world/inhabitants/example-region'
import type { Inhabitant } from '@mens-centraal/world/inhabitants/inhabitant'
import { situationInhabitants, situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { municipalities, organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'

/** All that a journey needs to know of a youth. */
export type Youth = Pick<Inhabitant, 'bsn' | 'givenNames' | 'prefix' | 'familyName' | 'born' | 'sex'>

const region = [...generateInhabitants(exampleRegion)]

const bearers = Map.groupBy(region, ({ familyName, born }) => `${familyName} ${born}`)

/** The words in which professionals and organisations are spoken of: on a page they do not stand for a youth of the same name. */
const wordsOfOthers = new Set(JSON.stringify([people, officers, organisations]).match(/\p{L}+/gu))

const isOrdinary = (one: Inhabitant): boolean => {
  if (wordsOfOthers.has(one.familyName)) return false
  const age = ageOn(one.born, exampleRegion.today)
  const findable = bearers.get(`${one.familyName} ${one.born}`)?.length === 1 && one.born.length === 10
  return age >= 6 && age <= 20 && findable && !one.secret && one.home.kind === 'address' && one.givenNames !== null
}

const parentsSeen = new Set<string>()
/** True for one child of each family: two of them would be a family match. */
const isFirstOfFamily = ({ parents }: Inhabitant): boolean => {
  const first = !parents.some((parent) => parentsSeen.has(parent))
  for (const parent of parents) parentsSeen.add(parent)
  return first
}

/** Children of the region without anything special, each of a family of their own: each can be found by name and birth date alone. */
const ordinary = region
  .slice(situationInhabitants.length)
  .filter((one) => one.municipality === municipalities.voorbeeldstad.code && isOrdinary(one) && isFirstOfFamily(one))

/** How many youths one run of a worker may ask for; a worker that starts again after a failure gets others. */
const share = 80
let given = 0

/** A youth on whom no other journey gives a signal. */
export const nextYouth = (workerIndex: number): Youth => {
  const youth = ordinary[(workerIndex * share + given++) % ordinary.length]
  if (youth === undefined) throw new Error('the region has no ordinary youths')
  return youth
}

/** "Sem de Boer", as the screens write it. */
export const fullName = ({ givenNames, prefix, familyName }: Omit<Youth, 'bsn'>): string =>
  [givenNames, prefix, familyName].filter((part) => part !== null).join(' ')

/** A birth date as one types it, day first; zeroes for what is unknown. */
export const typedDay = (born: string): string => [...born.split('-'), '00', '00'].slice(0, 3).toReversed().join('-')

/** What no address, title or store of a browser may hold: names, numbers and birth dates of all youths that journeys speak of. */
export const personalWords = (youths: readonly Youth[]): readonly string[] => [
  ...new Set(
    [...Object.values(situations), ...youths].flatMap(({ bsn, familyName, givenNames, born }) => [
      ...[bsn, familyName, ...(givenNames ?? '').split(' ')].filter((word) => word !== ''),
      ...(born.length === 10 ? [born, typedDay(born)] : []),
    ]),
  ),
]
