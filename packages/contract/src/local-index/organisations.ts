import { Type } from 'typebox'
import { organisationCategories } from '../directory-file.ts'
import { At, closed, Day, Id, oneOf, ProfessionalFunction, Role, Text } from '../vocabulary.ts'

const OrNull = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()])
/** `until` is the first day that no longer counts; null: no end. */
const Dated = closed({ id: Id, from: Day, until: OrNull(Day) })

const Organisation = closed({
  id: Id,
  name: Text(200),
  displayName: OrNull(Text(200)),
  category: oneOf(organisationCategories),
  /** True while the category is a designated one (Jeugdwet art. 7.1.1.2). */
  categoryDesignated: Type.Boolean(),
  independent: Type.Boolean(),
  place: Text(100),
  /** Those with the own municipality, the latest first. */
  covenants: Type.Array(Dated),
  /** True while the asker manages it: the covenant is not over. */
  managed: Type.Boolean(),
  /** How many people work there now. */
  people: Type.Integer(),
})

export const OrganisationList = closed({ organisations: Type.Array(Organisation) })

/** One organisation with its people: what a helpdesk needs to know of an account, and nothing of a youth. */
export const OrganisationDetail = closed({
  organisation: Organisation,
  people: Type.Array(
    closed({
      id: Id,
      name: Text(220),
      function: ProfessionalFunction,
      roles: Type.Array(Role),
      email: OrNull(Text(200)),
      phone: OrNull(Text(40)),
      from: Day,
      until: OrNull(Day),
      designations: Type.Array(Dated),
      hasAccount: Type.Boolean(),
      /** Of the last two days: sessions are not kept longer. */
      lastLogin: OrNull(At),
    }),
  ),
})

export const PeriodBody = closed({ from: Day, until: OrNull(Day) })
export const EndBody = closed({ until: OrNull(Day) })
