import { Type } from 'typebox'
import { organisationCategories } from '../directory-file.ts'
import { At, closed, Day, Id, oneOf, Text } from '../vocabulary.ts'

const domains = [
  'youth-help',
  'youth-health-care',
  'health-care',
  'education',
  'social-support',
  'work-and-income',
  'police-and-justice',
] as const

/** Null: no end. `until` is the first day that no longer counts. */
const OrNever = Type.Union([Day, Type.Null()])
const Category = oneOf(organisationCategories)
/** What a category is from a day on. */
const wish = { designated: Type.Boolean(), mayLead: Type.Boolean(), helps: Type.Boolean(), from: Day, until: OrNever }
/** Year and number of the Staatsblad in which the law says so; null where only leading or helping changes. */
const Publication = Type.Union([Text(20), Type.Null()])

export const CategoryChangeBody = closed({ category: Category, ...wish, publication: Publication })

/** The categories of the law, by domain (Jeugdwet art. 7.1.1.2), with past and coming periods, and what was proposed of them, the latest first. */
export const CategoryList = closed({
  categories: Type.Array(
    closed({
      code: Category,
      domain: oneOf(domains),
      /** Each is one professional, who needs no designation. */
      independent: Type.Boolean(),
      /** Whether it can be let lead, and say that a youth is known, at all. */
      canLead: Type.Boolean(),
      canHelp: Type.Boolean(),
      periods: Type.Array(closed({ from: Day, until: OrNever, mayLead: Type.Boolean() })),
      helping: Type.Array(closed({ from: Day, until: OrNever })),
      /** How many organisations of it have a covenant with the own municipality today. */
      organisations: Type.Integer(),
    }),
  ),
  changes: Type.Array(
    closed({
      id: Id,
      at: At,
      by: Type.Union([Text(220), Type.Null()]),
      municipality: Text(100),
      category: Category,
      ...wish,
      publication: Publication,
      /** Null while it can be decided. */
      outcome: Type.Union([oneOf(['confirmed', 'refused', 'expired'] as const), Type.Null()]),
      expiresAt: At,
      /** Municipalities that still must agree. */
      waitsFor: Type.Array(Text(100)),
      mayConfirm: Type.Boolean(),
      mayRefuse: Type.Boolean(),
    }),
  ),
})
