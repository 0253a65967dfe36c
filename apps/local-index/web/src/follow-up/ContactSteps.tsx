import { Actions, Button } from '@mens-centraal/ui/Button'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWords } from '../language/use-words.tsx'
import { isInTouch, isOpen, type MatchFollowUp, ownContact } from './follow-up.ts'

type Contact = 'no-answer' | 'in-touch' | 'already-together' | 'aligned'
type ContactStepsProps = {
  readonly matchId: string
  readonly standsInFor?: string
  readonly followUp: MatchFollowUp
  readonly onSaid: () => void
}

const useContact = ({ matchId, standsInFor, followUp, onSaid }: ContactStepsProps) => {
  const own = useAct('POST /api/matches/:id/contact')
  const forColleague = useAct('POST /api/stood-in-places/:id/contact')
  const act = standsInFor === undefined ? own : forColleague
  const keyOf = useIdempotencyKey()
  const [asking, setAsking] = useState(false)
  const say = async (contact: Contact) => {
    const idempotencyKey = keyOf({ contact, after: followUp.timeline.length })
    await act.run({ params: { id: matchId }, body: { contact }, idempotencyKey })
    setAsking(false)
    onSaid()
  }
  return { act, asking, setAsking, say }
}

const FirstSteps = ({ pending, say }: { readonly pending: boolean; readonly say: (contact: Contact) => Promise<void> }) => {
  const t = useWords()
  return (
    <>
      <Actions>
        <Button look="main" pending={pending} onPress={() => void say('in-touch')}>
          {t('followUp.inTouch')}
        </Button>
        <Button pending={pending} onPress={() => void say('already-together')}>
          {t('followUp.together')}
        </Button>
        <Button pending={pending} onPress={() => void say('no-answer')}>
          {t('followUp.noAnswer')}
        </Button>
      </Actions>
      <p className="soft small">{t('followUp.noAnswerHint')}</p>
    </>
  )
}

/** What a participant can say now: that they were in touch, or tried; after that, that help is aligned. */
export const ContactSteps = (props: ContactStepsProps) => {
  const t = useWords()
  const { act, asking, setAsking, say } = useContact(props)
  if (!isOpen(props.followUp.standing)) return null
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      {isInTouch(ownContact(props.followUp)) ? (
        <Actions>
          <Button onPress={() => setAsking(true)}>{t('followUp.aligned')}</Button>
        </Actions>
      ) : (
        <FirstSteps pending={act.pending} say={say} />
      )}
      {asking && (
        <ConfirmDialog
          title={t('followUp.alignedTitle')}
          confirm={t('followUp.aligned')}
          pending={act.pending}
          onConfirm={() => void say('aligned')}
          onCancel={() => setAsking(false)}
        >
          <p>{t('followUp.alignedText')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
