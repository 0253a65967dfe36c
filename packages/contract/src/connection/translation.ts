import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import type { Static } from 'typebox'
import type { InvolveAnswer } from '../local-index/involvements.ts'
import type { MatchDetail, MatchList } from '../local-index/matches.ts'
import type { RaiseAnswer, RaiseBody, SignalList, WithdrawBody } from '../local-index/risk-signals.ts'
import type { FindBody } from '../local-index/youths.ts'
import type { BetrokkenheidVastgelegd } from './involvements.ts'
import type { Match, Matches } from './matches.ts'
import type { Intrekking, SignaalAfgegeven, SignaalAfgeven, Signalen } from './signals.ts'

type Told = Static<typeof RaiseBody>['told']
type Shown = Static<typeof SignalList>['signals'][number]
type Label = Shown['youth']
type Detail = Static<typeof MatchDetail>
type Summary = Static<typeof MatchList>['matches'][number]

const audiences = { jeugdige: 'youth', vertegenwoordiger: 'representative', beiden: 'both' } as const
const audienceWords = { youth: 'jeugdige', representative: 'vertegenwoordiger', both: 'beiden' } as const
const reasons = { 'risico-weg': 'risk-gone', 'niet-terecht': 'unjustified', 'verkeerde-jeugdige': 'wrong-youth' } as const
const archiveTerms = {
  'vijf-jaar': 'five-years',
  'twee-jaar': 'two-years',
  'een-jaar': 'one-year',
  'zes-maanden': 'six-months',
} as const
const states = { active: 'actief', 'waiting-for-check': 'wacht-op-controle' } as const
const weekdays = { mon: 'ma', tue: 'di', wed: 'wo', thu: 'do', fri: 'vr' } as const

/** The search that a signal, or an involvement, on the wire carries, in the index's own words. */
export const searchIn = ({ jeugdige }: Pick<SignaalAfgeven, 'jeugdige'>): Static<typeof FindBody> => {
  if (jeugdige.zoek === 'bsn') return { by: 'bsn', bsn: jeugdige.bsn }
  const { voorvoegsel, voornamen, geslacht, postcode, huisnummer } = jeugdige
  return {
    by: 'name',
    familyName: jeugdige.geslachtsnaam,
    birthDate: jeugdige.geboortedatum,
    ...(voorvoegsel !== undefined && { prefix: voorvoegsel }),
    ...(voornamen !== undefined && { givenNames: voornamen }),
    ...(geslacht !== undefined && { sex: geslacht }),
    ...(postcode !== undefined && { postcode }),
    ...(huisnummer !== undefined && { houseNumber: huisnummer }),
  }
}

/** The rest of a signal on the wire: what is asked once the youth is found. */
export const raiseIn = ({ gezin, eindigtOp, nietInBrp }: SignaalAfgeven): Omit<Static<typeof RaiseBody>, 'youth'> => ({
  endsOn: eindigtOp,
  ...(nietInBrp && { notInRegister: nietInBrp }),
  told:
    gezin.verteld === 'ja'
      ? { told: 'yes', audience: audiences[gezin.aan], on: gezin.op }
      : { told: 'not-yet', postponedUntil: gezin.uitgesteldTot },
})

/** Why a signal is withdrawn, and how long the archive keeps it, in the index's own words. */
export const withdrawIn = ({ reden, bewaartermijn }: Intrekking): Static<typeof WithdrawBody> => ({
  reason: reasons[reden],
  ...(bewaartermijn !== undefined && { archiveTerm: archiveTerms[bewaartermijn] }),
})

const linkOut = ({ id, number, possible }: Shown['matches'][number]) => ({ id, matchnummer: number, misschien: possible })
const labelOut = ({ givenNames, familyName, birthYear }: Label) => ({
  voornamen: givenNames,
  geslachtsnaam: familyName,
  geboortejaar: birthYear,
})
const toldOut = (told: Told): SignaalAfgeven['gezin'] =>
  told.told === 'yes'
    ? { verteld: 'ja', aan: audienceWords[told.audience], op: told.on }
    : { verteld: 'nog-niet', uitgesteldTot: told.postponedUntil }

/** The answer to a signal that was raised. */
export const raisedOut = ({ id, state, endsOn, matches }: Static<typeof RaiseAnswer>): SignaalAfgegeven => ({
  id,
  status: states[state],
  eindigtOp: endsOn,
  matches: matches.map(linkOut),
})

/** The answer to an involvement that was recorded. */
export const involvedOut = ({ id, endsOn }: Static<typeof InvolveAnswer>): BetrokkenheidVastgelegd => ({ id, eindigtOp: endsOn })

/** Own signals. */
export const signalsOut = ({ signals }: Static<typeof SignalList>): Signalen => ({
  signalen: signals.map((signal) => ({
    id: signal.id,
    jeugdige: labelOut(signal.youth),
    status: states[signal.state],
    inBrp: signal.inRegister,
    afgegevenOp: signal.raisedAt,
    eindigtOp: signal.endsOn,
    uiterlijkTot: signal.latestEnd,
    gezin: toldOut(signal.told),
    matches: signal.matches.map(linkOut),
  })),
})

const kindsOut = { youth: 'jeugdige', family: 'gezin', address: 'adres' } as const

const commonOut = ({
  id,
  number,
  kind,
  openedOn,
  possible,
  youth,
}: Pick<Summary, 'id' | 'number' | 'kind' | 'openedOn' | 'possible' | 'youth'>) => ({
  id,
  matchnummer: number,
  soort: kindsOut[kind],
  geopendOp: openedOn,
  misschien: possible,
  jeugdige: youth === null ? null : labelOut(youth),
})

/** Own open matches. */
export const matchesOut = ({ matches }: Static<typeof MatchList>): Matches => ({
  matches: matches.map((match) => ({
    ...commonOut(match),
    anderen: match.others.map(({ name, organisation, worksHere }) => ({
      naam: name,
      organisatie: organisation,
      werktHier: worksHere,
    })),
  })),
})

/** One match, with how to reach the others. */
export const matchOut = (match: Detail): Match => ({
  ...commonOut(match),
  geslotenOp: match.closedOn,
  signaal: match.signal,
  betrokkenen: match.participants.map((person) => ({
    uzelf: person.you,
    betrokken: person.involved,
    werktHier: person.worksHere,
    naam: person.name,
    functie: person.function,
    organisatie: person.organisation,
    telefoon: person.phone,
    email: person.email,
    algemeenNummer: person.generalPhone,
    aanwezig: person.presence.map((day) => weekdays[day]),
  })),
})

const fields: Readonly<Record<string, string>> = {
  youth: 'jeugdige',
  bsn: 'jeugdige/bsn',
  familyName: 'jeugdige/geslachtsnaam',
  prefix: 'jeugdige/voorvoegsel',
  givenNames: 'jeugdige/voornamen',
  birthDate: 'jeugdige/geboortedatum',
  sex: 'jeugdige/geslacht',
  postcode: 'jeugdige/postcode',
  houseNumber: 'jeugdige/huisnummer',
  notInRegister: 'nietInBrp',
  endsOn: 'eindigtOp',
  'told/on': 'gezin/op',
  'told/postponedUntil': 'gezin/uitgesteldTot',
  told: 'gezin',
}

/** Where a refusal points to, in the words of the wire. */
export const fieldOut = (field: string): string => fields[field] ?? field

/** A refusal points to the field as the wire calls it. */
export const inWireWords = <T>(outcome: Result<T, Refusal>): Result<T, Refusal> =>
  outcome.ok || outcome.refusal.field === undefined
    ? outcome
    : refuse({ ...outcome.refusal, field: fieldOut(outcome.refusal.field) })
