import { Actions } from '@mens-centraal/ui/Button'
import { ChecklistField, TickField } from '@mens-centraal/ui/ChecklistField'
import { CopyButton } from '@mens-centraal/ui/CopyButton'
import { Message } from '@mens-centraal/ui/Message'
import { Step } from '@mens-centraal/ui/Step'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { type Criterion, criteria, criterionWord } from './criteria.ts'
import { isWeighed } from './raise-form.ts'
import type { RaiseForm } from './use-raise.ts'

/** The weighing as text for the reporter's own file. */
const useWeighingText = () => {
  const t = useWords()
  const dates = useDates()
  return (chosen: readonly Criterion[]): string => {
    const lines = criteria
      .filter((criterion) => chosen.includes(criterion))
      .map((criterion) => `- ${t(criterionWord(criterion))}`)
    return [t('criteria.copyHead', { day: dates.day(today()) }), ...lines].join('\n')
  }
}

/** The weighing of the statutory criteria. It must be done, here or elsewhere; what is ticked stays in this page: it is not sent, and not kept. */
export const CriteriaStep = ({ number, form }: { readonly number: number; readonly form: RaiseForm }) => {
  const t = useWords()
  const textOf = useWeighingText()
  const { value: chosen, ...field } = form.field('criteria')
  const elsewhere = form.field('weighedElsewhere')
  return (
    <Step number={number} title={t('criteria.title')} done={isWeighed(form.values)} wrong={form.isWrong('criteria')}>
      <ChecklistField
        {...field}
        label={t('criteria.label')}
        hint={t('criteria.hint')}
        values={chosen}
        choices={criteria.map((criterion) => ({ value: criterion, label: t(criterionWord(criterion)) }))}
      />
      <TickField id={elsewhere.id} ticked={elsewhere.value} onChange={elsewhere.onChange}>
        {t('criteria.elsewhere')}
      </TickField>
      <Message tone="calm" title={t('criteria.staysTitle')}>
        <p>{t('criteria.stays')}</p>
        {chosen.length > 0 && (
          <Actions>
            <CopyButton text={textOf(chosen)} copied={t('criteria.copied')} failed={t('criteria.copyFailed')}>
              {t('criteria.copy')}
            </CopyButton>
          </Actions>
        )}
      </Message>
    </Step>
  )
}
