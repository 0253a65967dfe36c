import { Type } from 'typebox'
import { At, closed, oneOf, Sex, Text } from '../vocabulary.ts'

const ByBsn = closed({ by: Type.Literal('bsn'), bsn: Type.String({ minLength: 8, maxLength: 20 }) })

const ByName = closed({
  by: Type.Literal('name'),
  familyName: Text(200),
  /** Voorvoegsel: "van de", "el". */
  prefix: Type.Optional(Text(10)),
  givenNames: Type.Optional(Text(200)),
  /** YYYY-MM-DD; YYYY-MM or YYYY where the register knows no more: then an address goes with it. */
  birthDate: Type.String({ minLength: 4, maxLength: 10 }),
  sex: Type.Optional(Sex),
  /** With `houseNumber`, instead of or beside sex. */
  postcode: Type.Optional(Type.String({ minLength: 6, maxLength: 7 })),
  houseNumber: Type.Optional(Type.Integer({ minimum: 1, maximum: 99999 })),
})

export const FindBody = Type.Union([ByBsn, ByName])

/** What the confirmation shows. A reporter without BSN right gets only `typed`: the names that were typed come back, nothing more. */
export const FoundYouth = Type.Union([
  closed({
    shows: Type.Literal('register'),
    givenNames: Type.Union([Text(200), Type.Null()]),
    familyName: Text(220),
    birthYear: Type.Union([Type.Integer(), Type.Null()]),
    /** Null with a secret address, or without one. */
    place: Type.Union([Text(100), Type.Null()]),
  }),
  closed({ shows: Type.Literal('typed') }),
])

/** The token is bound to this session; it names nobody. `latestEnd` is the last `endsOn` that a signal on this youth may have. */
const token = { token: Text(100), expiresAt: At, latestEnd: Type.String() }

export const FindAnswer = Type.Union([
  closed({ outcome: Type.Literal('found'), ...token, youth: FoundYouth }),
  /** Not in the register. With a token only when given names and sex were typed too: then a signal by name is possible after a tick. */
  closed({ outcome: Type.Literal('none'), ...Type.Partial(closed(token)).properties }),
  /** No list and no count: type more. */
  closed({ outcome: Type.Literal('more-than-one'), ask: oneOf(['given-names', 'address'] as const) }),
  /** The register does not answer. With a token only after a search by BSN: the signal is kept, and waits for the check. */
  closed({ outcome: Type.Literal('register-unavailable'), ...Type.Partial(closed(token)).properties }),
])
