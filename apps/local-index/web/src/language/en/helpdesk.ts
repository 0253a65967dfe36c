import type { helpdesk as nl } from '../nl/helpdesk.ts'

/** Words of helping somebody who cannot work with the index. */
export const helpdesk: Record<keyof typeof nl, string> = {
  'help.title': 'Help somebody',
  'help.text':
    'Can somebody not log in, or not give a signal? Here you see what is in the way and what you can do. You never see anything about youths or signals. Each search goes into the log.',
  'help.search': 'Find the person',
  'help.who': 'Work e-mail address or family name',
  'help.whoHint': 'The whole e-mail address, or at least three letters of the family name.',
  'help.searchMissing': 'Fill in a work e-mail address or a family name.',
  'help.nobodyTitle': 'Nobody found',
  'help.nobody':
    'You find people of your own organisation. A functional manager also finds people of organisations that have a covenant with the municipality now. Is the name right? Else ask for the work e-mail address.',
  'help.count': '{count, plural, one {One person found.} other {# people found.}}',
  'help.more': 'These are the first {count} people. There are more: type more letters, or the whole e-mail address.',
  'help.email': 'E-mail',
  'help.noEmail': 'not known',
  'help.bouncing': 'E-mail does not arrive',
  'help.bouncingText':
    'Mail to these people comes back. So they do not hear that there is a match or a notice. See to the right address.',
  'help.bouncingSince': '{address} · since {day}: {reason}',
  'help.show': 'Show',
  'help.bounce.no-such-mailbox': 'the mailbox does not exist',
  'help.bounce.mailbox-closed': 'the mailbox is closed',
  'help.bounce.mailbox-full': 'the mailbox is full',
  'help.bounce.not-reachable': "the organisation's mail server cannot be reached",
  'help.bounce.other': "the organisation's mail server refuses the mail",
  'help.works': 'Works here',
  'help.since': 'since {day}',
  'help.fromUntil': '{from} up to and including {until}',
  'help.roles': 'Roles',
  'help.role.reporter': 'reporter',
  'help.role.involvement-recorder': 'records involvements',
  'help.role.coordinator': 'coordinator',
  'help.role.follow-up-officer': 'follow-up officer',
  'help.role.functional-manager': 'functional manager',
  'help.role.privacy-officer': 'privacy officer',
  'help.role.decider': 'decider',
  'help.withMunicipality': 'with {municipality}:',
  'help.wayIn': 'Logging in',
  'help.wayIn.issuer': 'at the own organisation, with a second factor',
  'help.wayIn.passkey': 'with a passkey (counts as two factors)',
  'help.wayIn.password': 'with a password and a code of an app',
  'help.wayIn.none': 'no account yet',
  'help.invitation': 'Invitation',
  'help.notInvited': 'not sent',
  'help.invited': 'sent on {sent}, valid until {until}',
  'help.recoveryAsked': 'recovery asked on {sent}, waits for a second person until {until}',
  'help.opened': 'account opened on {day}',
  'help.lastLogin': 'Last logged in',
  'help.noLogin': 'not during the last year',
  'help.inviteAgain': 'Invite again',
  'help.step.job-over': 'The last working day was {day}',
  'help.step.job-over.text':
    'Since then this person cannot log in. Is that wrong? Then the organisation tells the functional manager a new first day.',
  'help.step.job-not-begun': 'Begins on {day} only',
  'help.step.job-not-begun.text':
    'Until that day this person cannot log in. Must it be sooner? Then the organisation tells the functional manager another first day.',
  'help.step.mail-bounces': 'E-mail does not arrive since {day}',
  'help.step.mail-bounces.text':
    'Ask the person for the right address, or the organisation why mail comes back. The organisation supplies a new address in the file, or the functional manager changes it. Send an invitation only after that.',
  'help.step.account-not-known': 'The account at the own organisation is not known here',
  'help.step.account-not-known.text':
    'The person logs in at the own organisation, but the index does not recognise that account. The functional manager fills it in, or the organisation supplies it in the file.',
  'help.step.mail-not-confirmed': 'The mail address is not confirmed yet',
  'help.step.mail-not-confirmed.text':
    'A manager filled it in. Invite the person at “Accounts”: the coordinator, or, where there is none yet, a second functional manager, confirms it there. Until then no mail goes out.',
  'help.step.not-invited': 'No invitation was sent yet',
  'help.step.not-invited.text': 'Send an invitation. With it the person opens an account.',
  'help.step.invitation-waits': 'The invitation was sent, and is valid until {day}',
  'help.step.invitation-waits.text':
    'Ask the person to look for the mail, among unwanted mail too. Is the mail gone? Send a new one; the former then no longer works.',
  'help.step.invitation-lapsed': 'The invitation ran out on {day}',
  'help.step.invitation-lapsed.text': 'Send a new invitation.',
  'help.step.recovery-waits': 'Recovery of the account waits for a second person, until {day}',
  'help.step.recovery-waits.text':
    'Another coordinator, or the functional manager, confirms it at “Accounts”. After that the person gets a new invitation.',
  'help.step.category-not-designated': 'This kind of organisation is not designated',
  'help.step.category-not-designated.text':
    'Logging in works, giving a signal does not. The law names which kinds of organisation may. Does the organisation stand with the wrong kind? The functional manager changes that.',
  'help.step.covenant-missing': 'There is no covenant with a municipality',
  'help.step.covenant-missing.text':
    'Without a covenant the organisation may not give signals. The functional manager records it once it is there.',
  'help.step.covenant-not-started': 'The covenant begins on {day}',
  'help.step.covenant-not-started.text': 'From that day on the organisation can give signals.',
  'help.step.covenant-ended': 'The covenant was valid up to and including {day}',
  'help.step.covenant-ended.text':
    'Since then the organisation cannot give signals. Was it renewed? The functional manager records that.',
  'help.step.designation-missing': 'The organisation did not designate this person',
  'help.step.designation-missing.text':
    'Logging in works, giving a signal does not. Does the organisation want this person to be a reporter? The functional manager records the designation.',
  'help.step.designation-not-started': 'The designation begins on {day}',
  'help.step.designation-not-started.text': 'From that day on this person can give signals.',
  'help.step.designation-ended': 'The designation was valid up to and including {day}',
  'help.step.designation-ended.text':
    'Logging in works, giving a signal no longer. Is the person designated again? The functional manager records that.',
  'help.step.never-logged-in': 'All is in order, but nobody logged in during the last year',
  'help.step.never-logged-in.text':
    'Go through what is on the screen together: on the login page the person looks for the own organisation, and logs in there.',
  'help.step.all-in-order': 'All is in order',
  'help.step.all-in-order.text':
    'Account, covenant and designation are right. Does it fail all the same? Ask what is on the screen, and whether the person chose the right organisation.',
}
