import type { family as dutch } from '../nl/family.ts'

/** Words of telling the family: who, the letter, and the talk. */
export const family: Record<keyof typeof dutch, string> = {
  'family.link': 'Whom do I tell? Letter and talk',
  'family.title': 'Telling the family',
  'family.whom': 'Whom do you tell?',
  'family.under-12': 'The youth is younger than 12. You tell only who has custody.',
  'family.from-12': 'The youth is 12, 13, 14 or 15. You tell the youth, and also who has custody.',
  'family.from-16': 'The youth is 16 or older. You tell only the youth.',
  'family.noAge': 'The age is not known. You tell the youth, and also who has custody.',
  'family.both-parents': 'The parents have custody together: tell both.',
  'family.one-parent': 'One parent has custody. Ask the youth or the family who that is.',
  'family.parent-and-other': 'A parent and somebody else have custody together: tell both.',
  'family.guardian': 'A guardian has custody: tell the guardian.',
  'family.institution': 'A certified institution has guardianship: tell that institution.',
  'family.nobody': 'Nobody has custody now. Ask the municipality whom to tell. You can talk with the youth.',
  'family.unclear': 'Who has custody is not known. Ask the municipality. You can talk with the family.',
  'family.secretTitle': 'The address must not become known',
  'family.secret': 'Put no address on the letter and do not post it. Hand it to whom you tell.',
  'family.letter.youth': 'Letter to the youth',
  'family.letter.representative': 'Letter to who has custody',
  'family.letter.institution': 'Letter to the institution',
  'family.letter.waits.everyone':
    'The letter waits for a decision of the municipality. That takes two working days at most. The talk can go on.',
  'family.letter.waits.representative':
    'The letter to who has custody waits for a decision of the municipality. That takes two working days at most. The talk can go on.',
  'family.letter.withheld.everyone':
    'The municipality decided that this letter does not go. Ask the municipality how to tell the family.',
  'family.letter.withheld.representative':
    'The municipality decided that the letter to who has custody does not go. Ask the municipality how to tell the family.',
  'family.talk': 'The talk',
  'family.talkHint':
    'You can read this out, or use it as a guide. What you see, you say in the talk itself: the index holds nothing of it.',
  'family.print': 'Print',
  'family.back': 'Back to the signal',
  'family.record': 'After that you record with the signal whom you told, and when.',
  'letter.toYouth': 'Dear {name},',
  'letter.toRepresentative': 'Dear parent or carer of {name},',
  'letter.toInstitution': 'To the institution that has guardianship of {name},',
  'letter.who': 'I am {reporter}. I work at {organisation}.',
  'letter.didYouth': 'I help you. So I have put your name in the reference index.',
  'letter.did': 'I am involved with {name}. So I have put the name of {name} in the reference index.',
  'letter.what': 'The index is a list of the municipality. The list says only who is involved. It does not say why.',
  'letter.then':
    'Does somebody else put the same name in the list? Then we get each other’s phone number. So we can work together, and you need not tell the same thing again and again.',
  'letter.thenYouth':
    'Does somebody else put your name in the list too? Then we get each other’s phone number. So we can work together, and you need not tell the same thing again and again.',
  'letter.until': 'The name is in the list up to and including {day}. If my help is done before, I take the name out before.',
  'letter.rights':
    'You may ask the municipality what is in the list. If it is wrong, you can ask to have it changed or removed. You may also disagree: that is called an objection.',
  'letter.rightsYouth':
    'You may ask the municipality what is in the list. If it is wrong, you can ask to have it changed or removed. You may also disagree: that is called an objection.',
  'letter.questions': 'Do you have questions? Call me, or ask for me at {organisation}.',
  'letter.questionsYouth': 'Do you have questions? Call me, or ask for me at {organisation}.',
  'letter.greeting': 'With kind regards,',
  'talk.1': 'Say who you are and where you work.',
  'talk.2': 'Say: "I have put the name of {name} in the reference index. That is a list of the municipality."',
  'talk.3': 'Say: "The list says only that I am involved. It does not say why."',
  'talk.4': 'Explain: if somebody else is involved too, you and that person can call each other.',
  'talk.5': 'Say until when: up to and including {day}.',
  'talk.6': 'Say that they may ask the municipality what is in it, can have it changed, and may object.',
  'talk.7': 'Ask what they think of it. Ask also whether you should give them the letter.',
}
