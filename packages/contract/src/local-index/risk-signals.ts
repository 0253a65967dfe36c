import { Type } from 'typebox'
import { At, closed, Day, Id, oneOf, Text, ToldAudience, Weekday } from '../vocabulary.ts'

/** To whom (by role) and when the family was told; or not yet, and until when that is postponed. Never why. */
export const Told = Type.Union([
  closed({ told: Type.Literal('yes'), audience: ToldAudience, on: Day }),
  closed({ told: Type.Literal('not-yet'), postponedUntil: Day }),
])

export const RaiseBody = closed({
  /** The token of the youth that was found in this session. */
  youth: Text(100),
  /** The person ticked "not in the population register": needed after the outcome `none`. */
  notInRegister: Type.Optional(Type.Literal(true)),
  told: Told,
  /** First day on which the signal is no longer active. */
  endsOn: Day,
})

export const signalStates = ['active', 'waiting-for-check'] as const
const MatchLink = closed({ id: Id, number: Text(10), possible: Type.Boolean() })

/** Another organisation was involved before: `earlier-organisations` says how to reach it. */
const earlier = Type.Boolean()

export const RaiseAnswer = closed({ id: Id, state: oneOf(signalStates), endsOn: Day, matches: Type.Array(MatchLink), earlier })

/** The youth as this reporter knows them: register names with BSN right, else what was typed. */
export const YouthLabel = closed({
  givenNames: Type.Union([Text(200), Type.Null()]),
  familyName: Type.Union([Text(220), Type.Null()]),
  birthYear: Type.Union([Type.Integer(), Type.Null()]),
})

/** Why a reporter is asked "still involved?", or whether the signal is still about the child whom they meant. */
export const askedBecause = ['moved', 'emigrated', 'number-corrected'] as const

/** Nobody designates who asks, who is not independent either: they see and do nothing with signals and matches. */
export const designation = ['designation-missing', 'designation-not-started', 'designation-ended'] as const

/** How long the archive keeps a signal that ended: five years, or a shorter term of this case. Never past the 23rd birthday. */
export const archiveTerms = ['five-years', 'two-years', 'one-year', 'six-months'] as const

export const SignalDetail = closed({
  id: Id,
  youth: YouthLabel,
  state: oneOf(signalStates),
  inRegister: Type.Boolean(),
  raisedAt: At,
  endsOn: Day,
  /** The last `endsOn` that an extension may ask for today. */
  latestEnd: Day,
  /** How long the archive will keep it once it has ended. */
  archiveTerm: oneOf(archiveTerms),
  told: Told,
  earlier,
  /** The register told that the youth left the municipality: is the reporter still involved? Never where to. Null when nothing is asked. */
  asked: Type.Union([closed({ because: oneOf(askedBecause), on: Day }), Type.Null()]),
  /** Since when the coordinator is asked to hand it over, if that is asked; and whether there is another who coordinates, who can be asked. */
  handOver: closed({ requestedOn: Type.Union([Day, Type.Null()]), possible: Type.Boolean() }),
  matches: Type.Array(MatchLink),
  /** Involvements are shown with this signal: `involved` says who is involved with the youth. */
  withInvolved: Type.Boolean(),
})

/** Organisations that were involved before, by their contact of today: never who, when, how often or why. */
export const EarlierOrganisations = closed({
  organisations: Type.Array(
    closed({
      organisation: Text(200),
      generalPhone: Text(40),
      coordinator: Type.Union([
        closed({ name: Text(220), phone: Text(40), email: Text(200), presence: Type.Array(Weekday) }),
        Type.Null(),
      ]),
    }),
  ),
})

/** Who of the family is to be told of a signal: roles, never who they are, nor where they live. */
export const FamilyToTell = closed({
  /** Null when no birth date is known. */
  ageBand: Type.Union([oneOf(['under-12', 'from-12', 'from-16'] as const), Type.Null()]),
  youth: Type.Boolean(),
  representative: Type.Boolean(),
  /** Who has custody; null when nobody needs to be told for the youth. */
  custody: Type.Union([
    oneOf(['both-parents', 'one-parent', 'parent-and-other', 'guardian', 'institution', 'nobody', 'unclear'] as const),
    Type.Null(),
  ]),
  /** A letter waits for a decider while nobody may find where the youth lives, or custody is unclear, and may be withheld; a talk does not wait. */
  letter: oneOf(['ready', 'waits', 'withheld'] as const),
  /** To whom no letter goes now: to everyone while nobody may find where the youth lives, to who has custody while that is unclear; null when it is ready. */
  letterHeldFor: Type.Union([oneOf(['everyone', 'representative'] as const), Type.Null()]),
  /** Nobody may find by the letter where the youth lives: it bears no address and is handed over. */
  guarded: Type.Boolean(),
})

export const SignalList = closed({ signals: Type.Array(SignalDetail) })
export const ExtendBody = closed({ endsOn: Day })
export const withdrawalReasons = ['risk-gone', 'unjustified', 'wrong-youth'] as const
export const ArchiveTermBody = closed({ archiveTerm: oneOf(archiveTerms) })
export const WithdrawBody = closed({
  reason: oneOf(withdrawalReasons),
  /** Only with the risk gone: how long the archive keeps this signal; as was set before, or else five years, when nothing is said. */
  archiveTerm: Type.Optional(oneOf(archiveTerms)),
})
