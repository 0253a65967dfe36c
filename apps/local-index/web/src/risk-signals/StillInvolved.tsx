import { Actions, Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { AskHandOver, WhyNoHandOver } from './HandOverRequest.tsx'
import type { RiskSignal } from './risk-signal.ts'
import type { HandOverRequest } from './use-hand-over-request.ts'

type StillInvolvedProps = {
  readonly signal: RiskSignal
  readonly request: HandOverRequest
  readonly onExtend: () => void
  readonly onEnd: () => void
}

/** A signal ends soon: its reporter is asked whether to go on. Who does nothing lets it run out. */
export const StillInvolved = ({ signal, request, onExtend, onEnd }: StillInvolvedProps) => {
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
        <AskHandOver request={request} />
        <Button onPress={onEnd}>{t('still.end')}</Button>
      </Actions>
      <WhyNoHandOver request={request} />
    </Message>
  )
}
