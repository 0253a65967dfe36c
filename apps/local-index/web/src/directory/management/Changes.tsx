import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import type { Answer } from '../../api/call.ts'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import type { Decision } from './ProposalTable.tsx'
import { useDecision } from './use-decision.ts'

type Change = Answer<'GET /api/organisations/:id'>['changes'][number]
type DecideProps = { readonly change: Change; readonly onDecide: (change: Change, decision: Decision) => void }

/** Which facts, and of a proposal what they would become. */
const useChangeWords = () => {
  const t = useWords()
  return ({ fields, proposed }: Change): string =>
    fields
      .map((field) => {
        if (proposed === null) return t(`change.field.${field}`)
        const { category, mayUseBsn, emailDomains } = proposed
        if (field === 'category') return `${t('change.field.category')}: ${t(`category.${category}`)}`
        if (field === 'mayUseBsn') return t(mayUseBsn ? 'keep.bsnYes' : 'keep.bsnNo')
        return `${t(`change.field.${field}`)}: ${emailDomains.join(', ') || t('change.anyDomain')}`
      })
      .join(' · ')
}

const State = ({ change: { outcome, expiresAt, waitsFor } }: { readonly change: Change }) => {
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

const Acts = ({ change, onDecide }: DecideProps) => {
  const t = useWords()
  const words = useChangeWords()
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

const useColumns = (onDecide: DecideProps['onDecide']): readonly Column<Change>[] => {
  const t = useWords()
  const dates = useDates()
  const words = useChangeWords()
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
    { key: 'act', title: t('setting.act'), cell: (change) => <Acts change={change} onDecide={onDecide} /> },
  ]
}

/** What managers of any municipality changed of an organisation or proposed, each proposal with a way to decide it, after a confirmation. */
export const Changes = ({ changes, onChanged }: { readonly changes: readonly Change[]; readonly onChanged: () => void }) => {
  const t = useWords()
  const words = useChangeWords()
  const decision = useDecision<Change>('POST /api/organisation-changes/:id/decision', onChanged)
  const columns = useColumns(decision.ask)
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
