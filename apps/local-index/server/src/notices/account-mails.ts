import type { Mail } from './mailer.ts'

type HouseName = { readonly name: string; readonly origin: string }

const domainOf = ({ origin }: HouseName): string => new URL(origin).hostname

/**
 * The mail of an invitation: no name and no organisation, only the way in. The token stands after the #, so that no server, log or other site gets to
 * see it (RFC 3986 section 3.5).
 */
export const invitationMail = (house: HouseName, invitationId: string, to: string, token: string): Mail => ({
  to,
  subject: `Uitnodiging voor ${house.name}`,
  text: [
    `U bent uitgenodigd om een account te openen bij ${house.name}.`,
    'Open deze link binnen zeven dagen. Hij werkt één keer, en alleen voor u: stuur deze mail niet door.',
    `${house.origin}/uitnodiging#${token}`,
    '',
    'Verwachtte u dit niet? Doe dan niets, of bel de coördinator van uw organisatie.',
    'Beantwoord deze mail niet.',
    '',
    '--',
    '',
    `You are invited to open an account with ${house.name}.`,
    'Open the link above within seven days. It works once, and for you only: do not forward this mail.',
    '',
    'Did you not expect this? Then do nothing, or call the coordinator of your organisation.',
    'Do not reply to this mail.',
  ].join('\n'),
  messageId: `<invitation-${invitationId}@${domainOf(house)}>`,
})

/** The mail after a login in a browser that the account did not know. */
export const newDeviceMail = (house: HouseName, messageId: string, to: string): Mail => ({
  to,
  subject: `Er is met uw account ingelogd op een nieuw apparaat bij ${house.name}`,
  text: [
    `Er is met uw account ingelogd bij ${house.name}, op een apparaat of in een browser die we nog niet kenden.`,
    'Was u dat? Dan hoeft u niets te doen.',
    'Was u dat niet? Bel meteen de coördinator van uw organisatie of de helpdesk.',
    `Waar u bent ingelogd, ziet u op ${house.origin}/sessies`,
    '',
    '--',
    '',
    `Somebody logged in with your account at ${house.name}, on a device or in a browser that we did not know yet.`,
    'Was it you? Then you need do nothing.',
    'Was it not you? Call the coordinator of your organisation or the helpdesk at once.',
    `Where you are logged in stands on ${house.origin}/sessies`,
  ].join('\n'),
  messageId: `<new-device-${messageId}@${domainOf(house)}>`,
})
