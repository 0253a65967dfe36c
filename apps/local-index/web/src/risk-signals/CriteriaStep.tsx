import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChecklistField } from '@mens-centraal/ui/ChecklistField'
import { Message } from '@mens-centraal/ui/Message'
import { Step } from '@mens-centraal/ui/Step'
import { useId, useState } from 'react'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { type Criterion, criteria, criterionWord } from './criteria.ts'

const useCopy = (chosen: readonly Criterion[]) => {
  const t = useWords()
  const dates = useDates()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    const lines = criteria
      .filter((criterion) => chosen.includes(criterion))
      .map((criterion) => `- ${t(criterionWord(criterion))}`)
    const text = [t('criteria.copyHead', { day: dates.day(today()) }), ...lines].join('\n')
    await navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }
  return { copy, outcome }
}

/** The weighing of the statutory criteria. What is ticked stays in this page: it is not sent, and not kept. */
export const CriteriaStep = ({ number }: { readonly number: number }) => {
  const t = useWords()
  const id = useId()
  const [chosen, setChosen] = useState<readonly Criterion[]>([])
  const { copy, outcome } = useCopy(chosen)
  return (
    <Step number={number} title={t('criteria.title')} done={chosen.length > 0}>
      <ChecklistField
        id={id}
        label={t('criteria.label')}
        hint={t('criteria.hint')}
        values={chosen}
        onChange={setChosen}
        choices={criteria.map((criterion) => ({ value: criterion, label: t(criterionWord(criterion)) }))}
      />
      <Message tone="calm" title={t('criteria.staysTitle')}>
        <p>{t('criteria.stays')}</p>
        {chosen.length > 0 && (
          <Actions>
            <Button onPress={() => void copy()}>{t('criteria.copy')}</Button>
            <span role="status">{outcome && t(outcome === 'copied' ? 'criteria.copied' : 'criteria.copyFailed')}</span>
          </Actions>
        )}
      </Message>
    </Step>
  )
}
