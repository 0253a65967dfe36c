/** Words for who watches over matches: coordinators and follow-up officers. */
export const watching = {
  'notice.match-in-organisation': 'Match {number}: a colleague is in it',
  'notice.match-in-organisation.text':
    'Your colleague was told too. There is nothing for you to do now. If they are not in touch in time, you will hear so.',
  'notice.match-here': 'New match {number} in your municipality',
  'notice.match-here.text': 'There is nothing for you to do now. Follow-up shows who is in it, and whether they were in touch.',
  'notice.hand-over-requested': 'A colleague asks for a hand-over',
  'notice.hand-over-requested.text': 'See who asks, and hand the signal over to a colleague who is involved.',
  'notice.youth-moved-in': 'A youth with a running signal lives in your municipality now',
  'notice.youth-moved-in.text': 'There is no match yet. If there is one, you will hear. There is nothing for you to do now.',
}
