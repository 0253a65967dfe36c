import { Facts } from '@mens-centraal/ui/Card'
import { useWords } from '../../language/use-words.tsx'
import type { Someone } from './account-acts.ts'

type UnconfirmedProps = {
  readonly someone: Pick<Someone, 'givenName' | 'familyName' | 'organisation'>
  readonly unconfirmed: NonNullable<Someone['unconfirmed']>
}

/** Whom a manager filled in, where the invitation goes, and what they may do then: what a second person must judge. */
export const Unconfirmed = ({ someone, unconfirmed: { email, setBy, roles, designated } }: UnconfirmedProps) => {
  const t = useWords()
  const does = (['reporter', 'coordinator'] as const)
    .filter((role) => roles.includes(role))
    .map((role) => t(`worker.role.${role}`))
  return (
    <Facts
      facts={[
        [t('account.name'), `${someone.givenName} ${someone.familyName}, ${someone.organisation}`],
        [t('worker.email'), email],
        [t('account.setBy'), setBy ?? t('setting.formerly')],
        [t('worker.roles'), `${does.join(', ')}${designated ? ` (${t('account.designated')})` : ''}`],
      ]}
    />
  )
}
