import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { CategoryForm } from './CategoryForm.tsx'
import { Changes } from './Changes.tsx'
import type { Category } from './category-form.ts'
import { standingOf } from './organisation.ts'
import { PeriodTag } from './PeriodTag.tsx'
import { useCategoryChangeWords } from './use-category-change-words.ts'
import { useManagedAct } from './use-managed-act.ts'

type Act = { readonly category: Category; readonly done: string }
type DomainProps = { readonly categories: readonly Category[]; readonly onChange: (category: Category) => void }

/** When a kind is designated: today, and each period where there are more. */
const Designated = ({ category: { periods } }: { readonly category: Category }) => {
  const dates = useDates()
  const t = useWords()
  return (
    <>
      <PeriodTag periods={periods} />
      {periods.length > 1 &&
        periods.map(({ from, until }) => (
          <div className="soft small" key={from}>
            {dates.day(from)} – {until === null ? t('period.noEnd') : dates.lastDay(until)}
          </div>
        ))}
    </>
  )
}

/** What organisations of a kind may do besides signalling, today. */
const May = ({ category: { periods, helping, independent } }: { readonly category: Category }) => {
  const t = useWords()
  const standing = standingOf(periods, today())
  const leads = standing.is === 'now' && standing.period.mayLead
  const helps = standingOf(helping, today()).is === 'now'
  return (
    <>
      {[leads && t('kind.leads'), helps && t('kind.involves')].filter(Boolean).join(', ') || t('kind.onlySignals')}
      {independent && (
        <div>
          <Tag>{t('kind.independent')}</Tag>
        </div>
      )}
    </>
  )
}

const Domain = ({ categories, onChange }: DomainProps) => {
  const t = useWords()
  const domain = t(`domain.${categories[0]?.domain ?? 'education'}`)
  return (
    <Card title={domain} folds>
      <Table
        caption={domain}
        rows={categories}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', title: t('organisation.category'), cell: ({ code }) => t(`category.${code}`) },
          { key: 'designated', title: t('kind.designated'), cell: (category) => <Designated category={category} /> },
          { key: 'may', title: t('kind.may'), cell: (category) => <May category={category} /> },
          {
            key: 'act',
            title: t('setting.act'),
            cell: (category) => (
              <Button onPress={() => onChange(category)}>
                {t('setting.change')}
                <span className="only-heard"> {t(`category.${category.code}`)}</span>
              </Button>
            ),
          },
        ]}
      />
    </Card>
  )
}

const Kept = ({
  list,
  onChanged,
}: {
  readonly list: Answer<'GET /api/organisation-categories'>
  readonly onChanged: () => void
}) => {
  const t = useWords()
  const words = useCategoryChangeWords()
  const act = useManagedAct<Act>(onChanged)
  return (
    <>
      {act.done && <Message tone="good" title={act.done} announce />}
      {act.open && (
        <CategoryForm key={act.open.category.code} category={act.open.category} onDone={act.finish} onCancel={act.close} />
      )}
      <Changes changes={list.changes} words={words} operation="POST /api/category-changes/:id/decision" onChanged={onChanged} />
      {[...Map.groupBy(list.categories, ({ domain }) => domain)].map(([domain, those]) => (
        <Domain key={domain} categories={those} onChange={(category) => act.start({ category, done: t('change.proposed') })} />
      ))}
    </>
  )
}

/** Which kinds of organisations the law designates, since when, and what they may do; a change is proposed to the other municipalities. */
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
      <Answered query={query}>{(list) => <Kept list={list} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
