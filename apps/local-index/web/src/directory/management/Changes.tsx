import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import type { Decision } from './ProposalTable.tsx'
import { useDecision } from './use-decision.ts'

/** What all changes that others must agree to have in common. */
export type ProposedChange = {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly municipality: string
  readonly outcome: 'changed' | 'confirmed' | 'refused' | 'expired' | null
  readonly expiresAt: string | null
  readonly waitsFor: readonly string[]
  readonly mayConfirm: boolean
  readonly mayRefuse: boolean
}
type Says<Change> = { readonly words: (change: Change) => string }
type DecideProps<Change> = Says<Change> & {
  readonly change: Change
  readonly onDecide: (change: Change, decision: Decision) => void
}

const State = ({ change: { outcome, expiresAt, waitsFor } }: { readonly change: ProposedChange }) => {
  const t = useWords()
  const dates = useDates()
  if (outcome !== null)
    return <Tag sign={outcome === 'changed' || outcome === 'confirmed' ? 'good' : 'bad'}>{t(`change.${outcome}`)}</Tag>
  return (
    <>
      <Tag tone="attention" sign="waiting">
        {t('right.open', { day: dates.dayAt(expiresAt ?? '') })}
      </Tag>
      <div className="soft small">{t('change.waitsFor', { names: waitsFor.join(', ') })}</div>
    </>
  )
}

const Acts = <Change extends ProposedChange>({ change, words, onDecide }: DecideProps<Change>) => {
  const t = useWords()
  if (!change.mayRefuse) return '–'
  return (
    <Actions>
      {change.mayConfirm && (
        <Button onPress={() => onDecide(change, 'confirm')}>
          {t('change.agree')}
          <span className="only-heard"> {words(change)}</span>
        </Button>
      )}
      <Button look="quiet" onPress={() => onDecide(change, 'refuse')}>
        {t(change.mayConfirm ? 'right.refuse' : 'right.takeBack')}
        <span className="only-heard"> {words(change)}</span>
      </Button>
    </Actions>
  )
}

const useColumns = <Change extends ProposedChange>(
  words: Says<Change>['words'],
  onDecide: DecideProps<Change>['onDecide'],
): readonly Column<Change>[] => {
  const t = useWords()
  const dates = useDates()
  return [
    { key: 'what', title: t('right.what'), cell: words },
    {
      key: 'who',
      title: t('change.by'),
      cell: ({ by, municipality, at }) => (
        <>
          {by ?? t('setting.formerly')}
          <div className="soft small">
            {municipality} · {dates.moment(at)}
          </div>
        </>
      ),
    },
    { key: 'state', title: t('period.state'), cell: (change) => <State change={change} /> },
    { key: 'act', title: t('setting.act'), cell: (change) => <Acts change={change} words={words} onDecide={onDecide} /> },
  ]
}

type ChangesProps<Change> = Says<Change> & {
  readonly changes: readonly Change[]
  readonly operation: 'POST /api/organisation-changes/:id/decision' | 'POST /api/category-changes/:id/decision'
  readonly onChanged: () => void
}

/** What managers of any municipality changed or proposed, each proposal with a way to decide it, after a confirmation. */
export const Changes = <Change extends ProposedChange>({ changes, words, operation, onChanged }: ChangesProps<Change>) => {
  const t = useWords()
  const decision = useDecision<Change>(operation, onChanged)
  const columns = useColumns(words, decision.ask)
  const { asked, done, failure } = decision
  return (
    <Card title={t('change.title')}>
      <div ref={decision.place} tabIndex={-1}>
        {done && <Message tone="good" title={t(done === 'confirm' ? 'change.doneAgreed' : 'right.doneRefused')} announce />}
        {failure && <FailureMessage failure={failure} />}
        {changes.length === 0 ? (
          <p className="soft">{t('change.none')}</p>
        ) : (
          <Table caption={t('change.title')} columns={columns} rows={changes} rowKey={({ id }) => id} />
        )}
        {asked && (
          <ConfirmDialog
            title={t(asked.decision === 'confirm' ? 'change.agreeTitle' : 'right.refuseTitle')}
            confirm={t(asked.decision === 'confirm' ? 'change.agreeYes' : 'right.refuseYes')}
            pending={decision.pending}
            onConfirm={decision.confirm}
            onCancel={decision.dismiss}
          >
            <p>{words(asked.proposal)}</p>
            <p>{t(asked.decision === 'confirm' ? 'change.agreeText' : 'right.refuseText')}</p>
          </ConfirmDialog>
        )}
      </div>
    </Card>
  )
}
