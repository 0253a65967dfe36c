import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { FileField } from '@mens-centraal/ui/FileField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { useDocumentTitle } from '../../directory/session.tsx'
import { useWords } from '../../language/use-words.tsx'
import './hand-over-file.css'
import { type Preview, useHandOverFile } from './use-hand-over-file.ts'

type Row = Preview['rows'][number]

const Outcome = ({ outcome }: Pick<Row, 'outcome'>) => {
  const t = useWords()
  const words = t(`handOverFile.${outcome}`)
  if (outcome === 'nothing') return <Tag>{words}</Tag>
  return outcome === 'goes' ? (
    <Tag tone="good" sign="good">
      {words}
    </Tag>
  ) : (
    <Tag tone="bad" sign="bad">
      {words}
    </Tag>
  )
}

const Rows = ({ rows }: Pick<Preview, 'rows'>) => {
  const t = useWords()
  return (
    <Table
      caption={t('handOverFile.preview')}
      columns={[
        { key: 'line', title: t('handOverFile.line'), figures: true, cell: ({ line }) => line },
        { key: 'from', title: t('handOverFile.from'), cell: ({ from }) => from ?? '–' },
        { key: 'to', title: t('handOverFile.to'), cell: ({ to }) => to ?? '–' },
        { key: 'outcome', title: t('handOverFile.outcome'), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
      ]}
      rows={rows}
      rowKey={({ line }) => `${line}`}
    />
  )
}

const Look = ({ preview, onAsk }: { readonly preview: Preview; readonly onAsk: () => void }) => {
  const t = useWords()
  return (
    <Card title={t('handOverFile.preview')}>
      {preview.ready ? (
        <p>{t('handOverFile.ready')}</p>
      ) : (
        <Message tone="attention" title={t('handOverFile.notReady')} announce>
          <p>{t('handOverFile.notReadyText')}</p>
        </Message>
      )}
      <Rows rows={preview.rows} />
      {preview.ready && (
        <Actions>
          <Button look="main" onPress={onAsk}>
            {t('handOverFile.go')}
          </Button>
        </Actions>
      )}
    </Card>
  )
}

const Upload = ({ upload }: { readonly upload: ReturnType<typeof useHandOverFile> }) => {
  const t = useWords()
  const { form, field, choose, submit, looking } = upload
  return (
    <Card title={t('handOverFile.choose')}>
      <p>{t('handOverFile.how')}</p>
      <pre className="file-example">{'van;naar\nbram@voorbeeld.example;lotte@voorbeeld.example'}</pre>
      <Form label={t('handOverFile.choose')} onSubmit={submit} {...form.summary}>
        <FileField
          id={field.id}
          error={field.error}
          onChange={choose}
          label={t('handOverFile.file')}
          hint={t('handOverFile.fileHint')}
          accept=".csv,text/csv"
        />
        <Actions>
          <Button type="submit" look="main" pending={looking}>
            {t('handOverFile.look')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** Hands over the signals of many colleagues by a file: what each row does is shown first, and then all of it happens, or nothing. */
export const HandOverFilePage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const upload = useHandOverFile()
  const { preview, asked, done, acting, ask, confirm, dismiss } = upload
  return (
    <>
      <p className="crumbs soft">
        <Link to="/signalen-van-collegas">{t('handOver.listTitle')}</Link> › {t('handOverFile.title')}
      </p>
      <PageTitle documentTitle={title(t('handOverFile.title'))}>{t('handOverFile.title')}</PageTitle>
      <p className="soft">{t('handOverFile.text')}</p>
      {done ? (
        <Message tone="good" title={t('handOverFile.done')} announce>
          <p>
            {t('handOver.doneText')} <Link to="/signalen-van-collegas">{t('handOver.back')}</Link>
          </p>
        </Message>
      ) : (
        <>
          <Upload upload={upload} />
          {preview && <Look preview={preview} onAsk={ask} />}
        </>
      )}
      {asked && (
        <ConfirmDialog
          title={t('handOverFile.confirmTitle')}
          confirm={t('handOver.confirm')}
          pending={acting}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <p>{t('handOverFile.confirmText')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
