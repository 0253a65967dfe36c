import { ChangeOrganisationForm } from './ChangeOrganisationForm.tsx'
import { EndForm } from './EndForm.tsx'
import type { Dated, Organisation, Worker } from './organisation.ts'
import { PeriodForm } from './PeriodForm.tsx'
import { PositionEndForm } from './PositionEndForm.tsx'
import { ProfessionalForm } from './ProfessionalForm.tsx'
import { ProposeChangeForm } from './ProposeChangeForm.tsx'

/** What can be done on the page of one organisation. */
export type Act = { readonly title: string; readonly done: string } & (
  | { readonly add: 'covenants' | 'designations'; readonly id: string }
  | { readonly move: 'covenants' | 'designations'; readonly period: Dated }
  | { readonly keep: 'organisation' | 'proposal' }
  | { readonly keep: 'worker'; readonly worker: Worker | null }
  | { readonly end: Worker }
)

type OpenFormProps = {
  readonly act: Act
  readonly organisation: Organisation
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The form of an act that was begun. */
export const OpenForm = ({ act, organisation, onDone, onCancel }: OpenFormProps) => {
  const common = { title: act.title, onDone, onCancel }
  if ('move' in act) return <EndForm operation={`POST /api/${act.move}/:id/end`} period={act.period} {...common} />
  if ('end' in act) return <PositionEndForm worker={act.end} {...common} />
  if ('keep' in act && act.keep === 'worker')
    return <ProfessionalForm organisation={organisation} worker={act.worker} {...common} />
  if ('keep' in act && act.keep === 'proposal') return <ProposeChangeForm organisation={organisation} {...common} />
  if ('keep' in act) return <ChangeOrganisationForm organisation={organisation} {...common} />
  const operation = act.add === 'covenants' ? 'POST /api/organisations/:id/covenants' : 'POST /api/positions/:id/designations'
  return <PeriodForm operation={operation} id={act.id} {...common} />
}
