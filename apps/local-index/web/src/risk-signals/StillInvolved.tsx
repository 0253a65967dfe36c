import { Actions, Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { RiskSignal } from './risk-signal.ts'

type StillInvolvedProps = { readonly signal: RiskSignal; readonly onExtend: () => void; readonly onEnd: () => void }

/** A signal ends soon: its reporter is asked whether to go on. Who does nothing lets it run out. */
export const StillInvolved = ({ signal, onExtend, onEnd }: StillInvolvedProps) => {
  const t = useWords()
  const dates = useDates()
  const longer = signal.latestEnd > signal.endsOn
  return (
    <Message tone="attention" title={t('still.title')}>
      <p>
        {t('still.text', { day: dates.lastDay(signal.endsOn) })} {!longer && t('still.longest')}
      </p>
      <Actions>
        {longer && <Button onPress={onExtend}>{t('still.extend')}</Button>}
        <Button onPress={onEnd}>{t('still.end')}</Button>
      </Actions>
    </Message>
  )
}
