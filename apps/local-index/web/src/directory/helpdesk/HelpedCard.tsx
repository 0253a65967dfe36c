import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { Tag } from '@mens-centraal/ui/Tag'
import type { ReactNode } from 'react'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { PeriodTag } from '../management/PeriodTag.tsx'
import { byMunicipality, type Helped, isEnd, toneOf } from './helped.ts'

const Step = ({ step }: { readonly step: Helped['steps'][number] }) => {
  const t = useWords()
  const { day, lastDay } = useDates()
  const { code, on } = step
  const named = on === null ? '' : isEnd(step) ? lastDay(on) : day(on)
  return (
    <Message tone={toneOf(step)} title={t(`help.step.${code}`, { day: named })}>
      <p>{t(`help.step.${code}.text`)}</p>
    </Message>
  )
}

const useLoginFacts = (): ((who: Helped) => readonly (readonly [string, ReactNode])[]) => {
  const t = useWords()
  const { day, dayAt } = useDates()
  const invitationOf = ({ invitation, accountSince }: Helped): string => {
    if (invitation !== null) {
      const days = { sent: dayAt(invitation.sentAt), until: dayAt(invitation.expiresAt) }
      return t(invitation.kind === 'recovery' && !invitation.confirmed ? 'help.recoveryAsked' : 'help.invited', days)
    }
    return accountSince === null ? t('help.notInvited') : t('help.opened', { day: day(accountSince) })
  }
  return (who) => [
    [t('help.wayIn'), t(`help.wayIn.${who.wayIn}`)],
    ...(who.wayIn === 'issuer' ? [] : [[t('help.invitation'), invitationOf(who)] as const]),
    [t('help.lastLogin'), who.lastLoginOn === null ? t('help.noLogin') : day(who.lastLoginOn)],
  ]
}

const Covenants = ({ who }: { readonly who: Helped }) => {
  const t = useWords()
  if (who.covenants.length === 0) return <PeriodTag periods={[]} />
  return byMunicipality(who.covenants).map(([municipality, own]) => (
    <div key={municipality}>
      {t('help.withMunicipality', { municipality })} <PeriodTag periods={own} />
    </div>
  ))
}

const useRightFacts = (): ((who: Helped) => readonly (readonly [string, ReactNode])[]) => {
  const t = useWords()
  const { day, lastDay } = useDates()
  return (who) => [
    [
      t('help.email'),
      <span key="email">
        {who.email ?? t('help.noEmail')}
        {who.mailBounces && (
          <>
            {' '}
            <Tag tone="attention" sign="bad">
              {t(`help.bounce.${who.mailBounces.reason}`)}
            </Tag>
          </>
        )}
      </span>,
    ],
    [
      t('help.works'),
      who.until === null
        ? t('help.since', { day: day(who.from) })
        : t('help.fromUntil', { from: day(who.from), until: lastDay(who.until) }),
    ],
    [t('help.roles'), who.roles.map((role) => t(`help.role.${role}`)).join(', ')],
    [
      t('designation.title'),
      who.independent || !who.roles.includes('reporter') ? (
        t(who.independent ? 'designation.notNeeded' : 'designation.noReporter')
      ) : (
        <PeriodTag key="designation" periods={who.designations} />
      ),
    ],
    [
      t('organisation.category'),
      <span key="category">
        {t(`category.${who.category}`)} {!who.categoryDesignated && <Tag tone="attention">{t('category.not-designated')}</Tag>}
      </span>,
    ],
    [t('covenant.title'), <Covenants key="covenants" who={who} />],
  ]
}

/** One job of somebody: what holds them up and what to do then first, then how everything stands. */
export const HelpedCard = ({ who, onInvite }: { readonly who: Helped; readonly onInvite: () => void }) => {
  const t = useWords()
  const loginFacts = useLoginFacts()
  const rightFacts = useRightFacts()
  const name = `${who.givenName} ${who.familyName}`
  return (
    <Card title={name}>
      <p className="soft">
        {t(`function.${who.function}`)} · {who.organisation}
      </p>
      {who.steps.map((step) => (
        <Step key={step.code} step={step} />
      ))}
      {who.mayInvite && (
        <Actions>
          <Button onPress={onInvite}>
            {t(who.invitation === null ? 'account.act.invite' : 'help.inviteAgain')}
            <span className="only-heard"> {name}</span>
          </Button>
        </Actions>
      )}
      <Facts facts={loginFacts(who)} />
      <Facts facts={rightFacts(who)} />
    </Card>
  )
}
