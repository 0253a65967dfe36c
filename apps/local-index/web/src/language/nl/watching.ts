/** Words for who watches over matches: coordinators and follow-up officers. */
export const watching = {
  'notice.match-in-organisation': 'Match {number}: een collega is erbij betrokken',
  'notice.match-in-organisation.text':
    'Uw collega heeft hier zelf ook bericht van. U hoeft nu niets te doen. Blijft contact uit, dan hoort u dat.',
  'notice.match-here': 'Nieuwe match {number} in uw gemeente',
  'notice.match-here.text': 'U hoeft nu niets te doen. Bij Opvolging ziet u wie erbij betrokken zijn, en of zij contact hadden.',
} as const
