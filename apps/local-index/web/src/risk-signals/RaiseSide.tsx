import { Card } from '@mens-centraal/ui/Card'
import { useWords } from '../language/use-words.tsx'

/** Beside the form: what a signal is, what is kept, and who sees it. */
export const RaiseSide = () => {
  const t = useWords()
  return (
    <>
      <Card title={t('raise.whatTitle')}>
        <p>{t('raise.what')}</p>
        <ul className="plain-list">
          <li>{t('raise.kept1')}</li>
          <li>{t('raise.kept2')}</li>
          <li>{t('raise.kept3')}</li>
        </ul>
      </Card>
      <Card title={t('raise.rightTitle')}>
        <p>{t('raise.right')}</p>
      </Card>
    </>
  )
}
