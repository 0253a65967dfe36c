import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { WhileDesignated } from '../directory/WhileDesignated.tsx'
import { useWords } from '../language/use-words.tsx'
import { FamilyLetter, FamilyTalk } from './FamilyLetter.tsx'
import { type Family, lettersOf } from './family.ts'
import type { RiskSignal } from './risk-signal.ts'

const Whom = ({ family }: { readonly family: Family }) => {
  const t = useWords()
  return (
    <>
      <Card title={t('family.whom')}>
        <p>{t(family.ageBand === null ? 'family.noAge' : `family.${family.ageBand}`)}</p>
        {family.custody && <p>{t(`family.${family.custody}`)}</p>}
        <p className="soft">{t('family.record')}</p>
      </Card>
      {family.guarded && family.letter === 'ready' && (
        <Message tone="attention" title={t('family.secretTitle')}>
          <p>{t('family.secret')}</p>
        </Message>
      )}
    </>
  )
}

const Papers = ({ family, signal }: { readonly family: Family; readonly signal: RiskSignal }) => {
  const t = useWords()
  return (
    <>
      <div className="screen-only">
        <Whom family={family} />
      </div>
      <Actions>
        <Button onPress={() => window.print()}>{t('family.print')}</Button>
      </Actions>
      {family.letter !== 'ready' && family.letterHeldFor !== null && (
        <div className="screen-only">
          <Message tone="attention" title={t(`family.letter.${family.letter}.${family.letterHeldFor}`)} />
        </div>
      )}
      {lettersOf(family).map((to) => (
        <FamilyLetter key={to} signal={signal} to={to} />
      ))}
      <FamilyTalk signal={signal} />
    </>
  )
}

/** Whom of the family to tell of a signal, and how: a letter and a talk that say that there is a signal, and never why. */
export const FamilyPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { id } = useParams({ from: '/app/more/mijn-signalen/$id/gezin' })
  const family = useAnswer('GET /api/risk-signals/:id/family', { params: { id } })
  const signal = useAnswer('GET /api/risk-signals/:id', { params: { id } })
  return (
    <>
      <p className="crumbs soft">
        <Link to="/mijn-signalen/$id" params={{ id }}>
          {t('family.back')}
        </Link>
      </p>
      <PageTitle documentTitle={title(t('family.title'))}>{t('family.title')}</PageTitle>
      <WhileDesignated>
        <Answered query={signal}>
          {(found) => <Answered query={family}>{(told) => <Papers family={told} signal={found} />}</Answered>}
        </Answered>
      </WhileDesignated>
    </>
  )
}
