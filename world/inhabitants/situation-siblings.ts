import type { Inhabitant } from './inhabitant.ts'
import { living, named } from './situation.ts'
import { secretAddress } from './situation-custody.ts'
import { atHome, called } from './situation-families.ts'

const vanDam = (): readonly Inhabitant[] => {
  const mother = named('999910620', 'Fatima||Bakkali', 'V', '1986-04-12')
  const father = named('999910632', 'Erik|van|Dam', 'M', '1984-08-30')
  const home = living('Esdoornlaan', 18, '1239BB', 'Voorbeeldstad')
  const children = [
    named('999910644', 'Sara|van|Dam', 'V', '2013-02-17'),
    named('999910656', 'Youssef|van|Dam', 'M', '2015-09-08'),
    named('999910668', 'Amira|van|Dam', 'V', '2018-05-21'),
  ]
  const family = atHome(home, '9001', [mother, father], children)
  const before = atHome(
    living('Havenkade', 27, '1259KT', 'Meerwijk'),
    '9002',
    [named('999910681', 'Karim||Tahiri', 'M', '1983-01-09')],
    [named('999910711', 'Ilias||Tahiri', 'M', '2016-11-02')],
  )
  const [karim, ilias] = before
  const [grown] = family
  if (!karim || !ilias || !grown) return family
  const [, , nora] = atHome(
    home,
    '9001',
    [mother, named('999910681', 'Karim||Tahiri', 'M', '1983-01-09')],
    [named('999910693', 'Nora||Tahiri', 'V', '2010-07-14')],
  )
  if (!nora) return family
  return [
    { ...grown, children: [nora.bsn, ...grown.children] },
    ...family.slice(1),
    nora,
    { ...karim, children: [nora.bsn, ...karim.children] },
    ilias,
  ]
}

/** A mother with four children: three with her husband, and one from before, who has a half-brother in the other municipality. */
export const vanDamFamily = vanDam()

const lina = called(secretAddress, 'Lina')

/** The brother of a girl with a secret address: he lives in a foster family, and his address is not secret. */
export const brotherElsewhere: readonly Inhabitant[] = atHome(
  living('Iepenhof', 6, '1239BC', 'Voorbeeldstad'),
  '9001',
  [],
  [named('999910723', 'Adam||Haddad', 'M', '2016-06-30')],
).map((one) => ({ ...one, parents: lina.parents, custody: lina.custody }))

/** The girl with the secret address, and her mother, who has a son as well. */
export const secretFamily = secretAddress.map((one) =>
  one.bsn === lina.bsn ? one : { ...one, children: [...one.children, ...brotherElsewhere.map(({ bsn }) => bsn)] },
)
