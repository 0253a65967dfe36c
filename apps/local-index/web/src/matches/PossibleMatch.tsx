import { Actions, Button } from '@mens-centraal/ui/Button'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWords } from '../language/use-words.tsx'
import type { Match } from './match.ts'

type SameYouth = 'same' | 'not-same'
type PossibleMatchProps = { readonly match: Match; readonly onAnswered: () => void }

const useSameYouth = ({ match, onAnswered }: PossibleMatchProps) => {
  const act = useAct('POST /api/matches/:id/same-youth')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState<SameYouth | null>(null)
  const confirm = async (answer: SameYouth) => {
    const body = { answer }
    await act.run({ params: { id: match.id }, body, idempotencyKey: keyOf(body) })
    setAsked(null)
    onAnswered()
  }
  return { act, asked, setAsked, confirm }
}

type AskProps = {
  readonly asked: SameYouth
  readonly pending: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

const Ask = ({ asked, pending, onConfirm, onCancel }: AskProps) => {
  const t = useWords()
  const same = asked === 'same'
  return (
    <ConfirmDialog
      title={t(same ? 'possible.sameTitle' : 'possible.notSameTitle')}
      confirm={t(same ? 'possible.same' : 'possible.notSame')}
      look={same ? 'main' : 'danger'}
      pending={pending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{t(same ? 'possible.sameText' : 'possible.notSameText')}</p>
    </ConfirmDialog>
  )
}

/** A match by name only: check together that it is the same youth, and say so. */
export const PossibleMatch = (props: PossibleMatchProps) => {
  const t = useWords()
  const { act, asked, setAsked, confirm } = useSameYouth(props)
  const answered = props.match.ownAnswer !== null
  return (
    <>
      <Message tone="attention" title={t('possible.title')}>
        <p>{t('possible.text')}</p>
        {answered ? (
          <p>
            <b>{t('possible.waiting')}</b>
          </p>
        ) : (
          <Actions>
            <Button look="main" onPress={() => setAsked('same')}>
              {t('possible.same')}
            </Button>
            <Button onPress={() => setAsked('not-same')}>{t('possible.notSame')}</Button>
          </Actions>
        )}
      </Message>
      {act.failure && <FailureMessage failure={act.failure} />}
      {asked && <Ask asked={asked} pending={act.pending} onConfirm={() => void confirm(asked)} onCancel={() => setAsked(null)} />}
    </>
  )
}
