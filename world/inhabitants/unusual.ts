import { addDays, type CalendarDay, daysBetween } from '@mens-centraal/kernel/calendar-day'
import type { Chance } from './chance.ts'
import type { Home, Inhabitant } from './inhabitant.ts'
import { countries, nonResidents } from './municipalities.ts'

const gone = (inhabitant: Inhabitant, home: Home): Inhabitant => ({
  ...inhabitant,
  home,
  municipality: nonResidents,
  suspended: { reason: 'emigrated', on: home.since },
})

const abroad = (since: CalendarDay): Home => ({
  kind: 'abroad',
  lines: ['Voorbeeldlaan 1', '2000 Antwerpen'],
  country: countries.belgium,
  since,
})

const died = (inhabitant: Inhabitant, today: CalendarDay, chance: Chance): Inhabitant => {
  const days = daysBetween(inhabitant.home.since, today)
  return { ...inhabitant, suspended: { reason: 'died', on: addDays(today, -chance.below(days + 1)) } }
}

const alone = (inhabitant: Inhabitant, today: CalendarDay, chance: Chance): Inhabitant => {
  const draw = chance.below(200)
  if (draw < 4) return gone(inhabitant, abroad(addDays(today, -chance.below(400))))
  if (draw < 6) return gone(inhabitant, { kind: 'unknown', since: addDays(today, -chance.below(400)) })
  if (draw < 10 && inhabitant.home.kind === 'address') return { ...inhabitant, home: { ...inhabitant.home, use: 'mail' } }
  return draw < 13 ? died(inhabitant, today, chance) : inhabitant
}

/** Gives some households what makes them unusual: a secret address, a mooring, a letter address, a death, a departure. */
export const unusual = (household: readonly Inhabitant[], today: CalendarDay, chance: Chance): readonly Inhabitant[] => {
  if (chance.oneIn(80)) return household.map((member) => ({ ...member, secret: true }))
  if (chance.oneIn(200)) {
    const description = `Woonboot ${1 + chance.below(60)} Noorderkanaal`
    return household.map((member) => ({ ...member, home: { kind: 'location', description, since: member.home.since } }))
  }
  const [only, ...others] = household
  return only && others.length === 0 ? [alone(only, today, chance)] : household
}
