import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { CopyButton } from '@mens-centraal/ui/CopyButton'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { type SourceKey, type SourceSystem, shortThumbprint, stateOf } from './source-system.ts'

type SystemCardProps = {
  readonly system: SourceSystem
  readonly onAddKey: () => void
  readonly onRevoke: (key: SourceKey) => void
  readonly onCutOff: () => void
}

const State = ({ system }: { readonly system: SourceSystem }) => {
  const t = useWords()
  const { moment, dayAt } = useDates()
  const { cutOffAt, lastUsedAt } = system
  const state = stateOf(system)
  if (state === 'cut-off') return <Tag sign="bad">{t('system.cutOffOn', { day: dayAt(cutOffAt ?? '') })}</Tag>
  if (state === 'no-key') return <Tag tone="attention">{t('system.noKey')}</Tag>
  if (state === 'unused') return <Tag sign="waiting">{t('system.unused')}</Tag>
  return <Tag sign="good">{t('system.used', { moment: moment(lastUsedAt ?? '') })}</Tag>
}

const useKeyColumns = ({ system, onRevoke }: SystemCardProps): readonly Column<SourceKey>[] => {
  const t = useWords()
  const { dayAt } = useDates()
  return [
    { key: 'key', title: t('system.keyCode'), cell: ({ thumbprint }) => <code>{shortThumbprint(thumbprint)}</code> },
    { key: 'added', title: t('system.keyAdded'), figures: true, cell: ({ addedAt }) => dayAt(addedAt) },
    {
      key: 'state',
      title: t('system.state'),
      cell: ({ revokedAt }) => (revokedAt === null ? t('system.keyCounts') : t('system.keyRevokedOn', { day: dayAt(revokedAt) })),
    },
    {
      key: 'act',
      title: t('setting.act'),
      cell: (key) =>
        key.revokedAt !== null || system.cutOffAt !== null ? (
          '–'
        ) : (
          <Button look="quiet" onPress={() => onRevoke(key)}>
            {t('system.revoke')}
            <span className="only-heard">
              {' '}
              {shortThumbprint(key.thumbprint)}, {system.name}
            </span>
          </Button>
        ),
    },
  ]
}

/** One system: whose it is, when it was last used, by which keys it proves itself, and what can be done to it. */
export const SystemCard = (props: SystemCardProps) => {
  const t = useWords()
  const { system, onAddKey, onCutOff } = props
  const columns = useKeyColumns(props)
  return (
    <Card title={system.name} aside={<State system={system} />}>
      <Facts
        facts={[
          [t('system.organisation'), system.organisation],
          [t('system.supplier'), system.supplier],
          [t('system.links'), t('system.linksCount', { count: system.links })],
          [t('system.id'), <code key="id">{system.id}</code>],
        ]}
      />
      <Table caption={t('system.keysOf', { name: system.name })} columns={columns} rows={system.keys} rowKey={({ id }) => id} />
      <Actions>
        {system.cutOffAt === null && (
          <>
            <Button onPress={onAddKey}>
              {t('system.addKey')}
              <span className="only-heard"> {system.name}</span>
            </Button>
            <CopyButton text={system.id} copied={t('system.copied')} failed={t('system.copyFailed')}>
              {t('system.copyId')}
              <span className="only-heard"> {system.name}</span>
            </CopyButton>
            <Button look="quiet" onPress={onCutOff}>
              {t('system.cutOff')}
              <span className="only-heard"> {system.name}</span>
            </Button>
          </>
        )}
      </Actions>
    </Card>
  )
}
