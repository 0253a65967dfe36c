import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { AskHandOver, WhyNoHandOver } from './HandOverRequest.tsx'
import type { RiskSignal } from './risk-signal.ts'
import type { HandOverRequest } from './use-hand-over-request.ts'

type Because = NonNullable<RiskSignal['asked']>['because']

type AfterMoveProps = {
  readonly signal: RiskSignal
  readonly request: HandOverRequest
  readonly onYes: (because: Because) => void
  /** The reporter is not involved any more: what that leads to is asked elsewhere. */
  readonly onNo: (because: Because) => void
}

const words = {
  moved: { title: 'left.title', happened: 'left.moved', what: 'left.what', yes: 'left.yes', no: 'left.no' },
  emigrated: { title: 'left.title', happened: 'left.emigrated', what: 'left.what', yes: 'left.yes', no: 'left.no' },
  'number-corrected': {
    title: 'meant.title',
    happened: 'meant.corrected',
    what: 'meant.what',
    yes: 'meant.yes',
    no: 'meant.no',
  },
} as const

/** The register told something for which the reporter is asked: are they still involved, or is it still about the child whom they meant? Nothing while nothing is asked. */
export const AfterMove = ({ signal: { id, asked }, request, onYes, onNo }: AfterMoveProps) => {
  const t = useWords()
  const dates = useDates()
  const act = useAct('POST /api/risk-signals/:id/involvement')
  const keyOf = useIdempotencyKey()
  if (asked === null) return null
  const said = words[asked.because]
  const left = asked.because !== 'number-corrected'
  const yes = async () => {
    const answer = await act.run({ params: { id }, idempotencyKey: keyOf(asked) })
    if (answer.ok) onYes(asked.because)
  }
  return (
    <Card title={t(said.title)}>
      <p>{t(said.happened, { day: dates.day(asked.on) })}</p>
      <p>{t(said.what)}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
      <Actions>
        <Button look="main" pending={act.pending} onPress={() => void yes()}>
          {t(said.yes)}
        </Button>
        {left && <AskHandOver request={request} />}
        <Button onPress={() => onNo(asked.because)}>{t(said.no)}</Button>
      </Actions>
      {left && <WhyNoHandOver request={request} />}
    </Card>
  )
}
