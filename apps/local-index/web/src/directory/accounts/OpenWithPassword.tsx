import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Form } from '@mens-centraal/ui/Form'
import { PasswordField } from '@mens-centraal/ui/PasswordField'
import { TextField } from '@mens-centraal/ui/TextField'
import { useAct } from '../../api/use-act.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { OpeningProps } from './OpenWithPasskey.tsx'
import { QrCode } from './QrCode.tsx'

type Typed = { readonly password: string; readonly code: string }

const leastCharacters = 15

const AppSecret = ({ opening }: Pick<OpeningProps, 'opening'>) => {
  const t = useWords()
  return (
    <>
      <p>{t('invitation.appText')}</p>
      <QrCode text={opening.appAddress} label={t('invitation.qr')} />
      <p>
        {t('invitation.secret')} <code className="app-secret">{opening.appSecret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </>
  )
}

/** For who has no device with passkeys: a password, and an app that shows a code. */
export const OpenWithPassword = ({ token, opening, onDone }: OpeningProps) => {
  const t = useWords()
  const act = useAct('POST /api/accounts')
  const check = ({ password, code }: Typed): Wrong<Typed> => ({
    ...([...password].length < leastCharacters && { password: t('invitation.passwordShort') }),
    ...(!/^\d{3} ?\d{3}$/.test(code.trim()) && { code: t('account.codeShape') }),
  })
  const form = useHouseForm<Typed>({
    defaults: { password: '', code: '' },
    check,
    codes: { 'password-too-weak': 'password', 'code-wrong': 'code' },
  })
  const send = async ({ password, code }: Typed) => {
    const way = { way: 'password', password, code: code.replaceAll(' ', '') } as const
    const answer = await act.run({ body: { token, opening: way } })
    if (answer.ok) onDone(answer.value.path)
    else form.refuse(answer.refusal)
  }
  return (
    <Card title={t('invitation.password')}>
      <AppSecret opening={opening} />
      <Form label={t('invitation.password')} onSubmit={form.submit((values) => void send(values))} {...form.summary}>
        <PasswordField {...form.field('password')} label={t('account.passwordField')} hint={t('invitation.passwordHint')} fresh />
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
            {t('invitation.passwordOpen')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
