import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useFocusBack } from '../form/use-focus-back.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { leadSentence, type MatchLead, onlySignal, ownPlace, whomToPropose } from './case-lead.ts'
import { JointPlan } from './JointPlan.tsx'
import { LeadBecause } from './LeadBecause.tsx'
import { OpenProposal } from './OpenProposal.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import './case-leads.css'

type LeadProps = { readonly matchId: string; readonly lead: MatchLead; readonly onDone: () => void }

const Sentence = ({ lead }: Pick<LeadProps, 'lead'>) => {
  const t = useWords()
  const dates = useDates()
  const { id, name = '', day } = leadSentence(lead)
  return <p>{t(id, { name, day: day === undefined ? '' : dates.day(day) })}</p>
}

/** Takes the lead oneself, at once. */
const TakeLead = ({ matchId, participant, onDone }: Omit<LeadProps, 'lead'> & { readonly participant: string }) => {
  const t = useWords()
  const act = useAct('POST /api/matches/:id/lead-proposal')
  const keyOf = useIdempotencyKey()
  const body = { participant, reason: null }
  const take = () => void act.run({ params: { id: matchId }, body, idempotencyKey: keyOf(body) }).then(onDone)
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      <Button pending={act.pending} onPress={take}>
        {t('lead.take')}
      </Button>
    </>
  )
}

/** What can be done about the lead now: take it or propose another where nobody leads; pass it on where one leads oneself. */
const LeadActs = ({ matchId, lead, onDone }: LeadProps) => {
  const t = useWords()
  const focus = useFocusBack()
  const [proposing, setProposing] = useState(false)
  const others = whomToPropose(lead)
  const mine = lead.lead?.you === true
  const own = ownPlace(lead)
  if (lead.proposal !== null || (lead.standing !== 'open' && !mine)) return null
  const close = () => {
    setProposing(false)
    focus.back()
  }
  if (proposing) return <ProposeForm matchId={matchId} lead={lead} onDone={onDone} onClose={close} />
  return (
    <Actions>
      {!mine && own !== undefined && <TakeLead matchId={matchId} participant={own} onDone={onDone} />}
      {others.length > 0 && (
        <Button
          onPress={() => {
            focus.leave()
            setProposing(true)
          }}
        >
          {t(mine ? 'lead.passOn' : 'lead.proposeOther')}
        </Button>
      )}
    </Actions>
  )
}

/** Who takes the lead in a match and why, in one sentence, and what one can do. */
export const LeadCard = (props: LeadProps) => {
  const t = useWords()
  const { lead } = props
  const signalling = onlySignal(lead)
  if (lead.standing === 'over') return null
  return (
    <Card title={t('lead.title')}>
      <Sentence lead={lead} />
      {lead.lead?.because && <LeadBecause because={lead.lead.because} />}
      {lead.proposal && <OpenProposal {...props} proposal={lead.proposal} />}
      <LeadActs {...props} />
      {lead.standing === 'open' && signalling.length > 0 && (
        <p className="soft small">{t('lead.onlySignal', { organisations: signalling.join(', ') })}</p>
      )}
      {(lead.lead !== null || lead.plan !== null) && <JointPlan {...props} />}
    </Card>
  )
}
