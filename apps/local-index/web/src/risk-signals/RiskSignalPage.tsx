import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { WhileDesignated } from '../directory/WhileDesignated.tsx'
import { InvolvedCard } from '../involvements/Reachable.tsx'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useBirthYear, useYouthName } from '../youths/YouthName.tsx'
import { AfterMove } from './AfterMove.tsx'
import { archiveTermWords } from './ArchiveTermField.tsx'
import { ArchiveTermForm } from './ArchiveTermForm.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { HandOverAsked } from './HandOverRequest.tsx'
import { InvolvedBefore } from './InvolvedBefore.tsx'
import { endsSoon, type RiskSignal } from './risk-signal.ts'
import { SignalTags } from './SignalTags.tsx'
import { StillInvolved } from './StillInvolved.tsx'
import { ToldForm } from './ToldForm.tsx'
import { useHandOverRequest } from './use-hand-over-request.ts'
import { WithdrawForm } from './WithdrawForm.tsx'
import { type EndReason, Withdrawn } from './Withdrawn.tsx'

type Act = 'hand-over' | 'no-hand-over' | 'extend' | 'told' | 'archive-term' | 'withdraw' | 'end' | 'involved' | 'meant'

const doneWords = {
  'hand-over': 'askHandOver.done',
  'no-hand-over': 'askHandOver.takenBack',
  extend: 'extend.done',
  told: 'told.done',
  'archive-term': 'archiveTerm.done',
  involved: 'left.done',
  meant: 'meant.done',
  withdraw: 'withdraw.doneTitle',
  end: 'withdraw.doneTitle',
} as const

const useToldText = () => {
  const t = useWords()
  const dates = useDates()
  return ({ told }: RiskSignal): string => {
    if (told.told === 'not-yet') return t('signal.toldNotYet', { day: dates.day(told.postponedUntil) })
    const audience = { youth: t('told.youth'), representative: t('told.representative'), both: t('told.both') }[told.audience]
    return t('signal.toldOn', { audience, day: dates.day(told.on) })
  }
}

const SignalFacts = ({ signal }: { readonly signal: RiskSignal }) => {
  const t = useWords()
  const dates = useDates()
  const toldText = useToldText()
  const birthYear = useBirthYear()(signal.youth)
  return (
    <>
      <SignalTags signal={signal} />
      <Facts
        facts={[
          ...(birthYear ? [[t('signal.birthYear'), String(signal.youth.birthYear)] as const] : []),
          [t('signal.given'), dates.dayAt(signal.raisedAt)],
          [t('signal.activeUntil'), dates.lastDay(signal.endsOn)],
          [t('signal.archive'), t(archiveTermWords[signal.archiveTerm])],
          [t('signal.family'), toldText(signal)],
        ]}
      />
      <p>
        <Link to="/mijn-signalen/$id/gezin" params={{ id: signal.id }}>
          {t('family.link')}
        </Link>
      </p>
      <p>
        <Link to="/mijn-signalen/$id/andere-jeugdige" params={{ id: signal.id }}>
          {t('correct.link')}
        </Link>
      </p>
      {signal.matches.map((match) => (
        <p key={match.id}>
          <Link to="/matches/$id" params={{ id: match.id }}>
            {t(match.possible ? 'signal.possibleMatch' : 'signal.match', { number: match.number })}
          </Link>
        </p>
      ))}
    </>
  )
}

type DetailProps = {
  readonly signal: RiskSignal
  readonly onChanged: () => void
  readonly onWithdrawn: (reason: EndReason) => void
}

const useActs = (onChanged: () => void) => {
  const [open, setOpen] = useState<Act | null>(null)
  const [done, setDone] = useState<Act | null>(null)
  const start = (act: Act) => {
    setDone(null)
    setOpen(act)
  }
  const finish = (act: Act) => () => {
    setOpen(null)
    setDone(act)
    onChanged()
  }
  return { open, done, start, finish, stop: () => setOpen(null) }
}

const Detail = ({ signal, onChanged, onWithdrawn }: DetailProps) => {
  const t = useWords()
  const acts = useActs(onChanged)
  const active = signal.state === 'active'
  const request = useHandOverRequest(signal, (wanted) => acts.finish(wanted ? 'hand-over' : 'no-hand-over')())
  return (
    <>
      {!active && (
        <Message tone="attention" title={t('raised.waitingTitle')}>
          <p>{t('raised.waiting')}</p>
        </Message>
      )}
      {active && acts.open === null && request.choice !== 'asked' && endsSoon(signal, today()) && (
        <StillInvolved signal={signal} request={request} onExtend={() => acts.start('extend')} onEnd={() => acts.start('end')} />
      )}
      {acts.open === null && <HandOverAsked signal={signal} request={request} />}
      {request.failure && <FailureMessage failure={request.failure} />}
      {acts.done && <Message tone="good" title={t(doneWords[acts.done])} announce />}
      <AfterMove
        signal={signal}
        request={request}
        onYes={(because) => acts.finish(because === 'number-corrected' ? 'meant' : 'involved')()}
        onNo={(because) => acts.start(because === 'number-corrected' ? 'withdraw' : 'end')}
      />
      <Card>
        <SignalFacts signal={signal} />
        <Actions>
          {active && <Button onPress={() => acts.start('extend')}>{t('extend.button')}</Button>}
          <Button onPress={() => acts.start('told')}>{t('told.change')}</Button>
          <Button onPress={() => acts.start('archive-term')}>{t('archiveTerm.button')}</Button>
          <Button look="danger" onPress={() => acts.start('withdraw')}>
            {t('withdraw.button')}
          </Button>
        </Actions>
      </Card>
      {signal.withInvolved && acts.open === null && <InvolvedCard signal={signal.id} />}
      {signal.earlier && acts.open === null && <InvolvedBefore signal={signal} />}
      {acts.open === 'extend' && <ExtendForm signal={signal} onDone={acts.finish('extend')} onCancel={acts.stop} />}
      {acts.open === 'told' && <ToldForm signal={signal} onDone={acts.finish('told')} onCancel={acts.stop} />}
      {acts.open === 'archive-term' && (
        <ArchiveTermForm signal={signal} onDone={acts.finish('archive-term')} onCancel={acts.stop} />
      )}
      {(acts.open === 'withdraw' || acts.open === 'end') && (
        <WithdrawForm
          key={acts.open}
          signal={signal}
          reason={acts.open === 'end' ? 'risk-gone' : ''}
          onDone={onWithdrawn}
          onCancel={acts.stop}
        />
      )}
    </>
  )
}

/** One signal of one's own: how it stands, and what can be done with it. */
export const RiskSignalPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const nameOf = useYouthName()
  const { id } = useParams({ from: '/app/more/mijn-signalen/$id' })
  const [withdrawn, setWithdrawn] = useState<EndReason | null>(null)
  const query = useAnswer('GET /api/risk-signals/:id', { params: { id } })
  if (withdrawn) return <Withdrawn reason={withdrawn} />
  return (
    <>
      <p className="crumbs soft">
        <Link to="/mijn-signalen">{t('signals.title')}</Link> › {t('signal.title')}
      </p>
      <PageTitle documentTitle={title(t('signal.title'))}>{query.data ? nameOf(query.data.youth) : t('signal.title')}</PageTitle>
      <WhileDesignated>
        <Answered query={query}>
          {(signal) => <Detail signal={signal} onChanged={() => void query.refetch()} onWithdrawn={setWithdrawn} />}
        </Answered>
      </WhileDesignated>
    </>
  )
}
