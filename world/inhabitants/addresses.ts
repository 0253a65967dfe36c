import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { addDays } from '@mens-centraal/kernel/calendar-day'
import type { Chance } from './chance.ts'
import type { Address } from './inhabitant.ts'
import { places } from './municipalities.ts'

const stems =
  'Kerk School Molen Dorps Stations Linden Beuken Eiken Kastanje Wilgen Populieren Rozen Tulpen Lelie Merel Vink Zwaluw Reiger Valk Haven Brug Sluis Kanaal Veen Heide Duin Bos Weide Akker Wilhelmina Juliana Beatrix Oranje Nassau Prinsen Markt Water Zonne Sterren Berg Dal Vogel Bloem Korenbloem Klaver Noorder Zuider'.split(
    ' ',
  )
const endings = 'straat laan weg plein hof pad kade singel dreef gaarde dijk park'.split(' ')
const letters = 'ABCDEGHJKLMNPRTVWXZ'

/** Streets per place: each stem with each ending. */
const streetsPerPlace = stems.length * endings.length

/** How many streets a world of so many people has: about thirty houses in each, until the names run out. */
export const streetsFor = (size: number): number =>
  Math.min(streetsPerPlace * places.length, Math.max(places.length * 2, Math.round(size / 70)))

/**
 * The address of a household. No two households share postcode and house number.
 * @param household the household's number
 * @param streets how many streets there are
 */
export const addressOf = (
  household: number,
  streets: number,
  chance: Chance,
  today: CalendarDay,
): Address & { municipality: string } => {
  const street = household % streets
  const place = places[street % places.length] ?? places[0]
  const nth = Math.floor(street / places.length)
  const name = (nth * 385) % streetsPerPlace
  const stem = stems[Math.floor(name / endings.length)] ?? 'Kerk'
  const ending = endings[name % endings.length] ?? 'straat'
  const pair = nth % letters.length ** 2
  return {
    kind: 'address',
    street: `${stem}${ending}`,
    houseNumber: Math.floor(household / streets) + 1,
    houseLetter: chance.oneIn(12) ? 'A' : null,
    houseAddition: chance.oneIn(20) ? 'bis' : null,
    postcode: `${place.postcode + Math.floor(nth / letters.length ** 2)}${letters[Math.floor(pair / letters.length)]}${letters[pair % letters.length]}`,
    place: place.name,
    use: 'living',
    since: addDays(today, -chance.below(6000)),
    municipality: place.municipality,
  }
}
