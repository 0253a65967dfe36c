import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { RiskSignal } from './risk-signal.ts'

type AfterMoveProps = {
  readonly signal: RiskSignal
  readonly onYes: () => void
  /** The reporter is not involved any more: what that leads to is asked elsewhere. */
  readonly onNo: () => void
}

/** The youth left the municipality: is the reporter still involved? Nothing while nothing is asked. */
export const AfterMove = ({ signal: { id, asked }, onYes, onNo }: AfterMoveProps) => {
  const t = useWords()
  const dates = useDates()
  const act = useAct('POST /api/risk-signals/:id/involvement')
  const keyOf = useIdempotencyKey()
  if (asked === null) return null
  const yes = async () => {
    const answer = await act.run({ params: { id }, idempotencyKey: keyOf(asked) })
    if (answer.ok) onYes()
  }
  return (
    <Card title={t('left.title')}>
      <p>{t(asked.because === 'moved' ? 'left.moved' : 'left.emigrated', { day: dates.day(asked.on) })}</p>
      <p>{t('left.what')}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
      <Actions>
        <Button look="main" pending={act.pending} onPress={() => void yes()}>
          {t('left.yes')}
        </Button>
        <Button onPress={onNo}>{t('left.no')}</Button>
      </Actions>
    </Card>
  )
}
