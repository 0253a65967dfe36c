import type { Answer } from '../../api/call.ts'

/** Somebody in the list of accounts. */
export type Someone = Answer<'GET /api/accounts'>['people'][number]

/** What can be done for somebody. */
export type AccountAct =
  | 'confirmInvitation'
  | 'invite'
  | 'inviteWaiting'
  | 'inviteConfirming'
  | 'refuse'
  | 'takeBack'
  | 'recover'
  | 'confirm'
  | 'endSessions'

/** The acts that make sense now; the server decides what is allowed. */
export const actsOn = ({ state, own, unconfirmed, mayConfirm, loggedIn }: Someone): readonly AccountAct[] => {
  const invitable = !own && (state === 'none' || state === 'invited' || state === 'lapsed')
  const waiting = !own && state === 'waiting'
  const wanted: Readonly<Record<AccountAct, boolean>> = {
    confirmInvitation: waiting && mayConfirm,
    refuse: waiting && mayConfirm,
    invite: invitable && unconfirmed === null,
    inviteConfirming: invitable && unconfirmed !== null && mayConfirm,
    inviteWaiting: invitable && unconfirmed !== null && !mayConfirm,
    takeBack: (waiting && !mayConfirm) || (!own && state === 'invited'),
    recover: !own && state === 'active',
    confirm: !own && state === 'recovering' && mayConfirm,
    endSessions: !own && loggedIn,
  }
  return (Object.keys(wanted) as AccountAct[]).filter((act) => wanted[act])
}
