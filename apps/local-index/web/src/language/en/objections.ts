/** Words of the first screens for a follow-up that an officer closed, for an objection, and for a signal that was removed because of one. */
export const objections = {
  'notice.signal-removed': 'A signal of yours was removed',
  'notice.signal-removed.text':
    'The municipality upheld a request. Your coordinator removed the signal because of that, and can tell you which one it was.',
  'notice.follow-up-objection': 'There is an objection in match {number}',
  'notice.follow-up-objection.text': 'The follow-up officer closed the follow-up. With the match you read what to do now.',
  'followUp.objectionTitle': 'There is an objection. This is what you do now:',
  'followUp.objection1': 'The signals go on until the municipality decides. Do not change anything now because of the objection.',
  'followUp.objection2': 'Does the municipality ask for your advice? Give it within the time that it names.',
  'followUp.objection3': 'Was your signal unjustified? Then do not wait: withdraw it under My signals.',
  'followUp.objection4':
    'Does the municipality tell you that the objection was upheld? Then withdraw your signal under My signals, and choose that reason.',
  'notice.follow-up-closed': 'The follow-up of match {number} is closed',
  'notice.follow-up-closed.text': 'The follow-up officer of the municipality did that. The outcome stands in the history.',
} as const
