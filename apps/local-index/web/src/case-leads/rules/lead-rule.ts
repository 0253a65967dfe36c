import type { Answer } from '../../api/call.ts'

export type LeadRules = Answer<'GET /api/lead-rules'>
export type RuleSet = LeadRules['sets'][number]
export type LeadRule = RuleSet['rules'][number]
export type Category = LeadRules['categories'][number]
export type Trial = Answer<'POST /api/lead-rule-trials'>

/** A rule as it is typed: whose organisation, whether independent, ages, and who of several. */
export type RuleValues = {
  /** `any`, `domain:…` or `category:…`. */
  readonly who: string
  readonly independent: 'any' | 'yes' | 'no'
  readonly fromAge: string
  readonly belowAge: string
  readonly among: 'first' | 'last'
}

/** An age in whole years as it was typed, from 0 to 23; null when nothing was typed, undefined when it is no age. */
export const readAge = (typed: string): number | null | undefined => {
  if (typed.trim() === '') return null
  const age = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : Number.NaN
  return age <= 23 ? age : undefined
}

/** The rule that was typed; undefined when an age is none, or the ages leave nobody. */
export const ruleOf = ({ who, independent, fromAge, belowAge, among }: RuleValues): LeadRule | undefined => {
  const [from, below] = [readAge(fromAge), readAge(belowAge)]
  if (from === undefined || below === undefined || (below !== null && (from ?? 0) >= below)) return undefined
  const [kind, code] = who.split(':')
  return {
    domain: kind === 'domain' ? (code as LeadRule['domain']) : null,
    category: kind === 'category' ? (code as LeadRule['category']) : null,
    independent: independent === 'any' ? null : independent === 'yes',
    fromAge: from,
    belowAge: below,
    among,
  }
}

/** The same rules with the one at this place put one place up or down; unchanged where it cannot go further. */
export const moved = <T>(rules: readonly T[], at: number, by: 1 | -1): readonly T[] => {
  const [one, other] = [rules[at], rules[at + by]]
  if (one === undefined || other === undefined) return rules
  return rules.map((rule, i) => (i === at ? other : i === at + by ? one : rule))
}

/** Kinds of organisation of one domain that can, or cannot, lead. */
export type DomainKinds = {
  readonly domain: Category['domain']
  readonly mayLead: boolean
  readonly codes: readonly Category['code'][]
}

/** The kinds of organisation by domain and by whether they can lead; those that can first. */
export const byDomain = (categories: readonly Category[]): readonly DomainKinds[] => {
  const groups = Map.groupBy(categories, ({ domain, mayLead }) => `${mayLead ? 0 : 1} ${domain}`)
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, all]) => all.slice(0, 1).map(({ domain, mayLead }) => ({ domain, mayLead, codes: all.map(({ code }) => code) })))
}

/** The domains of which an organisation may lead, each once, with their kinds. */
export const leadingDomains = (categories: readonly Category[]): ReadonlyMap<Category['domain'], readonly Category['code'][]> => {
  const leading = categories.filter(({ mayLead }) => mayLead)
  return new Map([...Map.groupBy(leading, ({ domain }) => domain)].map(([domain, all]) => [domain, all.map(({ code }) => code)]))
}
