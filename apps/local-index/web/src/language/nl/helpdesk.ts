/** Words of helping somebody who cannot work with the index. */
export const helpdesk = {
  'help.title': 'Iemand helpen',
  'help.text':
    'Kan iemand niet inloggen of geen signaal afgeven? Hier ziet u wat er in de weg zit en wat u kunt doen. U ziet nooit iets over jeugdigen of signalen. Elke keer dat u zoekt, komt in het logboek.',
  'help.search': 'Zoek de persoon',
  'help.who': 'Werk-e-mailadres of achternaam',
  'help.whoHint': 'Het hele e-mailadres, of ten minste drie letters van de achternaam.',
  'help.searchMissing': 'Vul een werk-e-mailadres of een achternaam in.',
  'help.nobodyTitle': 'Niemand gevonden',
  'help.nobody':
    'U vindt mensen van uw eigen organisatie. Een functioneel beheerder vindt ook mensen van organisaties die nu een convenant met de gemeente hebben. Klopt de naam? Vraag anders het werk-e-mailadres.',
  'help.count': '{count, plural, one {Eén persoon gevonden.} other {# mensen gevonden.}}',
  'help.more': 'Dit zijn de eerste {count} mensen. Er zijn er meer: typ meer letters, of het hele e-mailadres.',
  'help.email': 'E-mail',
  'help.noEmail': 'niet bekend',
  'help.bouncing': 'E-mail komt niet aan',
  'help.bouncingText':
    'Mail aan deze mensen komt terug. Zij horen dus niet dat er een match of bericht is. Zorg voor het juiste adres.',
  'help.bouncingSince': '{address} · sinds {day}: {reason}',
  'help.show': 'Bekijken',
  'help.bounce.no-such-mailbox': 'het postvak bestaat niet',
  'help.bounce.mailbox-closed': 'het postvak is gesloten',
  'help.bounce.mailbox-full': 'het postvak is vol',
  'help.bounce.not-reachable': 'de mailserver van de organisatie is niet te bereiken',
  'help.bounce.other': 'de mailserver van de organisatie weigert de mail',
  'help.works': 'Werkt hier',
  'help.since': 'sinds {day}',
  'help.fromUntil': '{from} t/m {until}',
  'help.roles': 'Rollen',
  'help.role.reporter': 'melder',
  'help.role.involvement-recorder': 'legt betrokkenheid vast',
  'help.role.coordinator': 'coördinator',
  'help.role.follow-up-officer': 'matchregisseur',
  'help.role.functional-manager': 'functioneel beheerder',
  'help.role.privacy-officer': 'privacyfunctionaris',
  'help.role.decider': 'beslisser',
  'help.withMunicipality': 'met {municipality}:',
  'help.wayIn': 'Inloggen',
  'help.wayIn.issuer': 'bij de eigen organisatie, met een tweede controle',
  'help.wayIn.passkey': 'met een passkey (telt als twee controles)',
  'help.wayIn.password': 'met een wachtwoord en een code uit een app',
  'help.wayIn.none': 'nog geen account',
  'help.invitation': 'Uitnodiging',
  'help.notInvited': 'niet verstuurd',
  'help.invited': 'verstuurd op {sent}, geldig tot {until}',
  'help.recoveryAsked': 'herstel gevraagd op {sent}, wacht op een tweede persoon tot {until}',
  'help.opened': 'account geopend op {day}',
  'help.lastLogin': 'Laatst ingelogd',
  'help.noLogin': 'niet in het laatste jaar',
  'help.inviteAgain': 'Opnieuw uitnodigen',
  'help.step.job-over': 'De laatste werkdag was {day}',
  'help.step.job-over.text':
    'Sindsdien kan deze persoon niet inloggen. Klopt dat niet? Dan geeft de organisatie een nieuwe begindatum door aan de functioneel beheerder.',
  'help.step.job-not-begun': 'Begint pas op {day}',
  'help.step.job-not-begun.text':
    'Tot die dag kan deze persoon niet inloggen. Moet het eerder? Dan geeft de organisatie een andere begindatum door aan de functioneel beheerder.',
  'help.step.mail-bounces': 'E-mail komt niet aan sinds {day}',
  'help.step.mail-bounces.text':
    'Vraag de persoon naar het juiste adres, of de organisatie waarom mail terugkomt. De organisatie geeft een nieuw adres door in het bestand, of de functioneel beheerder verandert het. Stuur daarna pas een uitnodiging.',
  'help.step.account-not-known': 'Het account bij de eigen organisatie is hier niet bekend',
  'help.step.account-not-known.text':
    'De persoon logt in bij de eigen organisatie, maar de verwijsindex herkent dat account niet. De functioneel beheerder vult het account aan, of de organisatie levert het aan in het bestand.',
  'help.step.mail-not-confirmed': 'Het mailadres is nog niet bevestigd',
  'help.step.mail-not-confirmed.text':
    'Een beheerder vulde het in. Nodig de persoon uit bij “Accounts”: de coördinator, of waar die er nog niet is een tweede functioneel beheerder, bevestigt het daar. Tot dan gaat er geen mail uit.',
  'help.step.not-invited': 'Er is nog geen uitnodiging verstuurd',
  'help.step.not-invited.text': 'Stuur een uitnodiging. Daarmee opent de persoon een account.',
  'help.step.invitation-waits': 'De uitnodiging is verstuurd en geldt tot {day}',
  'help.step.invitation-waits.text':
    'Vraag de persoon om de mail te zoeken, ook bij ongewenste mail. Is de mail weg? Stuur een nieuwe; de vorige werkt dan niet meer.',
  'help.step.invitation-lapsed': 'De uitnodiging liep af op {day}',
  'help.step.invitation-lapsed.text': 'Stuur een nieuwe uitnodiging.',
  'help.step.recovery-waits': 'Herstel van het account wacht op een tweede persoon, tot {day}',
  'help.step.recovery-waits.text':
    'Een andere coördinator, of de functioneel beheerder, bevestigt het bij “Accounts”. Daarna krijgt de persoon een nieuwe uitnodiging.',
  'help.step.category-not-designated': 'Dit soort organisatie is niet aangewezen',
  'help.step.category-not-designated.text':
    'Inloggen kan, een signaal afgeven niet. De wet noemt welke soorten organisaties dat mogen. Staat de organisatie bij het verkeerde soort? De functioneel beheerder verandert dat.',
  'help.step.covenant-missing': 'Er is geen convenant met een gemeente',
  'help.step.covenant-missing.text':
    'Zonder convenant mag de organisatie geen signalen afgeven. De functioneel beheerder legt het vast als het er is.',
  'help.step.covenant-not-started': 'Het convenant gaat in op {day}',
  'help.step.covenant-not-started.text': 'Vanaf die dag kan de organisatie signalen afgeven.',
  'help.step.covenant-ended': 'Het convenant gold t/m {day}',
  'help.step.covenant-ended.text':
    'Sindsdien kan de organisatie geen signalen afgeven. Is het verlengd? De functioneel beheerder legt dat vast.',
  'help.step.designation-missing': 'De organisatie heeft deze persoon niet aangewezen',
  'help.step.designation-missing.text':
    'Inloggen kan, een signaal afgeven niet. Wil de organisatie dat deze persoon melder is? De functioneel beheerder legt de aanwijzing vast.',
  'help.step.designation-not-started': 'De aanwijzing gaat in op {day}',
  'help.step.designation-not-started.text': 'Vanaf die dag kan deze persoon signalen afgeven.',
  'help.step.designation-ended': 'De aanwijzing gold t/m {day}',
  'help.step.designation-ended.text':
    'Inloggen kan, een signaal afgeven niet meer. Is de persoon weer aangewezen? De functioneel beheerder legt dat vast.',
  'help.step.never-logged-in': 'Alles is in orde, maar er is het laatste jaar niet ingelogd',
  'help.step.never-logged-in.text':
    'Ga samen na wat er op het scherm staat: de persoon zoekt op de inlogpagina de eigen organisatie, en logt daar in.',
  'help.step.all-in-order': 'Alles is in orde',
  'help.step.all-in-order.text':
    'Account, convenant en aanwijzing kloppen. Lukt het toch niet? Vraag wat er op het scherm staat, en of de persoon de juiste organisatie koos.',
} as const
