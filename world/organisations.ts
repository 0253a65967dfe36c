import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { readableId } from './readable-ids.ts'

type FileOrganisation = DirectoryFile['organisations'][number]
type Municipality = DirectoryFile['municipalities'][number]

/** An organisation of the practice world: all that the directory says of it, save the issuer, which exists once the identity provider runs. */
export type Organisation = Omit<FileOrganisation, 'issuer'> & {
  /** True when it has no login service: its people get accounts of the index. */
  readonly ownAccounts: boolean
  /** The organisation's part of a URL at the identity provider. */
  readonly slug: string
  /** By which claim its issuer proves the second factor: real issuers differ, so these do. */
  readonly secondFactor: NonNullable<FileOrganisation['issuer']>['secondFactor']['claim']
}

export const municipalities = {
  voorbeeldstad: { id: readableId('municipality', 9001), code: '9001', name: 'Voorbeeldstad' },
  /** This one switched involvements on; who is involved does not see who signals. */
  meerwijk: {
    id: readableId('municipality', 9002),
    code: '9002',
    name: 'Meerwijk',
    settings: [{ setting: 'involvements', value: 'public-task', from: '2024-01-01' }],
  },
} as const satisfies Record<string, Municipality>

type Told = Pick<Organisation, 'name' | 'slug' | 'category' | 'generalPhone'> & Partial<Organisation>

const organisation = (number: number, told: Told): Organisation => ({
  id: readableId('organisation', number),
  displayName: null,
  independent: false,
  municipality: null,
  place: 'Voorbeeldstad',
  mayUseBsn: true,
  emailDomains: [`${told.slug}.voorbeeld.example`],
  secondFactor: 'amr',
  ownAccounts: false,
  ...told,
})

/** All organisations of the example region. */
export const organisations = {
  gemeenteVoorbeeldstad: organisation(1, {
    name: 'Gemeente Voorbeeldstad',
    slug: 'gemeente-voorbeeldstad',
    category: 'municipality-youth-access',
    generalPhone: '06 00 00 10 00',
    municipality: municipalities.voorbeeldstad.id,
    secondFactor: 'acr',
  }),
  gemeenteMeerwijk: organisation(2, {
    name: 'Gemeente Meerwijk',
    slug: 'gemeente-meerwijk',
    category: 'municipality-youth-access',
    generalPhone: '06 00 00 20 00',
    municipality: municipalities.meerwijk.id,
    place: 'Meerwijk',
    secondFactor: 'acr',
  }),
  basisschoolDeLinde: organisation(3, {
    name: 'Basisschool De Linde',
    slug: 'delinde',
    category: 'primary-school',
    generalPhone: '06 00 00 03 00',
    mayUseBsn: false,
  }),
  jeugdteamNoord: organisation(4, {
    name: 'Jeugdteam Noord',
    slug: 'jeugdteamnoord',
    category: 'youth-help-provider',
    generalPhone: '06 00 00 09 99',
  }),
  ggdVoorbeeldregio: organisation(5, {
    name: 'GGD Voorbeeldregio',
    slug: 'ggd',
    category: 'youth-health-care',
    generalPhone: '06 00 00 05 00',
  }),
  politieVoorbeeldregio: organisation(6, {
    name: 'Politie-eenheid Voorbeeldregio',
    slug: 'politie',
    category: 'police-unit',
    generalPhone: '06 00 00 06 00',
    mayUseBsn: false,
    secondFactor: 'acrs',
  }),
  rocDeBrug: organisation(7, {
    name: 'ROC De Brug',
    slug: 'rocdebrug',
    category: 'vocational-school',
    generalPhone: '06 00 00 07 00',
    mayUseBsn: false,
  }),
  hetKompas: organisation(8, {
    name: 'Scholengemeenschap Het Kompas',
    slug: 'hetkompas',
    category: 'secondary-school',
    generalPhone: '06 00 00 08 00',
    mayUseBsn: false,
    place: 'Meerwijk',
  }),
  verslavingszorgDeKade: organisation(9, {
    name: 'Verslavingszorg De Kade',
    slug: 'dekade',
    displayName: 'Zorginstelling De Kade',
    category: 'addiction-care',
    generalPhone: '06 00 00 11 00',
  }),
  haltVoorbeeldregio: organisation(10, {
    name: 'Halt Voorbeeldregio',
    slug: 'halt',
    category: 'halt',
    generalPhone: '06 00 00 12 00',
  }),
  huisartsSmit: organisation(11, {
    name: 'Huisartsenpraktijk Smit',
    slug: 'huisartssmit',
    category: 'general-practitioner',
    generalPhone: '06 00 00 13 00',
    independent: true,
  }),
  huisartsDeHaven: organisation(12, {
    name: 'Huisartsenpraktijk De Haven',
    slug: 'huisartsdehaven',
    category: 'general-practitioner',
    generalPhone: '06 00 00 14 00',
    independent: true,
    place: 'Meerwijk',
  }),
  leerplichtVoorbeeldregio: organisation(13, {
    name: 'Leerplicht Voorbeeldregio',
    slug: 'leerplicht',
    category: 'school-attendance-officer',
    generalPhone: '06 00 00 15 00',
    independent: true,
  }),
  kredietbankVoorbeeldregio: organisation(14, {
    name: 'Kredietbank Voorbeeldregio',
    slug: 'kredietbank',
    category: 'municipal-credit-bank',
    generalPhone: '06 00 00 16 00',
  }),
  socialeDienst: organisation(15, {
    name: 'Sociale Dienst Voorbeeldstad',
    slug: 'socialedienst',
    category: 'not-designated',
    generalPhone: '06 00 00 17 00',
  }),
  jeugdbescherming: organisation(16, {
    name: 'Jeugdbescherming Voorbeeldregio',
    slug: 'jeugdbescherming',
    category: 'certified-institution',
    generalPhone: '06 00 00 18 00',
  }),
  buurtteamMeerwijk: organisation(17, {
    name: 'Buurtteam Meerwijk',
    slug: 'buurtteammeerwijk',
    category: 'youth-help-provider',
    generalPhone: '06 00 00 19 00',
    place: 'Meerwijk',
  }),
  huisartsBos: organisation(18, {
    name: 'Huisartsenpraktijk Bos',
    slug: 'huisartsbos',
    category: 'general-practitioner',
    generalPhone: '06 00 00 21 00',
    independent: true,
    ownAccounts: true,
  }),
  basisschoolDeWilg: organisation(19, {
    name: 'Basisschool De Wilg',
    slug: 'dewilg',
    category: 'primary-school',
    generalPhone: '06 00 00 22 00',
    mayUseBsn: false,
    ownAccounts: true,
  }),
} as const satisfies Record<string, Organisation>

export type OrganisationName = keyof typeof organisations
