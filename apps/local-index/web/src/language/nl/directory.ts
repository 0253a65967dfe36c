/** Words of logging in and out. */
export const directory = {
  'login.title': 'Inloggen',
  'login.choose': 'Waar werkt u?',
  'login.search': 'Werk-e-mailadres of naam van uw organisatie',
  'login.searchHint': 'Van uw e-mailadres gebruiken we alleen het deel na de @.',
  'login.searchButton': 'Zoeken',
  'login.lastTime': 'Hier logde u de vorige keer in',
  'login.more': 'Er zijn meer organisaties. Staat de uwe er niet bij? Zoek op naam.',
  'login.noneTitle': 'Geen organisatie gevonden',
  'login.none':
    'Kijk of de naam goed gespeld is, of zoek op een deel van de naam. Doet uw organisatie nog niet mee? Bel dan de helpdesk.',
  'login.loggedOut': 'U bent uitgelogd.',
  'login.aboutTitle': 'Wat is dit?',
  'login.about':
    'Maakt u zich zorgen over een jeugdige? Hier laat u weten dát u betrokken bent. Doet een ander dat ook, dan brengen we u met elkaar in contact.',
  'login.aboutNever': 'Waaróm u zich zorgen maakt, staat hier nooit.',
  'login.shared': 'Werkt u op een gedeelde computer? Log dan altijd uit als u weggaat.',
  'login.failed': 'Inloggen is niet gelukt.',
  'login.failedDetail': 'Probeer het opnieuw. Lukt het weer niet? Bel dan de helpdesk.',
  'login.expired': 'Het inloggen duurde te lang.',
  'login.expiredDetail': 'Voor uw veiligheid moet inloggen binnen een paar minuten. Begin opnieuw.',
  'login.factor': 'U logde in zonder tweede stap.',
  'login.factorDetail':
    'Deze gegevens zijn zo gevoelig dat een wachtwoord alleen niet genoeg is. Uw organisatie moet ook om een code, app of pas vragen. Zet die tweede stap aan in uw account, of vraag de ICT-afdeling van uw organisatie. Log daarna opnieuw in.',
  'login.unknown': 'We kennen u hier nog niet.',
  'login.unknownDetail':
    'Uw organisatie kent u wel, maar u bent hier nog niet aangemeld. Vraag de coördinator van uw organisatie om u aan te melden.',
  'login.position': 'Uw functie bij deze organisatie is beëindigd.',
  'login.positionDetail':
    'Klopt dat niet? Vraag de coördinator van uw organisatie. Werkt u nu ergens anders? Log dan in bij die organisatie.',
  'login.issuer': 'De inlogdienst van uw organisatie geeft geen antwoord.',
  'login.issuerDetail':
    'Probeer het over een paar minuten opnieuw. Duurt het langer? Bel dan de ICT-afdeling van uw organisatie.',
  'login.organisation': 'Deze organisatie kennen we niet.',
  'login.organisationDetail': 'Zoek uw organisatie hieronder en kies haar opnieuw.',
  'login.ended': 'Uw sessie is afgelopen.',
  'login.endedDetail': 'U deed een kwartier niets, of u was langer dan acht uur ingelogd. Log opnieuw in.',
  'login.again': 'Opnieuw inloggen',
  'login.orChooseBelow':
    'U logt in bij dezelfde organisatie als de vorige keer. Werkt u ergens anders? Kies hieronder uw organisatie.',
  'login.chooseBelow': 'Kies hieronder uw organisatie.',
  'loggedIn.title': 'U bent ingelogd',
  'loggedIn.text': 'U kunt dit venster sluiten en verdergaan waar u was.',
  'ended.title': 'U bent uitgelogd',
  'ended.text':
    'U deed een kwartier niets, of u was al acht uur ingelogd. Daarom is de pagina verborgen. Log opnieuw in: daarna gaat u verder waar u was, en wat u invulde staat er nog.',
  'ended.other': 'Logt iemand anders in? Dan wordt alles van deze pagina gewist.',
  'ended.again': 'Opnieuw inloggen',
  'ended.drop': 'Stoppen en alles wissen',
  'ended.blocked': 'Uw browser houdt het inlogvenster tegen.',
  'ended.openTab': 'Log in op een nieuw tabblad',
  'idle.title': 'Bent u er nog?',
  'idle.text': 'U deed een tijd niets. Over twee minuten verbergen we de pagina en moet u opnieuw inloggen.',
  'idle.goOn': 'Ja, ik werk verder',
} as const
