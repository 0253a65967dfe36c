import { type Static, Type } from 'typebox'
import { closed, Day, Id, oneOf, ProfessionalFunction, Text } from '../vocabulary.ts'
import { JeugdigeLabel } from './signals.ts'

const soorten = ['jeugdige', 'gezin', 'adres'] as const
const dagen = ['ma', 'di', 'wo', 'do', 'vr'] as const

const gemeenschappelijk = {
  id: Id,
  /** Short random number that both can say on the phone. */
  matchnummer: Text(10),
  geopendOp: Day,
  /** About one youth, or about different youths of one family: then never about whom of the others. */
  soort: oneOf(soorten),
  /** By name only: check together that it is the same youth. No names until both confirmed. */
  misschien: Type.Boolean(),
  jeugdige: Type.Union([JeugdigeLabel, Type.Null()]),
}

export const Matches = closed({
  matches: Type.Array(
    closed({
      ...gemeenschappelijk,
      anderen: Type.Array(closed({ naam: Text(220), organisatie: Text(200), werktHier: Type.Boolean() })),
    }),
  ),
})

export const Match = closed({
  ...gemeenschappelijk,
  geslotenOp: Type.Union([Day, Type.Null()]),
  signaal: Id,
  betrokkenen: Type.Array(
    closed({
      uzelf: Type.Boolean(),
      betrokken: Type.Boolean(),
      werktHier: Type.Boolean(),
      naam: Text(220),
      functie: Type.Union([ProfessionalFunction, Type.Null()]),
      organisatie: Text(200),
      telefoon: Type.Union([Text(40), Type.Null()]),
      email: Type.Union([Text(200), Type.Null()]),
      algemeenNummer: Type.Union([Text(40), Type.Null()]),
      aanwezig: Type.Array(oneOf(dagen)),
    }),
  ),
})

export type Matches = Static<typeof Matches>
export type Match = Static<typeof Match>
