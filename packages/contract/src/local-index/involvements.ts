import { Type } from 'typebox'
import { closed, Day, Id, ProfessionalFunction, Text, Weekday } from '../vocabulary.ts'
import { YouthLabel } from './risk-signals.ts'

/** That the youth who was found is known here: until when. No kind of help, no reason, no concern. */
export const InvolveBody = closed({
  /** The token of the youth that was found in this session, for this. */
  youth: Text(100),
  /** First day on which it no longer counts: a year from now at most, and the 23rd birthday. */
  endsOn: Day,
})

export const InvolveAnswer = closed({ id: Id, endsOn: Day })

const involvement = {
  id: Id,
  youth: YouthLabel,
  beganOn: Day,
  /** The first day on which it no longer counts. */
  endsOn: Day,
  /** The last `endsOn` that may be chosen today. */
  latestEnd: Day,
  /** The municipality recorded a basis for showing who has a signal on the youth: `reporters` says who. */
  showsSignals: Type.Boolean(),
}

export const InvolvementList = closed({ involvements: Type.Array(closed(involvement)) })
export const InvolvementDetail = closed({
  ...involvement,
  /** The colleagues who may be its contact, the asker among them. */
  contacts: Type.Array(closed({ positionId: Id, name: Text(220) })),
})

/** Another end, another contact in the own organisation, or both. */
export const ChangeInvolvementBody = closed({ endsOn: Day, contact: Id })

/** An organisation, and whom to call there; nobody by name when the person does not work there any more. */
const Reachable = closed({
  organisation: Text(200),
  generalPhone: Text(40),
  person: Type.Union([
    closed({
      name: Text(220),
      function: ProfessionalFunction,
      phone: Type.Union([Text(40), Type.Null()]),
      email: Type.Union([Text(200), Type.Null()]),
      presence: Type.Array(Weekday),
    }),
    Type.Null(),
  ]),
})

/** Who is involved with the youth of a signal: never since when, until when, or with what. */
export const InvolvedList = closed({ involved: Type.Array(Reachable) })
/** Who has a signal on the youth of an involvement: never since when, or why. */
export const ReporterList = closed({ reporters: Type.Array(Reachable) })

/** Which colleagues are a contact, and who may take over. Without youths, and without counts. */
export const OrganisationInvolvements = closed({
  contacts: Type.Array(
    closed({
      positionId: Id,
      name: Text(220),
      /** False: left, or may no longer be a contact. */
      mayBe: Type.Boolean(),
      /** The last of them ends on this day. */
      endsOn: Day,
    }),
  ),
  receivers: Type.Array(closed({ positionId: Id, name: Text(220) })),
})

/** All involvements of one colleague get another contact. */
export const InvolvementHandOverBody = closed({ from: Id, contact: Id })
