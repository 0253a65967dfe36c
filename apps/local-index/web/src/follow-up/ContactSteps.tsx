import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChecklistField } from '@mens-centraal/ui/ChecklistField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWords } from '../language/use-words.tsx'
import { isInTouch, isOpen, type MatchFollowUp, ownContact, toSpeak } from './follow-up.ts'

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
  const say = async (contact: Contact, about: readonly string[] = []) => {
    const body = about.length === 0 ? { contact } : { contact, about: [...about] }
    await act.run({ params: { id: matchId }, body, idempotencyKey: keyOf({ ...body, after: followUp.timeline.length }) })
    setAsking(false)
    onSaid()
  }
  return { act, asking, setAsking, say }
}

type FirstStepsProps = {
  readonly followUp: MatchFollowUp
  readonly pending: boolean
  readonly say: (contact: Contact, about: readonly string[]) => Promise<void>
}

/** Of whom one says how contact went, where several are left: all of them, unless one takes somebody out. Of one who is left it need not be asked. */
const useAbout = ({ followUp }: Pick<FirstStepsProps, 'followUp'>) => {
  const left = toSpeak(followUp)
  const [without, setWithout] = useState<readonly string[]>([])
  const ids = left.map(({ participant }) => participant)
  const about = ids.length === 1 ? ids : ids.filter((id) => !without.includes(id))
  const choose = (chosen: readonly string[]) => setWithout(ids.filter((id) => !chosen.includes(id)))
  return { left, about, choose, one: followUp.contacts.length <= 2 }
}

const FirstSteps = ({ followUp, pending, say }: FirstStepsProps) => {
  const t = useWords()
  const { left, about, choose, one } = useAbout({ followUp })
  const [missing, setMissing] = useState(false)
  const press = (contact: Contact) => () => {
    setMissing(about.length === 0)
    if (about.length > 0) void say(contact, one ? [] : about)
  }
  return (
    <>
      {left.length > 1 ? (
        <ChecklistField
          id="about"
          label={t('followUp.about')}
          choices={left.map(({ participant, name }) => ({ value: participant, label: name }))}
          values={about}
          onChange={choose}
          error={missing && about.length === 0 ? t('followUp.chooseAbout') : undefined}
        />
      ) : (
        !one && left.map(({ participant, name }) => <p key={participant}>{t('followUp.aboutOne', { name })}</p>)
      )}
      <Actions>
        <Button look="main" pending={pending} onPress={press('in-touch')}>
          {t('followUp.inTouch')}
        </Button>
        <Button pending={pending} onPress={press('already-together')}>
          {t('followUp.together')}
        </Button>
        <Button pending={pending} onPress={press('no-answer')}>
          {t('followUp.noAnswer')}
        </Button>
      </Actions>
      <p className="soft small">{t('followUp.noAnswerHint')}</p>
    </>
  )
}

/** What a participant can say now, of all others or of some: that they were in touch, or tried; after that, that help is aligned. */
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
        <FirstSteps followUp={props.followUp} pending={act.pending} say={say} />
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
