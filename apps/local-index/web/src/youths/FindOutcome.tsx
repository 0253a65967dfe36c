import { Actions, Button } from '@mens-centraal/ui/Button'
import { TickField } from '@mens-centraal/ui/ChecklistField'
import { Message } from '@mens-centraal/ui/Message'
import { useId, useState } from 'react'
import { useWords } from '../language/use-words.tsx'
import type { FindValues } from './find-youth.ts'
import { type FindAnswer, type FindPurpose, type FoundYouth, foundFrom } from './found-youth.ts'

type OutcomeProps = {
  readonly answer: FindAnswer
  readonly values: FindValues
  readonly purpose: FindPurpose
  readonly onFound: (found: FoundYouth) => void
}

const NotInRegister = ({ youth, onFound }: { readonly youth: FoundYouth; readonly onFound: (found: FoundYouth) => void }) => {
  const t = useWords()
  const id = useId()
  const [ticked, setTicked] = useState(false)
  const [asked, setAsked] = useState(false)
  const goOn = () => (ticked ? onFound(youth) : setAsked(true))
  return (
    <>
      <p>{t('find.noneByName')}</p>
      <TickField id={id} ticked={ticked} onChange={setTicked} error={asked && !ticked ? t('find.tickNeeded') : undefined}>
        {t('find.tick')}
      </TickField>
      <Actions>
        <Button onPress={goOn}>{t('find.goOnByName')}</Button>
      </Actions>
    </>
  )
}

/** What else there is to try. Only a signal can go by name, without the register. */
const NextTry = ({ answer, values, purpose, onFound }: OutcomeProps) => {
  const t = useWords()
  const youth = foundFrom(answer, values)
  if (purpose === 'involvement') return <p>{t('involvement.onlyRegister')}</p>
  if (youth) return <NotInRegister youth={youth} onFound={onFound} />
  return values.by === 'name' && <p>{t('find.noneTypeMore')}</p>
}

const None = (props: OutcomeProps) => {
  const t = useWords()
  return (
    <Message tone="attention" title={t('find.noneTitle')} announce>
      <p>{t(props.values.by === 'bsn' ? 'find.noneBsn' : 'find.none')}</p>
      <NextTry {...props} />
    </Message>
  )
}

const Unavailable = ({ answer, values, onFound }: OutcomeProps) => {
  const t = useWords()
  const youth = foundFrom(answer, values)
  return (
    <Message tone="attention" title={t('find.unavailableTitle')} announce>
      <p>{t(youth ? 'find.unavailable' : 'find.unavailableByName')}</p>
      {youth && (
        <Actions>
          <Button onPress={() => onFound(youth)}>{t('find.goOnWaiting')}</Button>
        </Actions>
      )}
    </Message>
  )
}

/** What to do when the register did not point at exactly one youth. */
export const FindOutcome = (props: OutcomeProps) => {
  const t = useWords()
  const { answer } = props
  if (answer.outcome === 'none') return <None {...props} />
  if (answer.outcome === 'register-unavailable') return <Unavailable {...props} />
  if (answer.outcome === 'found') return null
  return (
    <Message tone="attention" title={t('find.moreTitle')} announce>
      <p>{t(answer.ask === 'given-names' ? 'find.moreNames' : 'find.moreAddress')}</p>
    </Message>
  )
}
