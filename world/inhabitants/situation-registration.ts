import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Home, Inhabitant } from './inhabitant.ts'
import { countries, nonResidents } from './municipalities.ts'
import { living, named } from './situation.ts'
import { atHome } from './situation-families.ts'

/** A youth whose sex is not known. */
export const sexUnknown = atHome(
  living('Bloemhof', 33, '1239AV', 'Voorbeeldstad'),
  '9001',
  [named('999910474', 'Iris||Visser', 'V', '1983-06-01')],
  [named('999910486', 'Robin||Visser', 'O', '2011-12-05')],
)

/** A young man of 18 who has a letter address only. */
export const letterAddress = atHome(
  { ...living('Marktplein', 1, '1239AW', 'Voorbeeldstad'), use: 'mail' },
  '9001',
  [],
  [named('999910498', 'Daan||Smit', 'M', '2008-05-30')],
)

/** A girl with diacritics in both her names. */
export const diacritics = atHome(
  living('Waterpark', 15, '1239AX', 'Voorbeeldstad'),
  '9001',
  [named('999910504', 'Jelmer||Bûma', 'M', '1982-08-18')],
  [named('999910516', 'Zoë||Bûma', 'V', '2015-09-17')],
)

/** A boy with a prefix that is not Dutch. */
export const foreignPrefix = atHome(
  living('Vinkstraat', 50, '1239AZ', 'Voorbeeldstad'),
  '9001',
  [named('999910528', 'Naima||Ouali', 'V', '1988-11-11'), named('999910541', 'Rachid|el|Amrani', 'M', '1984-02-02')],
  [named('999910553', 'Ilyas|el|Amrani', 'M', '2013-03-21')],
)

/** A girl who lives on a boat, at a place without an address. */
export const houseboat = atHome(
  { kind: 'location', description: 'Woonboot Vrede Noorderkanaal', since: calendarDay('2018-04-01') },
  '9002',
  [named('999910565', 'Tom||Schipper', 'M', '1980-07-30')],
  [named('999910577', 'Nina||Schipper', 'V', '2012-06-26')],
)

/** A boy who died. */
export const died: readonly Inhabitant[] = atHome(
  living('Beukenhof', 26, '1239BA', 'Voorbeeldstad'),
  '9001',
  [named('999910589', 'Els||Kuipers', 'V', '1982-03-03')],
  [named('999992077', 'Thijs||Kuipers', 'M', '2010-04-18')],
).map((one) => (one.givenNames === 'Thijs' ? { ...one, suspended: { reason: 'died', on: calendarDay('2026-09-01') } } : one))

const gone = (family: readonly Inhabitant[]): readonly Inhabitant[] =>
  family.map((one) => ({ ...one, suspended: { reason: 'emigrated', on: one.home.since }, municipality: nonResidents }))

/** A home abroad. */
export const antwerp: Home = {
  kind: 'abroad',
  lines: ['Voorbeeldlei 10', '2000 Antwerpen'],
  country: countries.belgium,
  since: calendarDay('2025-07-01'),
}

/** A girl who moved abroad with her mother, at a secret address. */
export const emigrated = gone(
  atHome(
    antwerp,
    '9001',
    [named('999910590', 'Hanna||Wójcik', 'V', '1987-05-25')],
    [named('999993483', 'Julia||Wójcik', 'V', '2011-05-05')],
  ),
).map((one) => ({ ...one, secret: true }))

/** A boy who left, nobody knows where to. */
export const leftUnknown = gone(
  atHome(
    { kind: 'unknown', since: calendarDay('2026-02-10') },
    '9001',
    [named('999910607', 'Winston||Codrington', 'M', '1979-10-01')],
    [named('999910619', 'Dion||Codrington', 'M', '2010-11-09')],
  ),
)
