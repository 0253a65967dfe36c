import { Actions, Button } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { Proposal } from './case-lead.ts'

type OpenProposalProps = { readonly matchId: string; readonly proposal: Proposal; readonly onDone: () => void }

const sentenceOf = ({ you, byYou }: Proposal) =>
  you ? 'lead.proposal.you' : byYou ? 'lead.proposal.byYou' : 'lead.proposal.other'

/** A proposal that waits: for who is proposed to answer, for who proposed to take back, for the others to see. */
export const OpenProposal = ({ matchId, proposal, onDone }: OpenProposalProps) => {
  const t = useWords()
  const dates = useDates()
  const act = useAct('POST /api/matches/:id/lead-answer')
  const keyOf = useIdempotencyKey()
  const { id, name, byName, reason, lapsesOn } = proposal
  const say = (answer: 'accept' | 'decline' | 'take-back') => {
    const body = { proposal: id, answer }
    void act.run({ params: { id: matchId }, body, idempotencyKey: keyOf(body) }).then(onDone)
  }
  return (
    <Message tone={proposal.you ? 'attention' : 'calm'}>
      <p>
        {t(sentenceOf(proposal), { name, byName })} {reason && t('lead.reasonIs', { reason: t(`lead.reason.${reason}`) })}{' '}
        {t('lead.proposal.until', { day: dates.lastDay(lapsesOn) })}
      </p>
      {act.failure && <FailureMessage failure={act.failure} />}
      <Actions>
        {proposal.you && (
          <Button look="main" pending={act.pending} onPress={() => say('accept')}>
            {t('lead.accept')}
          </Button>
        )}
        {proposal.you && (
          <Button pending={act.pending} onPress={() => say('decline')}>
            {t('lead.decline')}
          </Button>
        )}
        {proposal.byYou && (
          <Button look="quiet" pending={act.pending} onPress={() => say('take-back')}>
            {t('lead.takeBack')}
          </Button>
        )}
      </Actions>
    </Message>
  )
}
