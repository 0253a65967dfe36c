import type { Answer } from '../api/call.ts'
import type { WordId } from '../language/words.ts'

export type MatchLead = Answer<'GET /api/matches/:id/lead'>
export type WatchedLead = Answer<'GET /api/follow-ups/:id/lead'>
export type Lead = NonNullable<MatchLead['lead']>
export type Proposal = NonNullable<MatchLead['proposal']>

export const passReasons = ['agreed-together', 'other-closer', 'no-room', 'absent'] as const
export type PassReason = (typeof passReasons)[number]

/** Words with their values; days stay days, to be written in the language of the page. */
export type Sentence = { readonly id: WordId; readonly name?: string; readonly day?: string }

/** Who leads, and why, in one sentence. */
export const leadSentence = ({ standing, mode, lead }: Pick<MatchLead, 'standing' | 'mode' | 'lead'>): Sentence => {
  if (lead !== null) return { id: lead.you ? `lead.you.${lead.by}` : `lead.other.${lead.by}`, name: lead.name, day: lead.since }
  if (standing === 'open') return { id: `lead.open.${mode}` }
  return { id: standing === 'led' ? 'lead.appointing' : `lead.${standing}` }
}

/** Whom somebody can propose: who may lead, and is not who asks. */
export const whomToPropose = ({ participants }: Pick<MatchLead, 'participants'>): MatchLead['participants'] =>
  participants.filter(({ you, mayLead }) => !you && mayLead)

/** One's own place, where one may lead by it. */
export const ownPlace = ({ participants }: Pick<MatchLead, 'participants'>): string | undefined =>
  participants.find(({ you, mayLead }) => you && mayLead)?.participant

/** The organisations of those who are involved and only signal, each once. */
export const onlySignal = ({ participants }: Pick<MatchLead, 'participants'>): readonly string[] => [
  ...new Set(participants.filter(({ mayLead }) => !mayLead).map(({ organisation }) => organisation)),
]

type Decided = NonNullable<Lead['because']>['facts']
type DecidedFact = {
  readonly fact: 'category' | 'domain' | 'independent' | 'age' | 'signalled'
  readonly words: WordId
  readonly values?: Readonly<Record<string, number>>
}

const ageWords = ({ from, below }: NonNullable<Decided['age']>): WordId =>
  below === null ? 'lead.fact.fromAge' : from === null ? 'lead.fact.belowAge' : 'lead.fact.betweenAges'

/** The facts by which a rule decided, each in its words; the age only where the rule asked it. */
export const decidedBy = ({ category, domain, independent, age, signalled }: Decided): readonly DecidedFact[] => [
  { fact: 'category', words: `category.${category}` },
  ...(domain === null ? [] : [{ fact: 'domain', words: `leadRule.domain.${domain}` } as const]),
  { fact: 'independent', words: independent ? 'leadRule.isIndependent' : 'leadRule.isOrganisation' },
  ...(age === null
    ? []
    : [{ fact: 'age', words: ageWords(age), values: { from: age.from ?? 0, below: age.below ?? 0 } } as const]),
  { fact: 'signalled', words: `lead.fact.signalled.${signalled}` },
]
