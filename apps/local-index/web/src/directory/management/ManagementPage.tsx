import { Card } from '@mens-centraal/ui/Card'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../language/use-words.tsx'
import type { WordId } from '../../language/words.ts'
import { managementPages } from '../pages-for-roles.ts'
import { useDocumentTitle } from '../session.tsx'

type Words = { readonly title: WordId; readonly text: WordId }

const wordsOf: Readonly<Record<(typeof managementPages)[number], Words>> = {
  '/instellingen': { title: 'nav.settings', text: 'manage.settings' },
  '/regels-voor-regie': { title: 'leadRule.title', text: 'manage.leadRules' },
  '/adressen-van-instellingen': { title: 'listed.title', text: 'manage.listed' },
  '/organisaties/soorten': { title: 'categories.title', text: 'manage.categories' },
  '/beheerrechten': { title: 'nav.rights', text: 'manage.rights' },
  '/bronsystemen': { title: 'nav.systems', text: 'manage.systems' },
  '/bezorging': { title: 'nav.deliveries', text: 'manage.deliveries' },
}

/** What a functional manager needs now and then, each with what it is for. */
export const ManagementPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  return (
    <>
      <PageTitle documentTitle={title(t('nav.management'))}>{t('nav.management')}</PageTitle>
      <Card>
        <ul className="rows">
          {managementPages.map((page) => (
            <li className="row" key={page}>
              <div>
                <Link to={page} className="row-title">
                  {t(wordsOf[page].title)}
                </Link>
                <div className="soft small">{t(wordsOf[page].text)}</div>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
