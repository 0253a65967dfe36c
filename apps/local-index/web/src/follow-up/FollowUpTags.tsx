import { Tag } from '@mens-centraal/ui/Tag'
import { useWords } from '../language/use-words.tsx'
import { isInTouch, type MatchFollowUp } from './follow-up.ts'

type Contact = MatchFollowUp['contacts'][number]['contact']

/** Where a participant stands. */
export const ContactTag = ({ contact }: { readonly contact: Contact }) => {
  const t = useWords()
  const said = isInTouch(contact)
  return (
    <Tag tone={said ? 'good' : 'attention'} sign={said ? 'good' : 'waiting'}>
      {t(`followUp.state.${contact}`)}
    </Tag>
  )
}

/** How a follow-up stands. */
export const StandingTag = ({ standing }: Pick<MatchFollowUp, 'standing'>) => {
  const t = useWords()
  const words = t(`followUp.standing.${standing}`)
  if (standing === 'waiting') return <Tag sign="waiting">{words}</Tag>
  if (standing === 'aligned' || standing === 'in-touch') {
    return (
      <Tag tone="good" sign="good">
        {words}
      </Tag>
    )
  }
  return <Tag tone={standing === 'ended' ? 'calm' : 'attention'}>{words}</Tag>
}
