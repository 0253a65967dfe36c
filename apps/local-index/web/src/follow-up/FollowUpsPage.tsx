import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { SelectField } from '@mens-centraal/ui/SelectField'
import { Waiting } from '@mens-centraal/ui/Waiting'
import { useEffect, useId, useRef, useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { usePages } from '../api/use-pages.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'
import { BoardRows } from './BoardRows.tsx'
import { type Board, type BoardList, countOn, isEmpty, organisationChoices } from './board.ts'

/** What the officer wants to see: one list, of all organisations or of one. */
type Wish = { readonly list: BoardList; readonly organisation: Board['organisations'][number] | null }
type WishProps = { readonly board: Board; readonly wish: Wish; readonly onWish: (wish: Wish) => void }

const lists = ['waiting', 'in-touch', 'finished'] as const

const Filters = ({ board, wish, onWish }: WishProps) => {
  const t = useWords()
  const choices = organisationChoices(board, wish.organisation)
  return (
    <>
      <ChoiceField
        id={useId()}
        label={t('followUps.list')}
        look="tiles"
        value={wish.list}
        onChange={(list: BoardList) => onWish({ ...wish, list })}
        choices={lists.map((list) => ({ value: list, label: t(`followUps.count.${list}`, { count: countOn(board, list) }) }))}
      />
      <SelectField
        id={useId()}
        label={t('followUps.organisation')}
        choices={[{ value: 'all', label: t('followUps.all') }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
        value={wish.organisation?.id ?? 'all'}
        onChange={(value) => onWish({ ...wish, organisation: choices.find(({ id }) => id === value) ?? null })}
      />
    </>
  )
}

/** The pages of one list so far. The first match of a page that was asked for takes the focus, for the button that asked may be gone. */
const List = ({ wish, query }: { readonly wish: Wish; readonly query: ReturnType<typeof usePages<'GET /api/follow-ups'>> }) => {
  const t = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<number | null>(null)
  // while another list is asked for, the pages of the one before are still here
  const matches = query.isPlaceholderData ? [] : (query.data?.flatMap(({ followUps }) => followUps) ?? [])
  const { length } = matches
  useEffect(() => {
    if (seen === null || length <= seen) return
    place.current?.querySelectorAll<HTMLElement>('.row-title')[seen]?.focus()
    setSeen(null)
  }, [seen, length])
  const more = () => {
    setSeen(length)
    void query.fetchNextPage()
  }
  return (
    <Card title={t(`followUps.${wish.list}`)}>
      <div ref={place}>
        {length > 0 && <BoardRows matches={matches} />}
        {length === 0 &&
          (query.isPlaceholderData ? <Waiting>{t('api.loading')}</Waiting> : <p>{t(`followUps.none.${wish.list}`)}</p>)}
      </div>
      {query.isFetchNextPageError && <FailureMessage failure={query.error.failure} />}
      {query.hasNextPage && !query.isPlaceholderData && (
        <Actions>
          <Button onPress={more} pending={query.isFetchingNextPage}>
            {t('followUps.more')}
          </Button>
        </Actions>
      )}
    </Card>
  )
}

/** The matches that the follow-up officer's municipality follows up: a list at a time, overdue and oldest first, by organisation. */
export const FollowUpsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const [wish, setWish] = useState<Wish>({ list: 'waiting', organisation: null })
  const { list, organisation } = wish
  const query = usePages('GET /api/follow-ups', { list, ...(organisation && { organisation: organisation.id }) })
  return (
    <>
      <PageTitle documentTitle={title(t('followUps.title'))}>{t('followUps.title')}</PageTitle>
      <p className="soft">{t('followUps.text')}</p>
      <Answered query={query}>
        {([board]) =>
          board === undefined || (organisation === null && isEmpty(board)) ? (
            <EmptyState title={t('followUps.emptyTitle')}>
              <p>{t('followUps.empty')}</p>
            </EmptyState>
          ) : (
            <>
              <Filters board={board} wish={wish} onWish={setWish} />
              <List key={`${list} ${organisation?.id}`} wish={wish} query={query} />
            </>
          )
        }
      </Answered>
    </>
  )
}
