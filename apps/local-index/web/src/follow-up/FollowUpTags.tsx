import { Tag } from '@mens-centraal/ui/Tag'
import { useDates } from '../language/use-dates.ts'
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

/** Since when a participant may not signal any more; nothing of who may. */
export const LapsedTag = ({ lapsedOn }: { readonly lapsedOn: string | null }) => {
  const t = useWords()
  const dates = useDates()
  return lapsedOn === null ? null : (
    <Tag tone="attention" sign="attention">
      {t('followUps.lapsed', { day: dates.day(lapsedOn) })}
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
