import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { TextField } from '@mens-centraal/ui/TextField'
import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { AccountDialog } from '../accounts/AccountDialog.tsx'
import { useDocumentTitle } from '../session.tsx'
import { Bouncing } from './Bouncing.tsx'
import { HelpedCard } from './HelpedCard.tsx'
import type { Helped } from './helped.ts'
import '../login.css'

type Found = Answer<'POST /api/helpdesk-searches'>
type Typed = { readonly search: string }

/** Looks for people; what was typed goes in the body of the request, and stays out of every address. */
const useSearch = () => {
  const t = useWords()
  const act = useAct('POST /api/helpdesk-searches')
  const [found, setFound] = useState<{ readonly answer: Found; readonly search: string } | null>(null)
  const form = useHouseForm<Typed>({
    defaults: { search: '' },
    check: ({ search }) => (search.trim() === '' ? { search: t('help.searchMissing') } : {}),
    codes: { 'search-too-short': 'search' },
  })
  const look = async ({ search }: Typed) => {
    const answer = await act.run({ body: { search: search.trim() } })
    if (answer.ok) setFound({ answer: answer.value, search })
    else {
      setFound(null)
      form.refuse(answer.refusal)
    }
  }
  return { form, found: found?.answer ?? null, pending: act.pending, look, again: () => found && void look(found) }
}

const People = ({ found, onInvite }: { readonly found: Found; readonly onInvite: (who: Helped) => void }) => {
  const t = useWords()
  if (found.people.length === 0) {
    return (
      <EmptyState title={t('help.nobodyTitle')}>
        <p>{t('help.nobody')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p>{found.more ? t('help.more', { count: found.people.length }) : t('help.count', { count: found.people.length })}</p>
      {found.people.map((who) => (
        <HelpedCard key={who.position} who={who} onInvite={() => onInvite(who)} />
      ))}
    </>
  )
}

/** Somebody calls: they cannot log in, or cannot signal. Found by mail address or family name, with what holds them up and what to do. */
export const HelpPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { form, found, pending, look, again } = useSearch()
  const [inviting, setInviting] = useState<Helped | null>(null)
  const [invited, setInvited] = useState(false)
  const finish = () => {
    setInviting(null)
    setInvited(true)
    again()
  }
  const search = form.submit((values) => {
    setInvited(false)
    void look(values)
  })
  const show = (address: string) => {
    form.set('search', address)
    void look({ search: address })
  }
  return (
    <>
      <PageTitle documentTitle={title(t('help.title'))}>{t('help.title')}</PageTitle>
      <p className="soft">{t('help.text')}</p>
      <Card title={t('help.search')}>
        <Form label={t('help.search')} onSubmit={search} {...form.summary}>
          <div className="search">
            <TextField
              {...form.field('search')}
              label={t('help.who')}
              hint={t('help.whoHint')}
              inputMode="search"
              maxLength={200}
            />
            <Button type="submit" pending={pending}>
              {t('login.searchButton')}
            </Button>
          </div>
        </Form>
      </Card>
      {found === null && <Bouncing onShow={show} />}
      {inviting && <AccountDialog act="invite" someone={inviting} onDone={finish} onCancel={() => setInviting(null)} />}
      {invited && <Message tone="good" title={t('account.done.invite')} announce />}
      <div aria-live="polite">{found && <People found={found} onInvite={setInviting} />}</div>
    </>
  )
}
