import { Type } from 'typebox'
import { organisationCategories } from '../directory-file.ts'
import { At, closed, Day, Id, oneOf, ProfessionalFunction, Role, Text, Weekday } from '../vocabulary.ts'
import { PeopleListHistory } from './people-lists.ts'

const OrNull = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()])
/** `until` is the first day that no longer counts; null: no end. */
const Dated = closed({ id: Id, from: Day, until: OrNull(Day) })

/** Who keeps it: what a manager keeps, a directory file leaves alone. */
const KeptBy = oneOf(['file', 'manager'] as const)
const EmailDomains = Type.Array(Text(100), { maxItems: 20 })

export const organisationFields = [
  'name',
  'displayName',
  'place',
  'generalPhone',
  'category',
  'mayUseBsn',
  'emailDomains',
] as const

const Organisation = closed({
  id: Id,
  /** Raised by each act on it. */
  version: Type.Integer(),
  keptBy: KeptBy,
  generalPhone: Text(40),
  mayUseBsn: Type.Boolean(),
  emailDomains: EmailDomains,
  /** People log in at the organisation itself. */
  hasIssuer: Type.Boolean(),
  name: Text(200),
  displayName: OrNull(Text(200)),
  category: oneOf(organisationCategories),
  /** True while the category is a designated one (Jeugdwet art. 7.1.1.2). */
  categoryDesignated: Type.Boolean(),
  independent: Type.Boolean(),
  place: Text(100),
  /** Those with the own municipality, the latest first. */
  covenants: Type.Array(Dated),
  /** It is itself a municipality. */
  municipality: Type.Boolean(),
  /** True while the asker manages it: there is a covenant today, or it is prepared for its first. */
  managed: Type.Boolean(),
  /** Somebody proposes a change, to which the asker may agree. */
  awaitsAsker: Type.Boolean(),
  /** How many people work there now. */
  people: Type.Integer(),
})

const OrganisationChange = closed({
  id: Id,
  at: At,
  by: OrNull(Text(220)),
  municipality: Text(100),
  fields: Type.Array(oneOf(organisationFields)),
  /** What is proposed; null for what was changed at once. */
  proposed: Type.Union([
    closed({ category: oneOf(organisationCategories), mayUseBsn: Type.Boolean(), emailDomains: EmailDomains }),
    Type.Null(),
  ]),
  /** Null while it can be decided. */
  outcome: Type.Union([oneOf(['changed', 'confirmed', 'refused', 'expired'] as const), Type.Null()]),
  expiresAt: Type.Union([At, Type.Null()]),
  /** Municipalities that still must agree. */
  waitsFor: Type.Array(Text(100)),
  mayConfirm: Type.Boolean(),
  mayRefuse: Type.Boolean(),
})

export const OrganisationList = closed({
  organisations: Type.Array(Organisation),
  /** By what they signal and what ends within 90 days, without one that goes on; the first first. */
  ending: Type.Array(closed({ organisation: Id, what: oneOf(['covenant', 'designation', 'category'] as const), until: Day })),
})

/** One organisation with its people: what a helpdesk needs to know of an account, and nothing of a youth. */
export const OrganisationDetail = closed({
  organisation: Organisation,
  people: Type.Array(
    closed({
      id: Id,
      name: Text(220),
      givenName: Text(100),
      familyName: Text(100),
      keptBy: KeptBy,
      /** Number and days of presence were filled in by the person: nobody else changes them. */
      contactKeptBySelf: Type.Boolean(),
      /** It is a job of the asker. */
      own: Type.Boolean(),
      presence: Type.Array(Weekday),
      subject: OrNull(Text(200)),
      function: ProfessionalFunction,
      roles: Type.Array(Role),
      email: OrNull(Text(200)),
      phone: OrNull(Text(40)),
      from: Day,
      until: OrNull(Day),
      designations: Type.Array(Dated),
      hasAccount: Type.Boolean(),
      /** Of the last year. */
      lastLoginOn: OrNull(Day),
    }),
  ),
  /** What managers of any municipality changed or proposed, the latest first. */
  changes: Type.Array(OrganisationChange),
  /** The latest first. */
  lists: PeopleListHistory,
})

export const PeriodBody = closed({ from: Day, until: OrNull(Day) })
export const EndBody = closed({ until: OrNull(Day) })

const organisationWish = {
  name: Text(200),
  displayName: OrNull(Text(200)),
  category: oneOf(organisationCategories),
  place: Text(100),
  generalPhone: Text(40),
  mayUseBsn: Type.Boolean(),
  emailDomains: EmailDomains,
}
export const NewOrganisationBody = closed({ ...organisationWish, from: Day, until: OrNull(Day) })
const { category, mayUseBsn, emailDomains, ...plain } = organisationWish
/** What a manager changes at once. */
export const OrganisationBody = closed({ ...plain, version: Type.Integer() })
/** What others must agree to. */
export const ChangeProposalBody = closed({ category, mayUseBsn, emailDomains, version: Type.Integer() })
export const OrganisationId = closed({ id: Id })

/** Somebody who works at an organisation. Rights to manage are not given here: those take two managers. */
export const ProfessionalBody = closed({
  givenName: Text(100),
  familyName: Text(100),
  function: ProfessionalFunction,
  email: Text(200),
  phone: Text(40),
  presence: Type.Array(Weekday, { maxItems: 5, uniqueItems: true }),
  roles: Type.Array(oneOf(['reporter', 'coordinator'] as const), { minItems: 1, uniqueItems: true }),
  subject: OrNull(Text(200)),
})
export const PositionEndBody = closed({ until: Day })
