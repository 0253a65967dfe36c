import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { TextField } from '@mens-centraal/ui/TextField'
import { useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { isMailAddress } from './mail-address.ts'

type Team = Answer<'GET /api/team-contact'>
type TeamValues = { readonly phone: string; readonly mailbox: string; readonly mailed: 'yes' | 'no' }

const orNothing = (typed: string): string | null => typed.trim() || null

const useTeamContact = (team: Team) => {
  const t = useWords()
  const act = useAct('POST /api/team-contact')
  const keyOf = useIdempotencyKey()
  const [done, setDone] = useState(false)
  const check = ({ mailbox, mailed }: TeamValues): Wrong<TeamValues> => {
    if (mailbox.trim() !== '' && !isMailAddress(mailbox.trim())) return { mailbox: t('team.mailboxShape') }
    return mailed === 'yes' && mailbox.trim() === '' ? { mailbox: t('team.mailboxNeeded') } : {}
  }
  const form = useHouseForm<TeamValues>({
    defaults: { phone: team.phone ?? '', mailbox: team.mailbox ?? '', mailed: team.mailed ? 'yes' : 'no' },
    check,
    pointers: { phone: 'phone', mailbox: 'mailbox', mailed: 'mailed' },
  })
  const submit = form.submit(async ({ phone, mailbox, mailed }) => {
    const body = { phone: orNothing(phone), mailbox: orNothing(mailbox), mailed: mailed === 'yes' }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    setDone(answer.ok)
    if (!answer.ok) form.refuse(answer.refusal)
  })
  return { form, done, submit, pending: act.pending }
}

const TeamForm = ({ team }: { readonly team: Team }) => {
  const t = useWords()
  const { form, done, submit, pending } = useTeamContact(team)
  const choices = [
    { value: 'yes' as const, label: t('team.mailed.yes') },
    { value: 'no' as const, label: t('team.mailed.no') },
  ]
  return (
    <>
      {done && <Message tone="good" title={t('team.done')} announce />}
      <Form label={t('team.title')} onSubmit={submit} {...form.summary}>
        <TextField {...form.field('phone')} label={t('team.phone')} width="short" maxLength={40} optional />
        <TextField {...form.field('mailbox')} label={t('team.mailbox')} width="medium" maxLength={200} optional />
        <ChoiceField
          {...form.field('mailed')}
          label={t('team.mailed')}
          hint={t('team.mailedHint')}
          choices={choices}
          look="tiles"
        />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('team.save')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

/** How the coordinator's own team is reached beside its people. */
export const TeamContactCard = () => {
  const t = useWords()
  const query = useAnswer('GET /api/team-contact', {})
  return (
    <Card title={t('team.title')} folds>
      <p className="soft">{t('team.text')}</p>
      <Answered query={query}>{(team) => <TeamForm team={team} />}</Answered>
    </Card>
  )
}
