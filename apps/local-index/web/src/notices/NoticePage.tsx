import { Navigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Answered } from '../api/Answered.tsx'
import { useAct } from '../api/use-act.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWho } from '../directory/session.tsx'
import { type Notice, targetOf } from './notice.ts'

/** Goes on to what a notice is about, which is read by that. */
const Lead = ({ notice }: { readonly notice: Notice }) => {
  const { run } = useAct('POST /api/notices/:id/reading')
  const unread = !notice.read && !notice.past
  const { roles } = useWho()
  useEffect(() => {
    if (unread) void run({ params: { id: notice.id } })
  }, [unread, notice.id, run])
  return <Navigate {...(targetOf(notice, roles) ?? { to: '/' })} replace />
}

/** Where the link in a mail leads: to what the notice is about. A notice that is not there, or is somebody else's, leads to Vandaag: the two look the same. */
export const NoticePage = () => {
  const { id } = useParams({ from: '/app/bericht/$id' })
  const query = useAnswer('GET /api/today', {})
  return (
    <Answered query={query}>
      {({ notices }) => {
        const notice = notices.find((one) => one.id === id)
        return notice === undefined ? <Navigate to="/" replace /> : <Lead notice={notice} />
      }}
    </Answered>
  )
}
