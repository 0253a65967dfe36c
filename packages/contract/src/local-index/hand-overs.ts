import { Type } from 'typebox'
import { closed, Day, Id, oneOf, ProfessionalFunction, Text } from '../vocabulary.ts'
import { signalStates, YouthLabel } from './risk-signals.ts'

/** Why a colleague cannot go on with their signals: the job ended, or the designation, or the covenant or category of the organisation. */
export const orphanReasons = ['left', 'not-designated', 'lapsed'] as const

const Colleague = {
  positionId: Id,
  name: Text(220),
  /** Null: does not work here any more. */
  function: Type.Union([ProfessionalFunction, Type.Null()]),
  orphanedBecause: Type.Union([oneOf(orphanReasons), Type.Null()]),
}

const ColleaguesSignal = {
  id: Id,
  state: oneOf(signalStates),
  givenOn: Day,
  /** The first day on which it no longer counts. */
  endsOn: Day,
  matches: Type.Array(closed({ number: Text(10), possible: Type.Boolean() })),
}

/** Who of an organisation has running signals, orphaned ones first. Without youths, without the signals one by one, and so without counts. */
export const OrganisationSignals = closed({
  /** `lastEndsOn`: the first day on which none of their signals counts any more. `handOverRequested`: they ask that something is handed over. */
  colleagues: Type.Array(closed({ ...Colleague, lastEndsOn: Day, handOverRequested: Type.Boolean() })),
})

/** The signals of one colleague at their hand-over, with the youth as that colleague knew them, and who may take them over. */
export const SignalsToHandOver = closed({
  colleague: closed(Colleague),
  signals: Type.Array(closed({ ...ColleaguesSignal, youth: YouthLabel, requestedOn: Type.Union([Day, Type.Null()]) })),
  receivers: Type.Array(closed({ positionId: Id, name: Text(220), function: ProfessionalFunction })),
})

/** Why a coordinator must know whom the signals of a colleague are about: to hand them over, or to remove one because the municipality upheld a request. A word, never more: it stands in the log. */
export const handOverReasons = ['asked', 'leaves', 'away', 'stand-in', 'school-year', 'other-task', 'request-upheld'] as const
export const OpeningBody = closed({ reason: oneOf(handOverReasons) })

/** These signals of one colleague go to another, all or none. */
export const HandOverBody = closed({
  from: Id,
  to: Id,
  signals: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
})

const Fingerprint = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** A file as text: decoded in the browser. Its size is looked at where it is read. */
export const FileBody = closed({ file: Type.String({ minLength: 1, maxLength: 4 * 1024 * 1024 }) })

/** The same file, carried out as it was shown. */
export const HandOverFileBody = closed({ ...FileBody.properties, fingerprint: Fingerprint })

/** What a row of a file with hand-overs comes down to: its signals go, there are none, or why it cannot be. */
export const rowOutcomes = [
  'goes',
  'nothing',
  'csv-cells',
  'csv-formula',
  'csv-too-long',
  'from-unknown',
  'to-unknown',
  'receiver-is-the-same',
  'receiver-may-not-signal',
  'receiver-already-signalled',
  'named-twice',
] as const

const Named = Type.Union([Text(220), Type.Null()])
/** What a file would do, row by row; null for who is not known here. `ready`: it can be carried out. Without youths, and without counts. */
export const HandOverPreview = closed({
  rows: Type.Array(closed({ line: Type.Integer(), from: Named, to: Named, outcome: oneOf(rowOutcomes) })),
  ready: Type.Boolean(),
  /** Of what is shown; goes along when it is carried out. */
  fingerprint: Fingerprint,
})
