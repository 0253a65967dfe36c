import { Button } from '@mens-centraal/ui/Button'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { useAct } from '../api/use-act.ts'
import { useWho } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { type Notice, noticeWords, targetOf } from './notice.ts'
import './notices.css'

const NoticeTitle = ({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) => {
  const t = useWords()
  const title = t(noticeWords(notice.kind).title, { number: notice.match?.number ?? '' })
  const target = targetOf(notice, useWho().roles)
  if (notice.past) {
    return (
      <>
        {title} <Tag>{t('notice.past')}</Tag>
      </>
    )
  }
  if (target === null) return <b>{title}</b>
  return (
    <Link {...target} onClick={onOpen} className="row-title">
      {title}
    </Link>
  )
}

const NoticeRow = ({ notice, onRead }: { readonly notice: Notice; readonly onRead: () => void }) => {
  const t = useWords()
  const dates = useDates()
  const act = useAct('POST /api/notices/:id/reading')
  const done = notice.read || notice.past
  const read = () => void act.run({ params: { id: notice.id } }).then(onRead)
  return (
    <li className="notice" data-read={done || undefined}>
      <time className="soft small" dateTime={notice.at}>
        {dates.moment(notice.at)}
        {!done && <span className="only-heard"> {t('notice.new')}</span>}
      </time>
      <div>
        <NoticeTitle notice={notice} onOpen={notice.read ? () => undefined : read} />
      </div>
      <div className="soft small">{t(notice.past ? 'notice.past.text' : noticeWords(notice.kind).text)}</div>
      {!done && (
        <Button look="quiet" pending={act.pending} onPress={read}>
          {t('notice.markRead')}
        </Button>
      )}
    </li>
  )
}

/** What happened while the person was away, newest first. */
export const NoticeList = ({ notices, onRead }: { readonly notices: readonly Notice[]; readonly onRead: () => void }) => {
  const t = useWords()
  if (notices.length === 0) {
    return (
      <EmptyState title={t('notices.emptyTitle')}>
        <p>{t('notices.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onRead={onRead} />
      ))}
    </ul>
  )
}
