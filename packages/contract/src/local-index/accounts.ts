import { Type } from 'typebox'
import { At, closed, Id, oneOf, ProfessionalFunction, Role, Text } from '../vocabulary.ts'

const Base64Url = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 1, maxLength })
const Code = Type.String({ pattern: '^\\d{6}$' })
const Password = Type.String({ minLength: 1, maxLength: 200 })
const InvitationToken = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })

/** Where to land after a login, and whether it runs in a window of its own. */
const landing = { return: Type.Optional(Text(200)), window: Type.Optional(Type.Literal('popup')) }

export const ChallengeBody = closed({ organisation: Id, ...landing })
/** What a device must sign (WebAuthn level 2), and for which relying party. */
export const Challenge = closed({ challenge: Base64Url(100), rpId: Text(255) })
export const ShownPasskey = closed({
  id: Base64Url(1400),
  clientData: Base64Url(4000),
  authenticatorData: Base64Url(4000),
  signature: Base64Url(4000),
})
export const PasswordBody = closed({ organisation: Id, email: Text(200), password: Password, code: Code, ...landing })
export const LandingPath = closed({ path: Text(200) })

export const OpeningBody = closed({ token: InvitationToken })
/** What an account can be opened with: a passkey, or a password with an app whose secret this is. */
export const Opening = closed({
  organisation: Text(200),
  email: Text(200),
  userHandle: Base64Url(100),
  challenge: Base64Url(100),
  rpId: Text(255),
  appSecret: Text(100),
  appAddress: Text(1000),
})
export const AccountBody = closed({
  token: InvitationToken,
  opening: Type.Union([
    closed({
      way: Type.Literal('passkey'),
      made: closed({ id: Base64Url(1400), clientData: Base64Url(4000), attestation: Base64Url(20_000) }),
    }),
    closed({ way: Type.Literal('password'), password: Password, code: Code }),
  ]),
})

/** The people whom somebody looks after. `elsewhere`: they log in at the login service of their organisation. */
export const AccountList = closed({
  people: Type.Array(
    closed({
      position: Id,
      givenName: Text(100),
      familyName: Text(100),
      function: ProfessionalFunction,
      organisation: Text(200),
      own: Type.Boolean(),
      state: oneOf(['elsewhere', 'none', 'waiting', 'invited', 'lapsed', 'active', 'recovering'] as const),
      way: Type.Union([oneOf(['passkey', 'password'] as const), Type.Null()]),
      invitedUntil: Type.Union([At, Type.Null()]),
      /** The first invitation that stands: of `waiting` not mailed yet. */
      invitationId: Type.Union([Id, Type.Null()]),
      /** The mail address that a manager set, until somebody else confirmed it, and who must; null when nothing is to be confirmed. */
      unconfirmed: Type.Union([
        closed({
          email: Text(200),
          setBy: Type.Union([Text(220), Type.Null()]),
          by: oneOf(['coordinator', 'manager'] as const),
          roles: Type.Array(Role),
          designated: Type.Boolean(),
        }),
        Type.Null(),
      ]),
      /** The asker is a second person, who may confirm the mail address, or that this account is lost. */
      mayConfirm: Type.Boolean(),
      loggedIn: Type.Boolean(),
    }),
  ),
})

export const SessionList = closed({
  sessions: Type.Array(closed({ id: Id, organisation: Text(200), startedAt: At, seenAt: At, current: Type.Boolean() })),
})
