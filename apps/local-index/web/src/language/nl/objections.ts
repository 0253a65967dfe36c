/** Words of the first screens for a follow-up that an officer closed, for an objection, and for a signal that was removed because of one. */
export const objections = {
  'notice.signal-removed': 'Een signaal van u is verwijderd',
  'notice.signal-removed.text':
    'De gemeente heeft een verzoek toegewezen. Uw coördinator heeft het signaal daarom verwijderd, en kan u zeggen welk signaal het was.',
  'notice.follow-up-objection': 'Er is bezwaar gemaakt in match {number}',
  'notice.follow-up-objection.text': 'De matchregisseur heeft de opvolging afgesloten. Bij de match leest u wat u nu doet.',
  'followUp.objectionTitle': 'Er is bezwaar gemaakt. Dit doet u nu:',
  'followUp.objection1': 'De signalen blijven lopen tot de gemeente beslist. Verander nu niets vanwege het bezwaar.',
  'followUp.objection2': 'Vraagt de gemeente u om advies? Geef dat dan binnen de tijd die zij noemt.',
  'followUp.objection3': 'Was uw signaal niet terecht? Dan wacht u niet: trek het in bij Mijn signalen.',
  'followUp.objection4':
    'Laat de gemeente u weten dat het bezwaar is toegewezen? Trek uw signaal dan in bij Mijn signalen, en kies die reden.',
  'notice.follow-up-closed': 'De opvolging van match {number} is afgesloten',
  'notice.follow-up-closed.text': 'De matchregisseur van de gemeente heeft dat gedaan. De uitkomst staat in het verloop.',
} as const
