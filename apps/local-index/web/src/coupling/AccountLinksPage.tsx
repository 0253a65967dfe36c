import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Tag } from '@mens-centraal/ui/Tag'
import { useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { LinkableSystem } from './account-link.ts'
import { LinkCode } from './LinkCode.tsx'
import { UnlinkDialog } from './UnlinkDialog.tsx'

const State = ({ system }: { readonly system: LinkableSystem }) => {
  const t = useWords()
  if (system.link !== null) return <Tag sign="good">{t('link.linked')}</Tag>
  return system.allowed ? <Tag>{t('link.notLinked')}</Tag> : <Tag tone="attention">{t('link.notAllowed')}</Tag>
}

const Linked = ({ link, name }: { readonly link: NonNullable<LinkableSystem['link']>; readonly name: string }) => {
  const t = useWords()
  const { moment, dayAt } = useDates()
  const used = link.lastUsedAt === null ? t('link.neverUsed') : moment(link.lastUsedAt)
  return (
    <>
      <p>{t('link.linkedText', { name })}</p>
      <Facts
        facts={[
          [t('link.since'), dayAt(link.linkedAt)],
          [t('link.lastUsed'), used],
        ]}
      />
    </>
  )
}

type SystemProps = { readonly system: LinkableSystem; readonly onUnlink: () => void; readonly onLinked: () => void }

const System = ({ system, onUnlink, onLinked }: SystemProps) => {
  const t = useWords()
  const { name, supplier, link, allowed } = system
  return (
    <Card title={name} aside={<State system={system} />}>
      <p className="soft small">{supplier}</p>
      {link !== null && <Linked link={link} name={name} />}
      {link !== null && (
        <Actions>
          <Button onPress={onUnlink}>
            {t('link.end')}
            <span className="only-heard"> {name}</span>
          </Button>
        </Actions>
      )}
      {link === null && allowed && <LinkCode system={system} onLinked={onLinked} />}
      {!allowed && <p>{t('link.notAllowedText')}</p>}
    </Card>
  )
}

/** The systems of the own organisation, and in which of them one is linked. */
export const AccountLinksPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/account-links', {}, { live: true })
  const [asked, setAsked] = useState<LinkableSystem | null>(null)
  const [ended, setEnded] = useState<string | null>(null)
  const finish = () => {
    setEnded(asked?.name ?? null)
    setAsked(null)
    void query.refetch()
  }
  const ask = (system: LinkableSystem) => {
    setEnded(null)
    setAsked(system)
  }
  return (
    <>
      <PageTitle documentTitle={title(t('link.title'))}>{t('link.title')}</PageTitle>
      <p className="soft">{t('link.text')}</p>
      {ended && <Message tone="good" title={t('link.ended', { name: ended })} announce />}
      {asked?.link && <UnlinkDialog name={asked.name} link={asked.link.id} onDone={finish} onCancel={() => setAsked(null)} />}
      <Answered query={query}>
        {({ systems }) =>
          systems.length === 0 ? (
            <EmptyState title={t('link.noneTitle')}>
              <p>{t('link.none')}</p>
            </EmptyState>
          ) : (
            systems.map((system) => (
              <System key={system.id} system={system} onUnlink={() => ask(system)} onLinked={() => void query.refetch()} />
            ))
          )
        }
      </Answered>
    </>
  )
}
