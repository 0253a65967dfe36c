import { type Static, Type } from 'typebox'
import { SettingName, SettingText } from './local-index/settings.ts'
import { closed, Day, Id, oneOf, ProfessionalFunction, Role, Text, Weekday } from './vocabulary.ts'

const OpenEnded = Type.Union([Day, Type.Null()])

export const organisationCategories = [
  'municipality-youth-access',
  'veilig-thuis',
  'youth-help-provider',
  'certified-institution',
  'youth-health-care',
  'addiction-care',
  'disability-care',
  'mental-health-care',
  'integrated-first-line-care',
  'hospital-emergency',
  'general-practitioner',
  'primary-school',
  'special-school',
  'secondary-school',
  'vocational-school',
  'higher-education',
  'rmc-municipality',
  'school-attendance-officer',
  'wmo-provider',
  'municipal-credit-bank',
  'police-unit',
  'halt',
  'child-protection-board',
  'not-designated',
] as const

/** How an issuer proves the second factor: this claim holds one of these values. */
const SecondFactor = closed({ claim: oneOf(['acr', 'amr', 'acrs'] as const), values: Type.Array(Text(200), { minItems: 1 }) })

const Position = closed({
  id: Id,
  organisation: Id,
  function: ProfessionalFunction,
  email: Text(200),
  phone: Text(40),
  presence: Type.Array(Weekday),
  roles: Type.Array(Role),
  /** The person's `sub` at the organisation's issuer; null where the organisation has none. */
  subject: Type.Union([Text(200), Type.Null()]),
  from: Day,
  until: OpenEnded,
  /** The organisation designated this very person to signal (Jeugdwet art. 7.1.1.2), or did not. */
  designation: Type.Union([closed({ id: Id, from: Day, until: OpenEnded }), Type.Null()]),
})

/**
 * The directory of a local index as one file: municipalities, organisations with their covenants and issuers, and professionals with
 * their positions (a person may have several). What the operator's command line imports when a house is opened.
 */
export const DirectoryFile = closed({
  municipalities: Type.Array(
    closed({
      id: Id,
      code: Type.String({ pattern: '^\\d{4}$' }),
      name: Text(100),
      /** What the municipality chose before there was a manager to say so. A setting that has a history in the index is left alone. */
      settings: Type.Optional(Type.Array(closed({ setting: SettingName, value: SettingText, from: Day }))),
    }),
  ),
  organisations: Type.Array(
    closed({
      id: Id,
      name: Text(200),
      /** A neutral name that is shown instead, if the organisation set one. */
      displayName: Type.Union([Text(200), Type.Null()]),
      category: oneOf(organisationCategories),
      /** An independent professional has no designation: category and own covenant suffice. */
      independent: Type.Boolean(),
      /** The municipality that this organisation is (its officers), or null. */
      municipality: Type.Union([Id, Type.Null()]),
      place: Text(100),
      generalPhone: Text(40),
      mayUseBsn: Type.Boolean(),
      emailDomains: Type.Array(Text(100)),
      /** Null when the organisation has no login service: its people get accounts of this index. */
      issuer: Type.Union([
        closed({ url: Text(300), clientId: Text(200), clientSecret: Text(200), secondFactor: SecondFactor }),
        Type.Null(),
      ]),
    }),
  ),
  covenants: Type.Array(closed({ id: Id, organisation: Id, municipality: Id, from: Day, until: OpenEnded })),
  professionals: Type.Array(
    closed({ id: Id, givenName: Text(100), familyName: Text(100), positions: Type.Array(Position, { minItems: 1 }) }),
  ),
})

export type DirectoryFile = Static<typeof DirectoryFile>
