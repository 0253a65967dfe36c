/** Words for who watches over matches: coordinators and follow-up officers. */
export const watching = {
  'notice.match-in-organisation': 'Match {number}: een collega is erbij betrokken',
  'notice.match-in-organisation.text':
    'Uw collega heeft hier zelf ook bericht van. U hoeft nu niets te doen. Blijft contact uit, dan hoort u dat.',
  'notice.match-here': 'Nieuwe match {number} in uw gemeente',
  'notice.match-here.text': 'U hoeft nu niets te doen. Bij Opvolging ziet u wie erbij betrokken zijn, en of zij contact hadden.',
  'notice.hand-over-requested': 'Een collega vraagt om overdracht',
  'notice.hand-over-requested.text': 'Kijk wie het vraagt, en draag het signaal over aan een collega die betrokken is.',
  'notice.youth-moved-in': 'Een jeugdige over wie een signaal loopt, woont nu in uw gemeente',
  'notice.youth-moved-in.text': 'Er is nog geen match. Komt die er, dan hoort u het. U hoeft nu niets te doen.',
} as const
