import type { ProblemCode } from '@mens-centraal/contract/problem'

/** A language that we speak with people. */
export type Language = 'nl' | 'en'

/** What is so, and what to do now; `{name}` is filled in from the refusal's facts. */
export type Words = {
  readonly status: number
  readonly nl: readonly [title: string, detail: string]
  readonly en: readonly [title: string, detail: string]
}

/** The one table between refusals and answers: a code without a row does not compile. */
export const problemWords: { readonly [code in ProblemCode]: Words } = {
  'invalid-request': {
    status: 400,
    nl: ['Er klopt iets niet', 'Controleer wat u hebt ingevuld.'],
    en: ['Something is not right', 'Check what you filled in.'],
  },
  'unknown-field': {
    status: 400,
    nl: ['Dit veld bestaat niet', 'Stuur alleen de velden die gevraagd worden. Er wordt nooit inhoud bewaard.'],
    en: ['This field does not exist', 'Send only the fields that are asked for. Content is never stored.'],
  },
  required: { status: 400, nl: ['Dit is nog leeg', 'Vul dit in.'], en: ['This is still empty', 'Fill this in.'] },
  'not-found': {
    status: 404,
    nl: ['Deze pagina bestaat niet', 'Controleer het adres, of ga terug naar Vandaag.'],
    en: ['This page does not exist', 'Check the address, or go back to Today.'],
  },
  'method-not-allowed': {
    status: 405,
    nl: ['Dat kan hier niet', 'Dit adres kent deze opdracht niet.'],
    en: ['That is not possible here', 'This address does not know this method.'],
  },
  'unsupported-media-type': {
    status: 415,
    nl: ['Dit formaat kennen we niet', 'Stuur JSON (application/json).'],
    en: ['We do not know this format', 'Send JSON (application/json).'],
  },
  'not-acceptable': {
    status: 406,
    nl: ['Dit formaat kunnen we niet geven', 'Vraag om JSON (application/json).'],
    en: ['We cannot give this format', 'Ask for JSON (application/json).'],
  },
  'body-too-large': {
    status: 413,
    nl: ['Dit is te groot', 'Stuur minder gegevens.'],
    en: ['This is too large', 'Send less data.'],
  },
  'origin-refused': {
    status: 403,
    nl: ['Dit verzoek komt van een andere site', 'Open het systeem opnieuw in uw browser en probeer het daar.'],
    en: ['This request comes from another site', 'Open the system again in your browser and try there.'],
  },
  'too-many-requests': {
    status: 429,
    nl: ['Even geduld', 'Er kwamen te veel verzoeken. Probeer het over {seconds} seconden opnieuw.'],
    en: ['Please wait', 'There were too many requests. Try again in {seconds} seconds.'],
  },
  'idempotency-key-missing': {
    status: 400,
    nl: ['De sleutel tegen dubbel versturen ontbreekt', 'Stuur een Idempotency-Key mee (een UUID).'],
    en: ['The key against sending twice is missing', 'Send an Idempotency-Key (a UUID).'],
  },
  'idempotency-key-reused': {
    status: 422,
    nl: ['Deze sleutel is al voor iets anders gebruikt', 'Gebruik voor elk nieuw verzoek een nieuwe Idempotency-Key.'],
    en: ['This key was used for something else', 'Use a new Idempotency-Key for each new request.'],
  },
  'conflict-try-again': {
    status: 409,
    nl: ['Iemand was u net voor', 'Kijk of uw wijziging nog nodig is en probeer het opnieuw.'],
    en: ['Somebody was just ahead of you', 'See whether your change is still needed, and try again.'],
  },
  'log-unavailable': {
    status: 503,
    nl: [
      'Het systeem is even niet bereikbaar',
      'Er is niets gewijzigd. Wat u invulde staat er nog. Probeer het over een minuut opnieuw.',
    ],
    en: [
      'The system cannot be reached for a moment',
      'Nothing was changed. What you filled in is still there. Try again in a minute.',
    ],
  },
  'temporarily-unavailable': {
    status: 503,
    nl: [
      'Het systeem is even niet bereikbaar',
      'Er is niets gewijzigd. Wat u invulde staat er nog. Probeer het over een minuut opnieuw.',
    ],
    en: [
      'The system cannot be reached for a moment',
      'Nothing was changed. What you filled in is still there. Try again in a minute.',
    ],
  },
  'internal-error': {
    status: 500,
    nl: ['Er ging iets mis bij ons', 'Probeer het opnieuw. Blijft het misgaan? Bel de helpdesk en noem de code hieronder.'],
    en: ['Something went wrong on our side', 'Try again. If it keeps happening, call the helpdesk and mention the code below.'],
  },
  'not-logged-in': {
    status: 401,
    nl: ['U bent niet ingelogd', 'Log in om verder te gaan.'],
    en: ['You are not logged in', 'Log in to go on.'],
  },
  'session-ended': {
    status: 401,
    nl: ['U bent uitgelogd', 'U was een tijd niet actief. Log opnieuw in; wat u invulde staat er nog.'],
    en: ['You were logged out', 'You were not active for a while. Log in again; what you filled in is still there.'],
  },
  'login-failed': {
    status: 401,
    nl: ['Inloggen is niet gelukt', 'Probeer het opnieuw. Lukt het niet? Vraag de beheerder van uw organisatie.'],
    en: ['Logging in failed', 'Try again. If it fails again, ask the administrator of your organisation.'],
  },
  'login-expired': {
    status: 401,
    nl: ['Inloggen duurde te lang', 'Begin opnieuw met inloggen.'],
    en: ['Logging in took too long', 'Start logging in again.'],
  },
  'second-factor-missing': {
    status: 403,
    nl: [
      'U logde in zonder tweede controle',
      'Voor dit systeem is naast uw wachtwoord een tweede controle nodig, bijvoorbeeld een app op uw telefoon. Log opnieuw in met die controle. Hebt u die niet? Vraag de beheerder van uw organisatie.',
    ],
    en: [
      'You logged in without a second check',
      'Beside your password this system needs a second check, such as an app on your phone. Log in again with that check. If you do not have one, ask the administrator of your organisation.',
    ],
  },
  'account-unknown': {
    status: 403,
    nl: [
      'U staat nog niet in dit systeem',
      'Uw organisatie kent u wel, maar u bent hier nog niet aangemeld. Vraag de coördinator van uw organisatie.',
    ],
    en: [
      'You are not in this system yet',
      'Your organisation knows you, but you are not registered here yet. Ask the coordinator of your organisation.',
    ],
  },
  'position-ended': {
    status: 403,
    nl: ['Uw functie in dit systeem is gestopt op {on}', 'Werkt u nog bij deze organisatie? Vraag uw coördinator.'],
    en: ['Your position in this system ended on {on}', 'Do you still work for this organisation? Ask your coordinator.'],
  },
  'issuer-unavailable': {
    status: 503,
    nl: [
      'De inlogdienst van uw organisatie antwoordt niet',
      'Probeer het over een paar minuten opnieuw. Blijft het zo? Bel de helpdesk van uw eigen organisatie.',
    ],
    en: [
      'The login service of your organisation does not answer',
      'Try again in a few minutes. If it stays so, call the helpdesk of your own organisation.',
    ],
  },
  'organisation-unknown': {
    status: 404,
    nl: ['Deze organisatie kennen we niet', 'Kies uw organisatie uit de lijst.'],
    en: ['We do not know this organisation', 'Choose your organisation from the list.'],
  },
  'not-permitted': {
    status: 403,
    nl: ['Dit hoort niet bij uw rol', 'Hebt u dit nodig voor uw werk? Vraag de coördinator van uw organisatie.'],
    en: ['This is not part of your role', 'Do you need this for your work? Ask the coordinator of your organisation.'],
  },
  'not-available': {
    status: 404,
    nl: ['Dit is er niet, of niet meer', 'Ga terug naar Vandaag. Daar ziet u wat er nu voor u is.'],
    en: ['This is not here, or no longer', 'Go back to Today. There you see what is there for you now.'],
  },
  'category-not-designated': {
    status: 403,
    nl: [
      'Uw soort organisatie mag geen signalen geven',
      'De wet wijst aan welke organisaties dit mogen. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'Your kind of organisation may not give signals',
      'The law says which organisations may. Ask the functional manager of the municipality.',
    ],
  },
  'covenant-missing': {
    status: 403,
    nl: [
      'Uw organisatie heeft geen convenant met een gemeente hier',
      'Zonder convenant kunt u geen signaal geven. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'Your organisation has no covenant with a municipality here',
      'Without a covenant you cannot give a signal. Ask the functional manager of the municipality.',
    ],
  },
  'covenant-not-started': {
    status: 403,
    nl: [
      'Het convenant van uw organisatie begint op {on}',
      'Tot die dag kunt u geen signaal geven. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'The covenant of your organisation starts on {on}',
      'Until that day you cannot give a signal. Ask the functional manager of the municipality.',
    ],
  },
  'covenant-ended': {
    status: 403,
    nl: [
      'Het convenant van uw organisatie is geëindigd op {on}',
      'Sindsdien kunt u geen signaal geven. Vraag de functioneel beheerder van de gemeente.',
    ],
    en: [
      'The covenant of your organisation ended on {on}',
      'Since then you cannot give a signal. Ask the functional manager of the municipality.',
    ],
  },
  'designation-missing': {
    status: 403,
    nl: ['Uw organisatie heeft u niet aangewezen om signalen te geven', 'Vraag de coördinator van uw organisatie.'],
    en: ['Your organisation has not designated you to give signals', 'Ask the coordinator of your organisation.'],
  },
  'designation-not-started': {
    status: 403,
    nl: ['Uw aanwijzing begint op {on}', 'Tot die dag kunt u geen signaal geven. Vraag de coördinator van uw organisatie.'],
    en: ['Your designation starts on {on}', 'Until that day you cannot give a signal. Ask the coordinator of your organisation.'],
  },
  'designation-ended': {
    status: 403,
    nl: ['Uw aanwijzing is geëindigd op {on}', 'Sindsdien kunt u geen signaal geven. Vraag de coördinator van uw organisatie.'],
    en: ['Your designation ended on {on}', 'Since then you cannot give a signal. Ask the coordinator of your organisation.'],
  },
  'not-a-reporter': {
    status: 403,
    nl: ['U bent hier geen melder', 'Alleen melders geven signalen. Vraag de coördinator van uw organisatie.'],
    en: ['You are not a reporter here', 'Only reporters give signals. Ask the coordinator of your organisation.'],
  },
  'bsn-right-missing': {
    status: 403,
    nl: ['U mag niet zoeken met het BSN', 'Zoek met naam, geboortedatum en geslacht of adres.'],
    en: ['You may not search by BSN', 'Search by name, birth date and sex or address.'],
  },
  'bsn-invalid': {
    status: 422,
    nl: ['Dit is geen geldig BSN', 'Een BSN heeft 9 cijfers. Controleer of er een cijfer verkeerd staat.'],
    en: ['This is not a valid BSN', 'A BSN has 9 digits. Check whether a digit is wrong.'],
  },
  'practice-bsn-only': {
    status: 422,
    nl: ['Dit is een oefenomgeving', 'Gebruik hier alleen een oefen-BSN: die begint met 9999. Vul nooit een echt BSN in.'],
    en: ['This is a practice environment', 'Use only a practice BSN here: it starts with 9999. Never fill in a real BSN.'],
  },
  'wildcard-refused': {
    status: 422,
    nl: ['Zoeken met een sterretje of vraagteken kan niet', 'Typ de hele naam.'],
    en: ['You cannot search with an asterisk or question mark', 'Type the whole name.'],
  },
  'name-invalid': {
    status: 422,
    nl: ['Deze naam kunnen we niet zoeken', 'Gebruik letters, spaties, streepjes en apostrofs.'],
    en: ['We cannot search for this name', 'Use letters, spaces, hyphens and apostrophes.'],
  },
  'birth-date-invalid': {
    status: 422,
    nl: ['Deze geboortedatum bestaat niet', 'Vul een bestaande dag in, bijvoorbeeld 4 mei 2014.'],
    en: ['This birth date does not exist', 'Fill in an existing day, for example 4 May 2014.'],
  },
  'sex-or-address-required': {
    status: 422,
    nl: ['Vul ook het geslacht of het adres in', 'Met alleen een naam en geboortedatum kan het om iemand anders gaan.'],
    en: ['Fill in the sex or the address too', 'With only a name and birth date it may be somebody else.'],
  },
  'find-limit-hour': {
    status: 429,
    nl: [
      'U hebt het hoogste aantal zoekvragen voor dit uur bereikt',
      'U kunt {limit} keer per uur zoeken. Probeer het over een uur opnieuw.',
    ],
    en: [
      'You reached the highest number of searches for this hour',
      'You can search {limit} times an hour. Try again in an hour.',
    ],
  },
  'find-limit-day': {
    status: 429,
    nl: [
      'U hebt het hoogste aantal zoekvragen voor vandaag bereikt',
      'U kunt {limit} keer per dag zoeken. Is dit te weinig voor uw werk? Bel de helpdesk.',
    ],
    en: [
      'You reached the highest number of searches for today',
      'You can search {limit} times a day. If that is too few for your work, call the helpdesk.',
    ],
  },
  'register-unavailable': {
    status: 503,
    nl: [
      'De basisregistratie antwoordt nu niet',
      'Probeer het later opnieuw, of zoek met het BSN als u dat mag: dan bewaren we uw signaal tot we het kunnen controleren.',
    ],
    en: [
      'The population register does not answer now',
      'Try again later, or search by BSN if you may: then we keep your signal until we can check it.',
    ],
  },
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
    nl: ['Deze persoon is 23 jaar of ouder', 'Een signaal kan alleen voor jeugdigen tot 23 jaar.'],
    en: ['This person is 23 or older', 'A signal is only possible for youths under 23.'],
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
  'not-a-possible-match': {
    status: 409,
    nl: ['Bij deze match is dit al duidelijk', 'Het gaat om dezelfde jeugdige.'],
    en: ['On this match that is already clear', 'It is the same youth.'],
  },
}
