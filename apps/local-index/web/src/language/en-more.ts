import { accounts } from './en/accounts.ts'
import { caseLeads } from './en/case-leads.ts'
import { categories } from './en/categories.ts'
import { coupling } from './en/coupling.ts'
import { decisions } from './en/decisions.ts'
import { family } from './en/family.ts'
import { followUp } from './en/follow-up.ts'
import { handOvers } from './en/hand-overs.ts'
import { helpdesk } from './en/helpdesk.ts'
import { insight } from './en/insight.ts'
import { involvements } from './en/involvements.ts'
import { keeping } from './en/keeping.ts'
import { leadRules } from './en/lead-rules.ts'
import { listedAddresses } from './en/listed-addresses.ts'
import { management } from './en/management.ts'
import { oversight } from './en/oversight.ts'
import { refusals } from './en/refusals.ts'
import { removals } from './en/removals.ts'
import { riskSignals } from './en/risk-signals.ts'
import { standIns } from './en/stand-ins.ts'
import { youths } from './en/youths.ts'
import type { MoreCatalogue } from './words.ts'

/** The texts of the other screens, in English. */
export const enMore: MoreCatalogue = {
  ...followUp,
  ...caseLeads,
  ...leadRules,
  ...youths,
  ...accounts,
  ...helpdesk,
  ...riskSignals,
  ...removals,
  ...decisions,
  ...family,
  ...handOvers,
  ...standIns,
  ...involvements,
  ...management,
  ...listedAddresses,
  ...insight,
  ...coupling,
  ...keeping,
  ...categories,
  ...oversight,
  ...refusals,
}
