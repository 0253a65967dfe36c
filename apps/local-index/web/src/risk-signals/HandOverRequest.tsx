import { Actions, Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { Link } from '@tanstack/react-router'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { RiskSignal } from './risk-signal.ts'
import type { HandOverRequest } from './use-hand-over-request.ts'

type RequestProps = { readonly request: HandOverRequest }

/** One of the answers to "still involved?": a colleague goes on with it. Not there when it cannot be asked. */
export const AskHandOver = ({ request }: RequestProps) => {
  const t = useWords()
  if (request.choice !== 'can-ask') return null
  return (
    <Button pending={request.pending} onPress={() => request.say(true)}>
      {t('askHandOver.button')}
    </Button>
  )
}

/** Says why it cannot be asked, and what to do instead. */
export const WhyNoHandOver = ({ request }: RequestProps) => {
  const t = useWords()
  if (request.choice === 'nobody') return <p>{t('askHandOver.nobody')}</p>
  if (request.choice !== 'coordinates') return null
  return (
    <p>
      {t('askHandOver.coordinates')} <Link to="/signalen-van-collegas">{t('handOver.listTitle')}</Link>
    </p>
  )
}

/** It was asked: since when, and the way back. */
export const HandOverAsked = ({ signal, request }: RequestProps & { readonly signal: RiskSignal }) => {
  const t = useWords()
  const dates = useDates()
  const { requestedOn } = signal.handOver
  if (requestedOn === null) return null
  return (
    <Message tone="attention" title={t('askHandOver.title')}>
      <p>{t('askHandOver.text', { day: dates.day(requestedOn) })}</p>
      <Actions>
        <Button pending={request.pending} onPress={() => request.say(false)}>
          {t('askHandOver.takeBack')}
        </Button>
      </Actions>
    </Message>
  )
}
