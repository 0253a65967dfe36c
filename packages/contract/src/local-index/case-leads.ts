import { Type } from 'typebox'
import { organisationCategories } from '../directory-file.ts'
import { At, closed, Day, domains, Id, oneOf, Text } from '../vocabulary.ts'

const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

export const passReasons = ['absent', 'no-room', 'other-closer', 'agreed-together'] as const
/** Whom somebody proposes, by their place in the match; why, where a lead passes it on. */
export const LeadProposalBody = closed({ participant: Id, reason: OrNull(oneOf(passReasons)) })
export const LeadAnswerBody = closed({ proposal: Id, answer: oneOf(['accept', 'decline', 'take-back'] as const) })
/** The day on which the joint plan is evaluated next; null: there is no plan any more. */
export const JointPlanBody = closed({ evaluateOn: OrNull(Day) })

const Category = oneOf(organisationCategories)
const Domain = oneOf(domains)
const Age = Type.Integer({ minimum: 0, maximum: 23 })

/** All that a rule says must hold; null says nothing. Of several whom it fits the one who signalled first, or last, leads. */
export const LeadRule = closed({
  domain: OrNull(Domain),
  category: OrNull(Category),
  independent: OrNull(Type.Boolean()),
  fromAge: OrNull(Age),
  belowAge: OrNull(Age),
  among: oneOf(['first', 'last'] as const),
})
const Rules = Type.Array(LeadRule, { maxItems: 20 })

const mode = oneOf(['ask', 'rules'] as const)
const standing = oneOf(['led', 'appointing', 'open', 'nobody-can', 'over'] as const)
const by = oneOf(['accepted', 'appointed', 'carried-over'] as const)

export const leadEvents = [
  'lead-proposed',
  'lead-accepted',
  'lead-declined',
  'lead-taken-back',
  'lead-appointed',
  'lead-carried-over',
  'lead-nobody-fits',
  'plan-kept',
  'plan-ended',
] as const
const Timeline = Type.Array(closed({ on: Day, event: oneOf(leadEvents), who: OrNull(Text(220)) }))
/** That there is a joint plan; what is in it is kept elsewhere. */
const JointPlan = OrNull(closed({ since: Day, evaluateOn: Day }))

/** Who leads a match, for one who takes part in it. */
export const MatchLead = closed({
  mode,
  standing,
  lead: OrNull(
    closed({
      participant: Id,
      name: Text(220),
      you: Type.Boolean(),
      since: Day,
      by,
      /** For the lead only: the rule that decided, by its number in the rules of that day, and what it looked at. */
      because: OrNull(
        closed({
          number: Type.Integer({ minimum: 1 }),
          from: Day,
          rule: LeadRule,
          facts: closed({
            category: Category,
            domain: OrNull(Domain),
            independent: Type.Boolean(),
            /** Between which ages the youth was then; null when the rule did not ask. */
            age: OrNull(closed({ from: OrNull(Age), below: OrNull(Age) })),
            /** Whether the lead was the first or the last to signal of those whom the rule fits; never when. */
            signalled: oneOf(['first', 'last'] as const),
          }),
        }),
      ),
    }),
  ),
  proposal: OrNull(
    closed({
      id: Id,
      name: Text(220),
      you: Type.Boolean(),
      byName: Text(220),
      byYou: Type.Boolean(),
      reason: OrNull(oneOf(passReasons)),
      lapsesOn: Day,
    }),
  ),
  /** Who is involved, each person once. `mayLead` false: the organisation only signals, and cannot lead. */
  participants: Type.Array(
    closed({ participant: Id, name: Text(220), organisation: Text(200), you: Type.Boolean(), mayLead: Type.Boolean() }),
  ),
  plan: JointPlan,
  timeline: Timeline,
})

/** Who leads a match, for the officer of the municipality that follows it up. */
export const WatchedLead = closed({
  mode,
  standing,
  lead: OrNull(closed({ name: Text(220), since: Day, by })),
  plan: JointPlan,
  timeline: Timeline,
})

/** For Vandaag: proposals that wait for the asker, and joint plans that the asker leads and that are to be evaluated soon. */
export const LeadToday = closed({
  proposals: Type.Array(closed({ match: Id, number: Text(10), byName: Text(220), on: Day })),
  evaluations: Type.Array(closed({ match: Id, number: Text(10), on: Day })),
})

/** How the own municipality works today, its rule sets, the latest first, and which kinds of organisation may lead. */
export const LeadRuleList = closed({
  mode,
  sets: Type.Array(
    closed({
      id: Id,
      number: Type.Integer({ minimum: 1 }),
      from: Day,
      rules: Rules,
      at: At,
      who: OrNull(Text(220)),
      standing: oneOf(['now', 'coming', 'over'] as const),
    }),
  ),
  categories: Type.Array(closed({ code: Category, domain: Domain, mayLead: Type.Boolean() })),
})

/** Rules from a day on. `number` is that of the latest set that the chooser saw; 0 when there was none. */
export const LeadRuleSetBody = closed({ rules: Rules, from: Day, number: Type.Integer({ minimum: 0, maximum: 100_000 }) })
export const LeadTrialBody = closed({ rules: Rules })
/** What rules would have done with past matches. Counts are rounded down to tens; null: fewer than ten. */
export const LeadTrial = closed({
  matches: OrNull(Type.Integer()),
  domains: Type.Array(closed({ domain: Domain, matches: OrNull(Type.Integer()) })),
  nobody: OrNull(Type.Integer()),
})
