import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Form } from '@mens-centraal/ui/Form'
import { PasswordField } from '@mens-centraal/ui/PasswordField'
import { TextField } from '@mens-centraal/ui/TextField'
import { useAct } from '../../api/use-act.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { AccountTarget } from './PasskeyLogin.tsx'

type Typed = { readonly email: string; readonly password: string; readonly code: string }

/** Mail address, password and the code of an app, all at once: what is wrong, if something is, is not told. */
export const PasswordLogin = ({
  target,
  onDone,
}: {
  readonly target: AccountTarget
  readonly onDone: (path: string) => void
}) => {
  const t = useWords()
  const act = useAct('POST /api/password-logins')
  const check = ({ email, password, code }: Typed): Wrong<Typed> => ({
    ...(email.trim() === '' && { email: t('account.emailMissing') }),
    ...(password === '' && { password: t('account.passwordMissing') }),
    ...(!/^\d{3} ?\d{3}$/.test(code.trim()) && { code: t('account.codeShape') }),
  })
  const form = useHouseForm<Typed>({ defaults: { email: '', password: '', code: '' }, check })
  const send = async ({ email, password, code }: Typed) => {
    const body = { ...target, email: email.trim(), password, code: code.replaceAll(' ', '') }
    const answer = await act.run({ body })
    if (answer.ok) onDone(answer.value.path)
    else form.refuse(answer.refusal)
  }
  return (
    <Card title={t('account.password')}>
      <Form label={t('account.password')} onSubmit={form.submit((values) => void send(values))} {...form.summary}>
        <TextField {...form.field('email')} label={t('account.email')} maxLength={200} />
        <PasswordField {...form.field('password')} label={t('account.passwordField')} />
        <TextField
          {...form.field('code')}
          label={t('account.code')}
          hint={t('account.codeHint')}
          width="short"
          inputMode="numeric"
          maxLength={7}
        />
        <Actions>
          <Button type="submit" pending={act.pending}>
            {t('account.passwordLogin')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
