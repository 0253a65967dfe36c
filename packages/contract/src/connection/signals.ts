import { type Static, Type } from 'typebox'
import { At, closed, Day, Id, oneOf, Sex, Text } from '../vocabulary.ts'

/** Whom a signal is about, in the words of the wire: exactly one person must be found by it. */
export const Jeugdige = Type.Union([
  closed({ zoek: Type.Literal('bsn'), bsn: Type.String({ minLength: 8, maxLength: 20 }) }),
  closed({
    zoek: Type.Literal('naam'),
    geslachtsnaam: Text(200),
    voorvoegsel: Type.Optional(Text(10)),
    voornamen: Type.Optional(Text(200)),
    geboortedatum: Type.String({ minLength: 4, maxLength: 10 }),
    geslacht: Type.Optional(Sex),
    postcode: Type.Optional(Type.String({ minLength: 6, maxLength: 7 })),
    huisnummer: Type.Optional(Type.Integer({ minimum: 1, maximum: 99999 })),
  }),
])

const Verteld = Type.Union([
  closed({ verteld: Type.Literal('ja'), aan: oneOf(['jeugdige', 'vertegenwoordiger', 'beiden'] as const), op: Day }),
  closed({ verteld: Type.Literal('nog-niet'), uitgesteldTot: Day }),
])

const MatchVerwijzing = closed({ id: Id, matchnummer: Text(10), misschien: Type.Boolean() })
const Status = oneOf(['actief', 'wacht-op-controle'] as const)

export const SignaalAfgeven = closed({
  jeugdige: Jeugdige,
  /** The person said "not in the population register": needed when the register knows nobody. */
  nietInBrp: Type.Optional(Type.Literal(true)),
  gezin: Verteld,
  /** First day on which the signal is no longer active. */
  eindigtOp: Day,
})

export const SignaalAfgegeven = closed({ id: Id, status: Status, eindigtOp: Day, matches: Type.Array(MatchVerwijzing) })

export const JeugdigeLabel = closed({
  voornamen: Type.Union([Text(200), Type.Null()]),
  geslachtsnaam: Type.Union([Text(220), Type.Null()]),
  geboortejaar: Type.Union([Type.Integer(), Type.Null()]),
})

export const Signalen = closed({
  signalen: Type.Array(
    closed({
      id: Id,
      jeugdige: JeugdigeLabel,
      status: Status,
      inBrp: Type.Boolean(),
      afgegevenOp: At,
      eindigtOp: Day,
      uiterlijkTot: Day,
      gezin: Verteld,
      matches: Type.Array(MatchVerwijzing),
    }),
  ),
})

export const Verlenging = closed({ eindigtOp: Day })
export const Intrekking = closed({
  reden: oneOf(['risico-weg', 'niet-terecht', 'verkeerde-jeugdige'] as const),
  /** Only with the risk gone: how long the archive keeps this signal; five years when nothing is said. */
  bewaartermijn: Type.Optional(oneOf(['vijf-jaar', 'twee-jaar', 'een-jaar', 'zes-maanden'] as const)),
})

export type SignaalAfgeven = Static<typeof SignaalAfgeven>
export type SignaalAfgegeven = Static<typeof SignaalAfgegeven>
export type Signalen = Static<typeof Signalen>
export type Intrekking = Static<typeof Intrekking>
