import type { Answer } from '../../api/call.ts'

/** Somebody in the list of accounts. */
export type Someone = Answer<'GET /api/accounts'>['people'][number]

/** What can be done for somebody. */
export type AccountAct = 'invite' | 'recover' | 'confirm' | 'endSessions'

/** The acts that make sense now; the server decides what is allowed. */
export const actsOn = ({ state, own, mayConfirm, loggedIn }: Someone): readonly AccountAct[] => {
  const wanted: Readonly<Record<AccountAct, boolean>> = {
    invite: !own && (state === 'none' || state === 'invited' || state === 'lapsed'),
    recover: !own && state === 'active',
    confirm: !own && mayConfirm,
    endSessions: !own && loggedIn,
  }
  return (Object.keys(wanted) as AccountAct[]).filter((act) => wanted[act])
}
