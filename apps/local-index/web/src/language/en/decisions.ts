import type { decisions as dutch } from '../nl/decisions.ts'

/** Words of what waits for a decider. */
export const decisions: Record<keyof typeof dutch, string> = {
  'decision.title': 'Decisions',
  'decision.text':
    'Some things the index may not pass on by itself. Then you decide, within two working days. Which youth it is about you do not see here. Talk to the organisations where needed.',
  'decision.waiting': 'Waits for a decision',
  'decision.emptyTitle': 'Nothing waits for you',
  'decision.empty': 'When something waits, it stands here and you get a notice. There is nothing to do now.',
  'decision.decided': 'Decided in the last two weeks',
  'decision.kind.family-match': 'Family match, number {number}',
  'decision.kind.address-match': 'Address match, number {number}',
  'decision.kind.move-notice': 'Notice of a move, number {number}',
  'decision.kind.letter': 'Letter to the family, number {number}',
  'decision.reason.secret-address': 'The address is secret, or that of a shelter.',
  'decision.reason.custody-unclear': 'It is unclear who has custody.',
  'decision.organisations': 'Reporters of: {names}',
  'decision.bothSides': 'Reporters on the one youth: {one}. Reporters on the other: {other}.',
  'decision.days': 'asked on {asked}, decide by {due}',
  'decision.overdue': 'overdue',
  'decision.allow': 'Let it go through',
  'decision.withhold': 'Hold it back',
  'decision.allow.family-match':
    "The reporters on both youths get each other's contact details. They do not read where anybody lives.",
  'decision.allow.address-match':
    "The reporters on both youths get each other's contact details. They do not read where anybody lives.",
  'decision.allow.move-notice':
    'The reporters read that the youth moved, and not where to. They say whether they are still involved.',
  'decision.allow.letter': "The reporter can print the letter. It holds no address, and no parent's name.",
  'decision.withhold.family-match': 'There will be no match. The reporters notice nothing of this.',
  'decision.withhold.address-match': 'There will be no match. The reporters notice nothing of this.',
  'decision.withhold.move-notice': 'The reporters get no notice of the move. They notice nothing of this.',
  'decision.withhold.letter': 'The reporter cannot print the letter, and reads that you decided so.',
  'decision.final': 'You cannot undo this.',
  'decision.done.allow': 'Your decision is kept. It goes through.',
  'decision.done.withhold': 'Your decision is kept. It does not go through.',
  'decision.outcome.allow': 'went through',
  'decision.outcome.withhold': 'held back',
  'decision.by': 'decided by {name} on {day}',
  'decision.formerly': 'a former colleague',
  'decision.noneTitle': 'Your municipality has no decider',
  'decision.none':
    'With a secret address, family matches, notices of moves and letters wait for a decider. Give that right to somebody.',
  'decision.lateTitle': 'A decision waits too long',
  'decision.late': 'Ask the decider to decide, or give that right to a colleague too.',
}
