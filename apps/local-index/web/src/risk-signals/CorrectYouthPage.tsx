import { Actions, Button } from '@mens-centraal/ui/Button'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Form } from '@mens-centraal/ui/Form'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Step } from '@mens-centraal/ui/Step'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { WhileDesignated } from '../directory/WhileDesignated.tsx'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { FindStep } from '../youths/FindStep.tsx'
import type { FoundYouth } from '../youths/found-youth.ts'
import { useYouthName } from '../youths/YouthName.tsx'
import { RaisedResult } from './RaisedResult.tsx'
import type { RiskSignal } from './risk-signal.ts'
import { ToldFields } from './ToldFields.tsx'
import { readTold } from './told.ts'
import { useCorrect } from './use-correct.ts'
import type { Raised } from './use-raise.ts'

type Moved = { readonly raised: Raised; readonly youth: FoundYouth }
type CorrectProps = { readonly signal: RiskSignal; readonly onMoved: (moved: Moved) => void }

const Consequences = ({ signal, youth }: { readonly signal: RiskSignal; readonly youth: FoundYouth }) => {
  const t = useWords()
  const nameOf = useYouthName()
  return (
    <>
      <p>{t('withdraw.confirmText')}</p>
      <ul>
        <li>{t('correct.gone', { name: nameOf(signal.youth) })}</li>
        <li>{t('correct.goneOthers')}</li>
        <li>{t('correct.comes', { name: nameOf(youth.label) })}</li>
        <li>{t('withdraw.breach')}</li>
      </ul>
    </>
  )
}

const Correct = ({ signal, onMoved }: CorrectProps) => {
  const t = useWords()
  const nameOf = useYouthName()
  const [youth, setYouth] = useState<FoundYouth | null>(null)
  const moved = (raised: Raised) => youth && onMoved({ raised, youth })
  const { form, asked, submit, confirm, dismiss, pending } = useCorrect(signal.id, youth, moved)
  return (
    <>
      <p>{t('correct.text', { name: nameOf(signal.youth) })}</p>
      <FindStep number={1} found={youth} onFound={setYouth} />
      <div hidden={youth === null}>
        <Form label={t('correct.title')} onSubmit={submit} {...form.summary}>
          <Step
            number={2}
            title={t('correct.told')}
            done={readTold(form.values, today()).ok}
            wrong={form.isWrong('told', 'audience', 'toldOn', 'postponedUntil')}
          >
            <ToldFields
              told={form.field('told')}
              audience={form.field('audience')}
              toldOn={form.field('toldOn')}
              postponedUntil={form.field('postponedUntil')}
            />
          </Step>
          <Actions>
            <Button type="submit" look="main">
              {t('correct.button')}
            </Button>
          </Actions>
        </Form>
      </div>
      {asked && youth && (
        <ConfirmDialog
          title={t('correct.confirmTitle')}
          confirm={t('correct.confirm')}
          look="danger"
          pending={pending}
          onConfirm={() => void confirm(asked)}
          onCancel={dismiss}
        >
          <Consequences signal={signal} youth={youth} />
        </ConfirmDialog>
      )}
    </>
  )
}

/** An own signal is on the wrong youth: find who was meant, say whether that family was told, and move it. */
export const CorrectYouthPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { id } = useParams({ from: '/app/more/mijn-signalen/$id/andere-jeugdige' })
  const [moved, setMoved] = useState<Moved | null>(null)
  const query = useAnswer('GET /api/risk-signals/:id', { params: { id } })
  if (moved) return <RaisedResult {...moved} title="correct.doneTitle" />
  return (
    <>
      <p className="crumbs soft">
        <Link to="/mijn-signalen">{t('signals.title')}</Link> ›{' '}
        <Link to="/mijn-signalen/$id" params={{ id }}>
          {t('signal.title')}
        </Link>{' '}
        › {t('correct.title')}
      </p>
      <PageTitle documentTitle={title(t('correct.title'))}>{t('correct.title')}</PageTitle>
      <WhileDesignated>
        <Answered query={query}>{(signal) => <Correct signal={signal} onMoved={setMoved} />}</Answered>
      </WhileDesignated>
    </>
  )
}
