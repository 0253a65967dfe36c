import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import type { ComponentProps } from 'react'
import { useWords } from '../language/use-words.tsx'
import type { RiskSignal } from './risk-signal.ts'

export type ArchiveTerm = RiskSignal['archiveTerm']

/** The words for each term. */
export const archiveTermWords = {
  'five-years': 'withdraw.fiveYears',
  'two-years': 'withdraw.twoYears',
  'one-year': 'withdraw.oneYear',
  'six-months': 'withdraw.sixMonths',
} as const satisfies Record<ArchiveTerm, string>

type FieldProps = Pick<ComponentProps<typeof ChoiceField<ArchiveTerm>>, 'id' | 'value' | 'onChange' | 'error'>

/** How long the archive keeps this signal: the usual term, or a shorter one for this case. */
export const ArchiveTermField = (field: FieldProps) => {
  const t = useWords()
  return (
    <ChoiceField
      {...field}
      label={t('withdraw.archiveLabel')}
      hint={t('withdraw.archiveHint')}
      look="tiles"
      choices={[
        { value: 'five-years', label: t('withdraw.fiveYears'), hint: t('withdraw.usual') },
        { value: 'two-years', label: t('withdraw.twoYears') },
        { value: 'one-year', label: t('withdraw.oneYear') },
        { value: 'six-months', label: t('withdraw.sixMonths') },
      ]}
    />
  )
}
