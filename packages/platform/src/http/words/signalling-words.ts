import type { Words } from './words.ts'

/** Refusals of acts on signals and matches. */
export const signallingWords = {
  'find-expired': {
    status: 409,
    nl: ['Het is te lang geleden dat u deze jeugdige zocht', 'Zoek de jeugdige opnieuw. Wat u verder invulde staat er nog.'],
    en: ['It is too long ago that you found this youth', 'Find the youth again. What else you filled in is still there.'],
  },
  'not-in-register-tick-required': {
    status: 422,
    nl: [
      'Deze jeugdige is niet gevonden in de basisregistratie',
      'Controleer de naam en geboortedatum. Klopt alles? Zet dan een vinkje bij "staat niet in de basisregistratie".',
    ],
    en: [
      'This youth was not found in the population register',
      'Check the name and birth date. If all is right, tick "is not in the population register".',
    ],
  },
  'youth-too-old': {
    status: 422,
    nl: ['Deze persoon is 23 jaar of ouder', 'Signalen en betrokkenheid zijn er alleen voor jeugdigen tot 23 jaar.'],
    en: ['This person is 23 or older', 'Signals and involvement are for youths under 23 only.'],
  },
  'youth-died': {
    status: 422,
    nl: [
      'Volgens de basisregistratie is deze jeugdige overleden',
      'Een signaal is niet meer mogelijk. Denkt u dat dit niet klopt? Bel de gemeente.',
    ],
    en: [
      'According to the population register this youth has died',
      'A signal is no longer possible. If you think this is wrong, call the municipality.',
    ],
  },
  'youth-unborn': {
    status: 422,
    nl: [
      'Deze geboortedatum is nog niet geweest',
      'Een signaal kan pas na de geboorte. Maakt u zich nu zorgen? Overleg met Veilig Thuis: 0800-2000.',
    ],
    en: [
      'This birth date has not been yet',
      'A signal is only possible after birth. If you are worried now, talk to Veilig Thuis: 0800-2000.',
    ],
  },
  'already-signalled': {
    status: 409,
    nl: ['U hebt al een signaal voor deze jeugdige', 'U vindt het bij Mijn signalen. Daar kunt u het verlengen of intrekken.'],
    en: ['You already have a signal on this youth', 'You find it under My signals. There you can extend or withdraw it.'],
  },
  'youth-is-the-same': {
    status: 409,
    nl: ['Uw signaal gaat al over deze jeugdige', 'Zoek de jeugdige die u bedoelt. Is dit de juiste? Dan hoeft u niets te doen.'],
    en: [
      'Your signal is on this youth already',
      'Find the youth whom you mean. Is this the right one? Then there is nothing to do.',
    ],
  },
  'end-too-early': {
    status: 422,
    nl: ['Deze einddatum is te vroeg', 'Kies een dag na vandaag.'],
    en: ['This end date is too early', 'Choose a day after today.'],
  },
  'end-too-late': {
    status: 422,
    nl: ['Deze einddatum is te laat', 'Een signaal duurt hoogstens twee jaar: kies uiterlijk {latest}.'],
    en: ['This end date is too late', 'A signal lasts two years at most: choose {latest} at the latest.'],
  },
  'end-after-birthday': {
    status: 422,
    nl: ['Op die dag is de jeugdige al 23', 'Kies uiterlijk {latest}.'],
    en: ['By that day the youth is already 23', 'Choose {latest} at the latest.'],
  },
  'already-involved': {
    status: 409,
    nl: [
      'U hebt uw betrokkenheid bij deze jeugdige al vastgelegd',
      'U vindt deze bij Mijn betrokkenheden. Daar kunt u de einddatum of de contactpersoon wijzigen.',
    ],
    en: [
      'You already recorded your involvement with this youth',
      'You find it under My involvements. There you can change the end date or the contact.',
    ],
  },
  'involvement-end-too-late': {
    status: 422,
    nl: ['Deze einddatum is te laat', 'Kies uiterlijk {latest}, een jaar vanaf nu. Daarna kunt u opnieuw verlengen.'],
    en: ['This end date is too late', 'Choose {latest} at the latest, a year from now. You can move it again later.'],
  },
  'contact-may-not-be': {
    status: 422,
    nl: [
      'Deze collega kan geen contactpersoon zijn',
      'De collega werkt hier niet meer, of mag geen betrokkenheid vastleggen. Kies een andere collega.',
    ],
    en: [
      'This colleague cannot be the contact',
      'The colleague does not work here any more, or may not record involvement. Choose another colleague.',
    ],
  },
  'told-on-in-future': {
    status: 422,
    nl: [
      'Deze dag is nog niet geweest',
      'Vul de dag in waarop u het hebt verteld. Is dat nog niet gebeurd? Kies dan "nog niet".',
    ],
    en: ['This day has not been yet', 'Fill in the day on which you told it. If you have not yet, choose "not yet".'],
  },
  'told-on-invalid': {
    status: 422,
    nl: ['Deze dag bestaat niet of is te lang geleden', 'Vul een bestaande dag van het afgelopen jaar in.'],
    en: ['This day does not exist or is too long ago', 'Fill in an existing day of the past year.'],
  },
  'told-postponed-too-late': {
    status: 422,
    nl: ['Dit uitstel is te lang', 'Kies uiterlijk {latest}. Daarna vragen we u opnieuw.'],
    en: ['This delay is too long', 'Choose {latest} at the latest. After that we ask you again.'],
  },
  'told-postponed-past': {
    status: 422,
    nl: ['Deze dag is al geweest', 'Kies een dag na vandaag.'],
    en: ['This day has already been', 'Choose a day after today.'],
  },
  'signal-not-active': {
    status: 409,
    nl: ['Dit signaal is niet meer actief', 'Ga naar Mijn signalen om te zien wat er nu is.'],
    en: ['This signal is no longer active', 'Go to My signals to see what there is now.'],
  },
  'extension-not-later': {
    status: 422,
    nl: ['Deze dag is niet later dan de einddatum van nu', 'Kies een latere dag.'],
    en: ['This day is not later than the present end date', 'Choose a later day.'],
  },
  'closing-invalid': {
    status: 422,
    nl: [
      'Zo kan een sluiting niet',
      'De laatste dag is vandaag of later, niet voor de eerste dag, en hoogstens drie maanden daarna.',
    ],
    en: [
      'A closing cannot be like this',
      'The last day is today or later, not before the first, and three months after it at most.',
    ],
  },
  'hand-over-file-wrong': {
    status: 409,
    nl: [
      'Dit bestand kan niet worden uitgevoerd',
      'Er klopt een regel niet, of er valt niets meer over te dragen. Er is niets veranderd. Kies het bestand opnieuw en kijk wat er per regel staat.',
    ],
    en: [
      'This file cannot be carried out',
      'A row is not right, or there is nothing left to hand over. Nothing has changed. Choose the file again and see what each row says.',
    ],
  },
  'mailbox-missing': {
    status: 422,
    nl: ['Er is geen mailbox om naar te mailen', 'Vul het mailadres van het team in, of zet mailen naar het team uit.'],
    en: ['There is no mailbox to mail to', "Fill in the team's mail address, or switch mailing to the team off."],
  },
  'receiver-may-not-signal': {
    status: 409,
    nl: ['Deze collega mag nu geen signalen geven', 'Kies een collega die is aangewezen, of laat deze collega eerst aanwijzen.'],
    en: ['This colleague may not give signals now', 'Choose a colleague who is designated, or have this one designated first.'],
  },
  'receiver-is-the-same': {
    status: 422,
    nl: ['Dit is dezelfde collega', 'Kies een andere collega.'],
    en: ['This is the same colleague', 'Choose another colleague.'],
  },
  'receiver-already-signalled': {
    status: 409,
    nl: [
      'Deze collega heeft zelf al een signaal over een van deze jeugdigen',
      'Er is niets overgedragen. Geef dat ene signaal aan een andere collega, of laat het aflopen.',
    ],
    en: [
      'This colleague already has an own signal on one of these youths',
      'Nothing was handed over. Give that one signal to another colleague, or let it end.',
    ],
  },
  'no-coordinator': {
    status: 409,
    nl: [
      'Uw organisatie heeft hier geen coördinator die kan overdragen',
      'Laat een collega die betrokken is zelf een signaal geven, en beëindig daarna het uwe.',
    ],
    en: [
      'Your organisation has no coordinator here who can hand over',
      'Have a colleague who is involved give a signal, and then end yours.',
    ],
  },
  'hand-over-changed': {
    status: 409,
    nl: [
      'De signalen zijn intussen veranderd',
      'Er is niets overgedragen. Bekijk de lijst opnieuw: misschien liep een signaal af, of droeg iemand het al over.',
    ],
    en: [
      'The signals have changed meanwhile',
      'Nothing was handed over. Look at the list again: a signal may have ended, or somebody handed it over already.',
    ],
  },
  'match-not-open': {
    status: 409,
    nl: ['Deze match is gesloten', 'Ga naar Matches om te zien wat er nu is.'],
    en: ['This match is closed', 'Go to Matches to see what there is now.'],
  },
  'answer-already-given': {
    status: 409,
    nl: ['U hebt deze vraag al beantwoord', 'Klopt uw antwoord niet? Bel de helpdesk.'],
    en: ['You already answered this question', 'If your answer was wrong, call the helpdesk.'],
  },
  'follow-up-closed': {
    status: 409,
    nl: ['De opvolging van deze match is al afgesloten', 'Kijk in het verloop wat de uitkomst is.'],
    en: ['The follow-up of this match is already closed', 'See in the history what the outcome is.'],
  },
  'decision-made': {
    status: 409,
    nl: ['Een collega heeft dit al besloten', 'Kijk bij Beslissingen wat er is besloten.'],
    en: ['A colleague has already decided this', 'See under Decisions what was decided.'],
  },
  'contact-first': {
    status: 409,
    nl: ['Geef eerst aan dat u contact hebt gehad', 'Daarna kunt u aangeven dat de hulp is afgestemd.'],
    en: ['First say that you have been in touch', 'After that you can say that help is aligned.'],
  },
  'not-a-possible-match': {
    status: 409,
    nl: ['Bij deze match is dit al duidelijk', 'Het gaat om dezelfde jeugdige.'],
    en: ['On this match that is already clear', 'It is the same youth.'],
  },
} as const satisfies { readonly [code: string]: Words }
