import { Type } from 'typebox'
import { At, closed, Id, Text } from '../vocabulary.ts'

/** The code that a person read in their own login here, and typed into the system that they work in. */
export const KoppelingMaken = closed({ code: Type.String({ minLength: 8, maxLength: 20 }) })
export const Koppeling = closed({ id: Id })

/** Number of the last event that was handled; none: from the oldest that is kept. */
export const GebeurtenissenVraag = closed({ na: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) })

/** One event after CloudEvents 1.0 and the NL GOV profile. `subject` is the link: who it is for. Never whom it is about. */
const Gebeurtenis = closed({
  specversion: Type.Literal('1.0'),
  id: Id,
  source: Text(200),
  type: Text(100),
  subject: Id,
  time: At,
})

export const Gebeurtenissen = closed({
  gebeurtenissen: Type.Array(Gebeurtenis),
  /** To ask on with; the same as was given when nothing is new. */
  volgende: Type.String({ pattern: '^\\d{1,15}$' }),
  meer: Type.Boolean(),
})

/** RFC 6749 section 4.4 with RFC 7523: a client proves itself by a signed assertion. */
export const TokenVraag = closed({
  grant_type: Type.Literal('client_credentials'),
  client_id: Type.Optional(Type.String({ maxLength: 200 })),
  client_assertion_type: Type.Literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: Type.String({ minLength: 1, maxLength: 8_000 }),
})

export const TokenAntwoord = closed({
  access_token: Type.String(),
  token_type: Type.Literal('DPoP'),
  expires_in: Type.Integer(),
})
