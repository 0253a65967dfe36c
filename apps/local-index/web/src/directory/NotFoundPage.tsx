import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/use-words.tsx'
import { useDocumentTitle } from './session.tsx'

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  return (
    <>
      <PageTitle documentTitle={title(t('notFound.title'))}>{t('notFound.title')}</PageTitle>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </>
  )
}
