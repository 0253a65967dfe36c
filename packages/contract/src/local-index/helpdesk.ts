import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { organisationCategories } from '../directory-file.ts'
import { At, closed, Day, Id, oneOf, ProfessionalFunction, Role, Text } from '../vocabulary.ts'

/** What keeps somebody from working with the index, or that nothing does. */
export const helpSteps = [
  'job-over',
  'job-not-begun',
  'mail-bounces',
  'account-not-known',
  'mail-not-confirmed',
  'not-invited',
  'invitation-waits',
  'invitation-lapsed',
  'recovery-waits',
  'category-not-designated',
  'covenant-missing',
  'covenant-not-started',
  'covenant-ended',
  'designation-missing',
  'designation-not-started',
  'designation-ended',
  'never-logged-in',
  'all-in-order',
] as const

/** Why mail comes back from an address, in classes (RFC 3463). */
export const bounceReasons = ['no-such-mailbox', 'mailbox-closed', 'mailbox-full', 'not-reachable', 'other'] as const

const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const period = { from: Day, until: OrNull(Day) }

/** One job of somebody, as a helpdesk needs it: never a youth, a signal, or how many. */
const HelpedPerson = closed({
  position: Id,
  givenName: Text(100),
  familyName: Text(100),
  function: ProfessionalFunction,
  organisation: Text(200),
  roles: Type.Array(Role),
  email: OrNull(Text(200)),
  ...period,
  /** Mail to this address comes back. */
  mailBounces: OrNull(closed({ since: Day, reason: oneOf(bounceReasons) })),
  /** What is so, what must be done first at the front; never empty. */
  steps: Type.Array(closed({ code: oneOf(helpSteps), on: OrNull(Day) })),
  /** `issuer`: at the login service of the organisation, which also checks the second factor. */
  wayIn: oneOf(['issuer', 'passkey', 'password', 'none'] as const),
  accountSince: OrNull(Day),
  invitation: OrNull(
    closed({ kind: oneOf(['first', 'recovery'] as const), sentAt: At, confirmed: Type.Boolean(), expiresAt: At }),
  ),
  /** The asker may send an invitation now. */
  mayInvite: Type.Boolean(),
  /** Works without an organisation: no designation is needed. */
  independent: Type.Boolean(),
  category: oneOf(organisationCategories),
  categoryDesignated: Type.Boolean(),
  covenants: Type.Array(closed({ municipality: Text(100), ...period })),
  designations: Type.Array(closed(period)),
  /** Of the last year. */
  lastLoginOn: OrNull(Day),
})

/** The part of the private API that is about helping people who cannot work with the index. */
export const helpdeskApi = {
  'GET /api/mail-bounces': {
    summary: 'People whom the asker helps, and at whom mail does not arrive',
    answer: closed({
      people: Type.Array(
        closed({
          position: Id,
          givenName: Text(100),
          familyName: Text(100),
          organisation: Text(200),
          email: Text(200),
          since: Day,
          reason: oneOf(bounceReasons),
        }),
      ),
    }),
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/helpdesk-searches': {
    summary:
      'Looks for people whom the asker helps, by a whole mail address or the beginning of a family name, and says how their account, designation and covenant stand; logged',
    body: closed({ search: Text(200) }),
    answer: closed({ people: Type.Array(HelpedPerson), more: Type.Boolean() }),
    status: 200,
    refusals: ['not-permitted', 'search-too-short'],
  },
} as const satisfies Api
