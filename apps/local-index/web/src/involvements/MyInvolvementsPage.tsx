import { buttonClass } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useBirthYear, YouthName } from '../youths/YouthName.tsx'
import type { ListedInvolvement } from './involvement.ts'

const Row = ({ involvement }: { readonly involvement: ListedInvolvement }) => {
  const t = useWords()
  const dates = useDates()
  const birthYear = useBirthYear()(involvement.youth)
  return (
    <li className="row">
      <div>
        <Link to="/mijn-betrokkenheden/$id" params={{ id: involvement.id }} className="row-title">
          <YouthName youth={involvement.youth} />
        </Link>{' '}
        <span className="soft">{birthYear}</span>
        <div className="soft small">{t('involvement.until', { day: dates.lastDay(involvement.endsOn) })}</div>
      </div>
    </li>
  )
}

const List = ({ involvements }: { readonly involvements: readonly ListedInvolvement[] }) => {
  const t = useWords()
  if (involvements.length === 0) {
    return (
      <EmptyState title={t('involvement.emptyTitle')}>
        <p>{t('involvement.empty')}</p>
        <Link to="/betrokkenheid-vastleggen">{t('nav.recordInvolvement')}</Link>
      </EmptyState>
    )
  }
  return (
    <Card>
      <ul className="rows">
        {involvements.map((involvement) => (
          <Row key={involvement.id} involvement={involvement} />
        ))}
      </ul>
    </Card>
  )
}

/** The youths for whom this professional is the contact, the first to end first. */
export const MyInvolvementsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/involvements', {})
  return (
    <>
      <PageTitle
        documentTitle={title(t('nav.involvements'))}
        aside={
          <Link to="/betrokkenheid-vastleggen" className={`${buttonClass('main')} screen-only`}>
            {t('nav.recordInvolvement')}
          </Link>
        }
      >
        {t('nav.involvements')}
      </PageTitle>
      <NotPrinted>
        <Answered query={query}>{({ involvements }) => <List involvements={involvements} />}</Answered>
      </NotPrinted>
    </>
  )
}
