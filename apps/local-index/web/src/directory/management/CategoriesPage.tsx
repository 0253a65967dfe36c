import { Card } from '@mens-centraal/ui/Card'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { Link } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import type { Categories } from './organisation-form.ts'

const Domain = ({ domain, categories }: { readonly domain: Categories[number]['domain']; readonly categories: Categories }) => {
  const t = useWords()
  const dates = useDates()
  return (
    <Card title={t(`domain.${domain}`)}>
      <Table
        caption={t(`domain.${domain}`)}
        rows={categories}
        rowKey={({ code, from }) => `${code}/${from}`}
        columns={[
          { key: 'code', title: t('organisation.category'), cell: ({ code }) => t(`category.${code}`) },
          { key: 'from', title: t('period.from'), figures: true, cell: ({ from }) => dates.day(from) },
          {
            key: 'until',
            title: t('period.until'),
            figures: true,
            cell: ({ until }) => (until === null ? t('period.noEnd') : dates.lastDay(until)),
          },
        ]}
      />
    </Card>
  )
}

/** Which kinds of organisations the law designates, by domain and period. */
export const CategoriesPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/organisation-categories', {})
  return (
    <>
      <PageTitle documentTitle={title(t('categories.title'))}>{t('categories.title')}</PageTitle>
      <p className="soft">{t('categories.text')}</p>
      <p className="screen-only">
        <Link to="/organisaties">{t('organisation.back')}</Link>
      </p>
      <Answered query={query}>
        {({ categories }) => (
          <>
            {[...Map.groupBy(categories, ({ domain }) => domain)].map(([domain, those]) => (
              <Domain key={domain} domain={domain} categories={those} />
            ))}
          </>
        )}
      </Answered>
    </>
  )
}
