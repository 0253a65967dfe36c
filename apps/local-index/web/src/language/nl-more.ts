import { accounts } from './nl/accounts.ts'
import { caseLeads } from './nl/case-leads.ts'
import { categories } from './nl/categories.ts'
import { coupling } from './nl/coupling.ts'
import { decisions } from './nl/decisions.ts'
import { family } from './nl/family.ts'
import { followUp } from './nl/follow-up.ts'
import { handOvers } from './nl/hand-overs.ts'
import { helpdesk } from './nl/helpdesk.ts'
import { insight } from './nl/insight.ts'
import { involvements } from './nl/involvements.ts'
import { keeping } from './nl/keeping.ts'
import { leadRules } from './nl/lead-rules.ts'
import { listedAddresses } from './nl/listed-addresses.ts'
import { management } from './nl/management.ts'
import { oversight } from './nl/oversight.ts'
import { refusals } from './nl/refusals.ts'
import { removals } from './nl/removals.ts'
import { riskSignals } from './nl/risk-signals.ts'
import { standIns } from './nl/stand-ins.ts'
import { youths } from './nl/youths.ts'

/** The texts of the other screens, in Dutch. */
export const nlMore = {
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
