import type { ProblemText } from '@mens-centraal/contract/problem'
import { Actions, Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { useLanguage } from '../language/language.tsx'
import { useWords } from '../language/use-words.tsx'
import { type Failure, mayPass } from './failure.ts'

/** What a failure says in the language of the page: that it is so, and what to do. */
export const useFailureWords = () => {
  const t = useWords()
  const { language } = useLanguage()
  return (failure: Failure): ProblemText =>
    failure.code === 'unreachable' ? { title: t('api.unreachable'), detail: t('api.unreachableDetail') } : failure.texts[language]
}

/** A failure in words, with the number to quote to the helpdesk, and a way to try again where that may help. */
export const FailureMessage = ({ failure, onRetry }: { readonly failure: Failure; readonly onRetry?: () => void }) => {
  const t = useWords()
  const words = useFailureWords()(failure)
  return (
    <Message tone="bad" title={words.title} announce>
      <p>{words.detail}</p>
      {failure.code === 'internal-error' && <p className="small">{t('api.trace', { id: failure.traceId })}</p>}
      {onRetry && mayPass(failure) && (
        <Actions>
          <Button onPress={onRetry}>{t('api.retry')}</Button>
        </Actions>
      )}
    </Message>
  )
}
