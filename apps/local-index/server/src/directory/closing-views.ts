import type { View } from '@mens-centraal/platform/acts/read'
import { closingOf, readClosing } from './closing-facts.ts'

/** When the asker's own organisation is closed. */
export const ownClosing: View<'closing:see', unknown> = {
  fetch: (_grant, { actor }) => [closingOf(actor.organisationId)],
  show: ([rows]) => ({ value: { closing: readClosing(rows) }, subjects: [] }),
}
