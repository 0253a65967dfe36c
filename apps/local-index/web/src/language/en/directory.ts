import type { directory as nl } from '../nl/directory.ts'

/** Words of logging in and out. */
export const directory: Record<keyof typeof nl, string> = {
  'login.title': 'Log in',
  'login.choose': 'Where do you work?',
  'login.search': 'Work e-mail address or name of your organisation',
  'login.searchHint': 'Of your e-mail address we use only the part after the @.',
  'login.searchButton': 'Search',
  'login.lastTime': 'You logged in here last time',
  'login.more': 'There are more organisations. Is yours not among them? Search by name.',
  'login.noneTitle': 'No organisation found',
  'login.none':
    'Check the spelling, or search for a part of the name. Does your organisation not take part yet? Then call the helpdesk.',
  'login.loggedOut': 'You are logged out.',
  'login.aboutTitle': 'What is this?',
  'login.about':
    'Are you worried about a youth? Here you let it be known THAT you are involved. If someone else does so too, we bring you in contact.',
  'login.aboutNever': 'WHY you are worried is never recorded here.',
  'login.shared': 'Do you work on a shared computer? Then always log out when you leave.',
  'login.failed': 'Logging in did not succeed.',
  'login.failedDetail': 'Try again. Does it fail once more? Then call the helpdesk.',
  'login.expired': 'Logging in took too long.',
  'login.expiredDetail': 'For your safety it must be done within a few minutes. Start again.',
  'login.factor': 'You logged in without a second step.',
  'login.factorDetail':
    'These data are so sensitive that a password alone is not enough. Your organisation must also ask for a code, an app or a card. Turn on that second step in your account, or ask the IT department of your organisation. Then log in again.',
  'login.unknown': 'We do not know you here yet.',
  'login.unknownDetail':
    'Your organisation knows you, but you have not been entered here. Ask the coordinator of your organisation to do so.',
  'login.position': 'Your position at this organisation has ended.',
  'login.positionDetail':
    'Is that not right? Ask the coordinator of your organisation. Do you work elsewhere now? Then log in at that organisation.',
  'login.issuer': 'The login service of your organisation does not answer.',
  'login.issuerDetail': 'Try again in a few minutes. Does it take longer? Then call the IT department of your organisation.',
  'login.organisation': 'We do not know this organisation.',
  'login.organisationDetail': 'Search for your organisation below and choose it again.',
  'login.ended': 'Your session has ended.',
  'login.endedDetail': 'You did nothing for a quarter of an hour, or were logged in for more than eight hours. Log in again.',
  'login.again': 'Log in again',
  'login.orChooseBelow':
    'You log in at the same organisation as last time. Do you work elsewhere? Choose your organisation below.',
  'login.chooseBelow': 'Choose your organisation below.',
  'loggedIn.title': 'You are logged in',
  'loggedIn.text': 'You can close this window and go on where you were.',
  'ended.title': 'You are logged out',
  'ended.text':
    'You did nothing for a quarter of an hour, or had been logged in for eight hours. That is why the page is hidden. Log in again: then you go on where you were, and what you filled in is still there.',
  'ended.other': 'Does someone else log in? Then everything on this page is erased.',
  'ended.again': 'Log in again',
  'ended.drop': 'Stop and erase everything',
  'ended.blocked': 'Your browser holds back the login window.',
  'ended.openTab': 'Log in on a new tab',
  'idle.title': 'Are you still there?',
  'idle.text': 'You did nothing for a while. In two minutes we hide the page and you must log in again.',
  'idle.goOn': 'Yes, I go on working',
}
