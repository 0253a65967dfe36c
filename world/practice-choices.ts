import { randomUUID } from 'node:crypto'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { officers } from './officers.ts'
import { openVisitor } from './visitor.ts'

const anyone = { domain: null, category: null, independent: null, fromAge: null, belowAge: null, among: 'first' }
/** Of young children youth health care leads, else youth help; else whoever may and signalled first. */
const rules = [{ ...anyone, category: 'youth-health-care', belowAge: 12 }, { ...anyone, domain: 'youth-help' }, anyone]

type Wish = {
  readonly indexUrl: string
  readonly entryUrl: (organisationId: string, subject: string) => string
  readonly today: CalendarDay
}

/**
 * What municipalities of the practice world chose before anybody comes: Meerwijk appoints the lead by rules, Voorbeeldstad leaves it as it is, to the
 * participants. Chosen once, by Meerwijk's functional manager, as a person would. Rejects when the index does not take it.
 */
export const makePracticeChoices = async ({ indexUrl, entryUrl, today }: Wish): Promise<void> => {
  const manager = openVisitor()
  const [job] = officers.esraAydin.jobs
  await manager.visit(entryUrl(job.organisation, job.subject))
  const seen = await manager.visit(`${indexUrl}/api/lead-rules`)
  if (seen.status !== 200) throw new Error(`the functional manager of Meerwijk does not see the rules: ${seen.status}`)
  const { sets } = JSON.parse(seen.page) as { readonly sets: readonly unknown[] }
  if (sets.length > 0) return
  const choose = async (path: string, body: object) => {
    const headers = { origin: indexUrl, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const { status } = await manager.visit(`${indexUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (status !== 204) throw new Error(`a choice of the practice world is refused: ${path} ${status}`)
  }
  await choose('/api/setting-changes', { setting: 'case-lead', value: 'rules', from: today, number: 0 })
  await choose('/api/lead-rule-sets', { rules, from: today, number: 0 })
}
