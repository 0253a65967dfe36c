import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { startRefusal } from '../directory/setting.ts'

/**
 * One rule for who takes the lead. All that it says must hold; null says nothing. Of several participants whom it fits the one who signalled first, or
 * last, leads.
 */
export type LeadRule = {
  /** Domain, or kind, of the participant's organisation; never both. */
  readonly domain: string | null
  readonly category: string | null
  readonly independent: boolean | null
  /** The youth's age in years: from, and below. */
  readonly fromAge: number | null
  readonly belowAge: number | null
  readonly among: 'first' | 'last'
}

/** The most rules of a set: more cannot be explained. */
export const mostRules = 20

/** A participant who might lead: facts only. `order` says who signalled before whom; no two participants of a match have the same. */
export type Candidate = {
  readonly participantId: string
  readonly category: string
  /** Null for a kind of organisation that is not designated. */
  readonly domain: string | null
  readonly independent: boolean
  readonly mayLead: boolean
  readonly order: number
}

const ageFits = ({ fromAge, belowAge }: LeadRule, age: number | null): boolean =>
  (fromAge === null && belowAge === null) || (age !== null && age >= (fromAge ?? 0) && (belowAge === null || age < belowAge))

const fits = (rule: LeadRule, one: Candidate): boolean =>
  (rule.domain === null || rule.domain === one.domain) &&
  (rule.category === null || rule.category === one.category) &&
  (rule.independent === null || rule.independent === one.independent)

/**
 * Whom the rules appoint: the first rule that fits anybody decides. Whose organisation only signals is never appointed. Depends on nothing but these
 * facts, and not on the order in which participants are given.
 * @param age of the youth in whole years; null when the birth date is not known: then a rule on age fits nobody
 * @returns the rule by its number, from 1, and the participant; null when no rule fits anybody
 */
export const appoint = (
  rules: readonly LeadRule[],
  candidates: readonly Candidate[],
  age: number | null,
): { readonly rule: number; readonly participantId: string } | null => {
  for (const [i, rule] of rules.entries()) {
    if (!ageFits(rule, age)) continue
    const fitting = candidates.filter((one) => one.mayLead && fits(rule, one)).sort((a, b) => a.order - b.order)
    const chosen = rule.among === 'first' ? fitting[0] : fitting.at(-1)
    if (chosen !== undefined) return { rule: i + 1, participantId: chosen.participantId }
  }
  return null
}

/** What a rule looked at when it appointed somebody. */
export type DecidingFacts = Pick<Candidate, 'category' | 'domain' | 'independent'> & {
  /** Between which ages the youth was then, in years: from, and below; null when the rule did not ask. Never the birth date, nor the age itself. */
  readonly age: { readonly from: number | null; readonly below: number | null } | null
  /** Whether the lead signalled first or last of those whom the rule fits. Never when anybody signalled. */
  readonly signalled: LeadRule['among']
}

/**
 * The facts by which a rule appointed somebody, for that person to see. What the rule says of the organisation was so then, whatever became of it since; of what it
 * does not ask, what is so now.
 */
export const decidingFacts = (
  { category, domain, independent, fromAge, belowAge, among }: LeadRule,
  lead: Pick<Candidate, 'category' | 'domain' | 'independent'>,
): DecidingFacts => ({
  category: category ?? lead.category,
  domain: domain ?? lead.domain,
  independent: independent ?? lead.independent,
  age: fromAge === null && belowAge === null ? null : { from: fromAge, below: belowAge },
  signalled: among,
})

/** A set of rules of a municipality, from a day on. It is never changed. */
export type LeadRuleSet = {
  readonly id: string
  /** First, second, … set of this municipality. */
  readonly number: number
  readonly from: CalendarDay
  readonly rules: readonly LeadRule[]
}

/** The set that holds on a day: the latest that has begun; of those that begin on the same day the one that was chosen last. Null before the first. */
export const ruleSetOn = <Set extends Pick<LeadRuleSet, 'number' | 'from'>>(
  sets: readonly Set[],
  on: CalendarDay,
): Set | null => {
  const later = (a: Set, b: Set): boolean => (a.from === b.from ? a.number > b.number : a.from > b.from)
  return sets
    .filter(({ from }) => from <= on)
    .reduce<Set | null>((held, set) => (held === null || later(set, held) ? set : held), null)
}

/** A kind of organisation of today's list. */
export type LeadCategory = { readonly code: string; readonly domain: string; readonly mayLead: boolean }

const sameRule = (a: LeadRule, b: LeadRule): boolean =>
  a.domain === b.domain &&
  a.category === b.category &&
  a.independent === b.independent &&
  a.fromAge === b.fromAge &&
  a.belowAge === b.belowAge

/** Why one rule cannot be: `rule-fits-nobody` (only kinds that just signal, or ages that no youth has), `rule-repeats` an earlier one; null when it can. */
const ruleRefusal = (
  rule: LeadRule,
  before: readonly LeadRule[],
  categories: readonly LeadCategory[],
): Refusal['code'] | null => {
  const known = categories.some(
    ({ code, domain, mayLead }) =>
      mayLead && (rule.category === null || rule.category === code) && (rule.domain === null || rule.domain === domain),
  )
  const ages = (rule.fromAge ?? 0) < (rule.belowAge ?? Number.POSITIVE_INFINITY)
  if (!known || !ages || (rule.domain !== null && rule.category !== null)) return 'rule-fits-nobody'
  return before.some((earlier) => sameRule(earlier, rule)) ? 'rule-repeats' : null
}

/** Why these rules cannot be a set; `facts.rule` is the number of the rule that is wrong. Null when they can. */
export const rulesRefusal = (rules: readonly LeadRule[], categories: readonly LeadCategory[]): Refusal | null => {
  if (rules.length === 0) return { code: 'rules-missing' }
  const wrong = rules.map((rule, i) => ruleRefusal(rule, rules.slice(0, i), categories))
  const first = wrong.findIndex((code) => code !== null)
  return first === -1 ? null : { code: wrong[first] ?? 'rule-fits-nobody', facts: { rule: first + 1 } }
}

/** Why these rules cannot hold from this day on; null when they can. */
export const ruleSetRefusal = (
  rules: readonly LeadRule[],
  from: string,
  categories: readonly LeadCategory[],
  today: CalendarDay,
): Refusal | null => rulesRefusal(rules, categories) ?? startRefusal(from, today)

/** Below this number a count is not shown; others are rounded down to a multiple of it. */
export const leastShown = 10

/** A count is shown as if it were up to so many more or less. */
const mostAstray = 4

/** A past match, without whom it is about and who takes part. */
export type PastMatch = {
  /** A whole number from 0 up to 8 that is of this match, and says nothing of it. */
  readonly chance: number
  readonly age: number | null
  readonly candidates: readonly Candidate[]
}

/**
 * How many past matches these are, as a manager may see it; null when it is too few. Rounding alone would tell a small count to who tries rules that differ
 * little until the number jumps. So the same matches are always the same number, however often they are asked, and one match more or less shifts it by chance
 * (the cell key method of statistical offices).
 */
export const about = (matches: readonly Pick<PastMatch, 'chance'>[]): number | null => {
  const chance = matches.reduce((total, match) => total + match.chance, 0)
  const astray = matches.length + (chance % (2 * mostAstray + 1)) - mostAstray
  return astray < leastShown ? null : Math.floor(astray / leastShown) * leastShown
}

/** What rules would have done with past matches: how many the lead would have been of which domain, and in how many of nobody. Approximate counts only. */
export type Trial = {
  readonly matches: number | null
  readonly domains: readonly { readonly domain: string; readonly matches: number | null }[]
  readonly nobody: number | null
}

/** Tries rules on past matches. The domains are those of which an organisation may lead, each once, whether or not it would have led. */
export const tryRules = (rules: readonly LeadRule[], past: readonly PastMatch[], categories: readonly LeadCategory[]): Trial => {
  const leads = past.map((match) => {
    const { age, candidates } = match
    const chosen = appoint(rules, candidates, age)
    return { match, domain: candidates.find(({ participantId }) => participantId === chosen?.participantId)?.domain ?? null }
  })
  const countOf = (domain: string | null) => about(leads.filter((lead) => lead.domain === domain).map(({ match }) => match))
  const domains = [...new Set(categories.filter(({ mayLead }) => mayLead).map(({ domain }) => domain))].sort()
  return {
    matches: about(past),
    domains: domains.map((domain) => ({ domain, matches: countOf(domain) })),
    nobody: countOf(null),
  }
}

/** A municipality chose rules. */
export type LeadRulesChosen = {
  readonly type: 'lead-rules-chosen'
  readonly setId: string
  readonly municipalityId: string
  readonly number: number
  readonly from: CalendarDay
  readonly rules: readonly LeadRule[]
  readonly positionId: string | null
  readonly at: Instant
}
/** Rules that had not begun are taken back. */
export type LeadRulesTakenBack = { readonly type: 'lead-rules-taken-back'; readonly setId: string }
