import { Actions, Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { useWords } from '../language/use-words.tsx'

/** A page that broke: a part of the app could not be fetched (a new version was put in place), or it has a fault. */
export const BrokenPage = () => {
  const t = useWords()
  return (
    <Message tone="bad" title={t('broken.title')} announce>
      <p>{t('broken.text')}</p>
      <Actions>
        <Button look="main" onPress={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
      </Actions>
    </Message>
  )
}
