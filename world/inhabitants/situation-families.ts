import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { marry, type Person, relate, settle } from './family.ts'
import type { Address, Custody, Home, Inhabitant } from './inhabitant.ts'
import { living, named } from './situation.ts'

/** The inhabitant of a family with this given name (or only name). Throws when there is none: that is a bug. */
export const called = (everyone: readonly Inhabitant[], name: string): Inhabitant => {
  const found = everyone.find((one) => (one.givenNames ?? one.familyName) === name)
  if (!found) throw new Error('nobody is called so in this family')
  return found
}

/** Parents and children at one address, the parents married when there are two. */
export const atHome = (
  home: Home,
  municipality: '9001' | '9002',
  parents: readonly Person[],
  children: readonly Person[],
  custody?: Custody,
): readonly Inhabitant[] => {
  const settled = parents.map((parent) => settle(parent, home, municipality))
  const [one, other] = settled
  const grown = one && other ? marry(one, other, calendarDay('2008-06-20')) : settled
  return relate(
    grown,
    children.map((child) => settle(child, home, municipality)),
    custody,
  )
}

const lindelaan: Address = living('Lindelaan', 12, '1239AB', 'Voorbeeldstad')

const deBoer = (): readonly Inhabitant[] => {
  const father = named('999990421', 'Pieter|de|Boer', 'M', '1982-02-03')
  const mother = named('999993847', 'Marieke||Jansen', 'V', '1984-05-17')
  const sem = named('999990408', 'Sem|de|Boer', 'M', '2014-06-14')
  const noor = named('999910012', 'Noor|de|Boer', 'V', '2011-03-09')
  const grandfather = named('999910024', 'Wim||Jansen', 'M', '1955-11-30')
  const grandmother = named('999910036', 'Ria||Bakker', 'V', '1957-08-12')
  const home = atHome(lindelaan, '9001', [mother, father], [sem, noor])
  const [old1, old2, grown] = atHome(living('Havenkade', 3, '1259KL', 'Meerwijk'), '9002', [grandfather, grandmother], [mother])
  if (!old1 || !old2 || !grown) return home
  return [...home.map((one) => (one.bsn === mother.bsn ? { ...one, parents: grown.parents } : one)), old1, old2]
}

/** Sem de Boer, his sister, his parents and his mother's parents, who live in the other municipality. */
export const deBoerFamily = deBoer()

/** Two girls of one birth, told apart by their given names only. */
export const twins = atHome(
  living('Molenweg', 8, '1239AC', 'Voorbeeldstad'),
  '9001',
  [named('999910048', 'Esther||Maas', 'V', '1986-01-22'), named('999910061', 'Joost|van den|Berg', 'M', '1983-07-07')],
  [named('999910073', 'Lotte|van den|Berg', 'V', '2015-04-02'), named('999910085', 'Fleur|van den|Berg', 'V', '2015-04-02')],
)

/** A mother and daughter who have one name each. */
export const oneName = atHome(
  living('Tulpenhof', 21, '1239AD', 'Voorbeeldstad'),
  '9001',
  [named('999910097', 'Wulandari', 'V', '1988-03-15')],
  [named('999910103', 'Suryani', 'V', '2012-08-30')],
)

/** Two boys without a full birth date: one has a year, the other a year and a month. */
export const incompleteBirthDates = atHome(
  living('Zonneplein', 5, '1239AE', 'Voorbeeldstad'),
  '9001',
  [named('999910115', 'Halima||Hassan', 'V', '1985')],
  [named('999910127', 'Yusuf||Hassan', 'M', '2010'), named('999910139', 'Bilal||Hassan', 'M', '2013-07')],
)

/** Two boys of different families with the same family name and birth date. */
export const namesakes = [
  ...atHome(
    living('Sterrenpad', 14, '1239AG', 'Voorbeeldstad'),
    '9001',
    [named('999910140', 'Ayşe||Demir', 'V', '1987-09-09')],
    [named('999910152', 'Ali||Demir', 'M', '2012-05-05')],
  ),
  ...atHome(
    living('Brugstraat', 40, '1259KM', 'Meerwijk'),
    '9002',
    [named('999910164', 'Gülşen||Demir', 'V', '1984-12-01')],
    [named('999910176', 'Murat||Demir', 'M', '2012-05-05')],
  ),
]
