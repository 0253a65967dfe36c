import { Message } from '@mens-centraal/ui/Message'
import { Table } from '@mens-centraal/ui/Table'
import { useWords } from '../../language/use-words.tsx'
import type { Trial } from './lead-rule.ts'

/** What rules would have done with past matches: rounded counts by domain. */
export const TrialResult = ({ trial }: { readonly trial: Trial }) => {
  const t = useWords()
  if (trial.matches === null) {
    return (
      <Message tone="calm" announce>
        <p>{t('leadRule.trialFew')}</p>
      </Message>
    )
  }
  const counted = (count: number | null) => (count === null ? t('leadRule.few') : t('leadRule.aboutCount', { count }))
  const rows = [
    ...trial.domains.map(({ domain, matches }) => ({ name: t(`leadRule.domain.${domain}`), matches })),
    { name: t('leadRule.trialNobody'), matches: trial.nobody },
  ]
  return (
    <div role="status">
      <p>{t('leadRule.trialText', { matches: trial.matches })}</p>
      <Table
        caption={t('leadRule.trial')}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'domain', title: t('leadRule.trialDomain'), cell: ({ name }) => name },
          { key: 'count', title: t('leadRule.trialCount'), figures: true, cell: ({ matches }) => counted(matches) },
        ]}
      />
    </div>
  )
}
