import { settle } from './family.ts'
import type { Inhabitant } from './inhabitant.ts'
import { living, named } from './situation.ts'
import { atHome } from './situation-families.ts'

const foster = (): readonly Inhabitant[] => {
  const family = atHome(
    living('Wilgenlaan', 2, '1259KN', 'Meerwijk'),
    '9002',
    [named('999910188', 'Chantal||Pinas', 'V', '1992-10-10')],
    [named('999910206', 'Jayden||Pinas', 'M', '2016-01-19')],
  )
  const fosterHome = living('Beukenlaan', 31, '1239AH', 'Voorbeeldstad')
  const fosterParent = settle(named('999910218', 'Annelies|de|Graaf', 'V', '1975-04-04'), fosterHome, '9001')
  const other = atHome(
    living('Havenkade', 63, '1259KT', 'Meerwijk'),
    '9002',
    [named('999910735', 'Ruud||Dekker', 'M', '1988-07-07')],
    [named('999910747', 'Milan||Dekker', 'M', '2014-04-28')],
  )
  const moved = (one: Inhabitant): Inhabitant =>
    one.givenNames === 'Jayden' || one.givenNames === 'Milan' ? { ...one, home: fosterHome, municipality: '9001' } : one
  return [...family.map(moved), fosterParent, ...other.map(moved)]
}

/** Two boys of different families who live with one foster mother; the mother of one, and the father of the other, live in another municipality. */
export const fosterChild = foster()

const group = living('Parkweg', 100, '1239AJ', 'Voorbeeldstad')

const groupmate: Inhabitant = {
  ...settle(named('999910759', 'Kyra||Willemsen', 'V', '2011-08-15'), group, '9001'),
  custody: { kind: 'guardianship', guardians: [] },
}

/** Two girls in a group home, under guardianship (voogdij) of a certified institution. */
export const underGuardianship = [
  groupmate,
  ...atHome(
    living('Dorpsplein', 7, '1259KP', 'Meerwijk'),
    '9002',
    [named('999910231', 'Joanna||Nowak', 'V', '1991-06-16')],
    [named('999910243', 'Zofia||Nowak', 'V', '2012-11-03')],
    { kind: 'guardianship', guardians: [] },
  ).map((one) => (one.givenNames === 'Zofia' ? { ...one, home: group, municipality: '9001' } : one)),
]

const separated = (): readonly Inhabitant[] => {
  const mother = named('999910255', 'Priya||Sewpersad', 'V', '1986-02-11')
  const father = named('999910267', 'Sunil||Ramdin', 'M', '1983-10-28')
  const child = named('999910279', 'Ravi||Ramdin', 'M', '2013-12-24')
  const family = atHome(living('Rozengaarde', 17, '1239AK', 'Voorbeeldstad'), '9001', [mother, father], [child])
  const away = living('Vogeldreef', 9, '1259KR', 'Meerwijk')
  return family.map((one) => ({
    ...one,
    partner: null,
    ...(one.bsn === father.bsn ? { home: away, municipality: '9002' } : {}),
  }))
}

/** A boy whose parents live apart, each in another municipality, and have custody together. */
export const separatedParents = separated()

/** A boy of whom nobody can tell who has custody. */
export const custodyUnclear = atHome(
  living('Sluissingel', 55, '1259KS', 'Meerwijk'),
  '9002',
  [named('999910280', 'Małgorzata||Król', 'V', '1989-09-19')],
  [named('999910292', 'Filip||Król', 'M', '2014-10-30')],
  { kind: 'undeterminable' },
)

/** A girl and her mother whose address is secret (geheimhouding). */
export const secretAddress = atHome(
  living('Merelhof', 4, '1239AL', 'Voorbeeldstad'),
  '9001',
  [named('999910309', 'Samira||Haddad', 'V', '1990-01-05')],
  [named('999910310', 'Lina||Haddad', 'V', '2014-02-25')],
).map((one) => ({ ...one, secret: true }))

/** A boy of sixteen years who lives alone: no parent is known to the register. */
export const withoutParents: Inhabitant = {
  ...settle(
    named('999910322', 'Anouar|el|Idrissi', 'M', '2009-12-05'),
    living('Kanaalkade', 62, '1239AM', 'Voorbeeldstad'),
    '9001',
  ),
  custody: { kind: 'temporarily-none' },
}
