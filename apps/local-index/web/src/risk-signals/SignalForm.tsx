import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { Step } from '@mens-centraal/ui/Step'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { FoundYouth } from '../youths/found-youth.ts'
import { CriteriaStep } from './CriteriaStep.tsx'
import { EndFields } from './EndFields.tsx'
import { endMistakes } from './raise-form.ts'
import { ToldFields } from './ToldFields.tsx'
import { readTold } from './told.ts'
import { type Raised, useRaise } from './use-raise.ts'

type SignalFormProps = {
  /** Null until the youth is found; what was filled in, but for the weighing, stays while another youth is looked for. */
  readonly youth: FoundYouth | null
  readonly onRaised: (raised: Raised) => void
  readonly onFindAgain: () => void
}

const Expired = ({ onFindAgain }: { readonly onFindAgain: () => void }) => {
  const t = useWords()
  return (
    <Message tone="attention" title={t('raise.expiredTitle')}>
      <p>{t('raise.expired')}</p>
      <Actions>
        <Button onPress={onFindAgain}>{t('raise.findAgain')}</Button>
      </Actions>
    </Message>
  )
}

/** The rest of a signal: the criteria weighed, who was told, and until when it runs. */
export const SignalForm = ({ youth, onRaised, onFindAgain }: SignalFormProps) => {
  const t = useWords()
  const { form, expired, pending, submit } = useRaise(youth, onRaised)
  const latestEnd = youth?.latestEnd ?? today()
  const endDone = Object.keys(endMistakes(form.values, today(), latestEnd)).length === 0
  return (
    <Form label={t('raise.title')} onSubmit={submit} {...form.summary}>
      {expired && <Expired onFindAgain={onFindAgain} />}
      <CriteriaStep number={2} form={form} />
      <Step
        number={3}
        title={t('told.title')}
        done={readTold(form.values, today()).ok}
        wrong={form.isWrong('told', 'audience', 'toldOn', 'postponedUntil')}
      >
        <ToldFields
          told={form.field('told')}
          audience={form.field('audience')}
          toldOn={form.field('toldOn')}
          postponedUntil={form.field('postponedUntil')}
        />
      </Step>
      <Step number={4} title={t('end.title')} done={endDone} wrong={form.isWrong('end', 'lastDay')}>
        <EndFields end={form.field('end')} lastDay={form.field('lastDay')} latestEnd={latestEnd} after={today()} />
      </Step>
      <Actions>
        <Button type="submit" look="main" pending={pending}>
          {t('raise.button')}
        </Button>
        <span className="soft small">{t(youth?.how === 'waiting' ? 'raise.nextWaiting' : 'raise.next')}</span>
      </Actions>
    </Form>
  )
}
