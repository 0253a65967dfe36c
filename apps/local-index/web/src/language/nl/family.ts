/** Words of telling the family: who, the letter, and the talk. At level B1, to be read out too. */
export const family = {
  'family.link': 'Wie licht ik in? Brief en gesprek',
  'family.title': 'Het gezin inlichten',
  'family.whom': 'Wie licht u in?',
  'family.under-12': 'De jeugdige is jonger dan 12. U licht alleen in wie het gezag heeft.',
  'family.from-12': 'De jeugdige is 12, 13, 14 of 15. U licht de jeugdige in, en ook wie het gezag heeft.',
  'family.from-16': 'De jeugdige is 16 of ouder. U licht alleen de jeugdige zelf in.',
  'family.noAge': 'De leeftijd is niet bekend. U licht de jeugdige in, en ook wie het gezag heeft.',
  'family.both-parents': 'De ouders hebben samen het gezag: licht beiden in.',
  'family.one-parent': 'Eén ouder heeft het gezag. Vraag aan de jeugdige of het gezin wie dat is.',
  'family.parent-and-other': 'Een ouder en iemand anders hebben samen het gezag: licht beiden in.',
  'family.guardian': 'Een voogd heeft het gezag: licht de voogd in.',
  'family.institution': 'Een gecertificeerde instelling heeft de voogdij: licht die instelling in.',
  'family.nobody': 'Niemand heeft nu het gezag. Overleg met de gemeente wie u inlicht. Het gesprek met de jeugdige kan wel.',
  'family.unclear': 'Wie het gezag heeft, is niet bekend. Vraag het na bij de gemeente. Het gesprek kan wel.',
  'family.secretTitle': 'Het adres mag niet bekend worden',
  'family.secret': 'Zet geen adres op de brief en stuur hem niet met de post. Geef hem zelf aan wie u inlicht.',
  'family.letter.youth': 'Brief aan de jeugdige',
  'family.letter.representative': 'Brief aan wie het gezag heeft',
  'family.letter.institution': 'Brief aan de instelling',
  'family.letter.waits.everyone':
    'De brief wacht op een beslissing van de gemeente. Dat duurt hooguit twee werkdagen. Het gesprek kan wel.',
  'family.letter.waits.representative':
    'De brief aan wie het gezag heeft, wacht op een beslissing van de gemeente. Dat duurt hooguit twee werkdagen. Het gesprek kan wel.',
  'family.letter.withheld.everyone':
    'De gemeente heeft beslist dat deze brief niet gaat. Overleg met de gemeente hoe u het gezin inlicht.',
  'family.letter.withheld.representative':
    'De gemeente heeft beslist dat de brief aan wie het gezag heeft niet gaat. Overleg met de gemeente hoe u het gezin inlicht.',
  'family.talk': 'Het gesprek',
  'family.talkHint':
    'Deze tekst kunt u voorlezen of als hulp gebruiken. Zeg in het gesprek zelf wat u ziet: dat staat nergens in de index.',
  'family.print': 'Afdrukken',
  'family.back': 'Terug naar het signaal',
  'family.record': 'Daarna legt u bij het signaal vast wie u hebt ingelicht, en wanneer.',
  'letter.toYouth': 'Beste {name},',
  'letter.toRepresentative': 'Beste ouder of verzorger van {name},',
  'letter.toInstitution': 'Aan de instelling met de voogdij over {name},',
  'letter.who': 'Ik ben {reporter}. Ik werk bij {organisation}.',
  'letter.didYouth': 'Ik help jou. Daarom heb ik jouw naam in de verwijsindex gezet.',
  'letter.did': 'Ik ben betrokken bij {name}. Daarom heb ik de naam van {name} in de verwijsindex gezet.',
  'letter.what':
    'De verwijsindex is een lijst van de gemeente. In die lijst staat alleen wie betrokken is. Er staat niet in waarom.',
  'letter.then':
    'Zet iemand anders dezelfde naam in de lijst? Dan krijgen wij elkaars telefoonnummer. Zo kunnen wij samenwerken, en hoeft u niet steeds hetzelfde te vertellen.',
  'letter.thenYouth':
    'Zet iemand anders jouw naam ook in de lijst? Dan krijgen wij elkaars telefoonnummer. Zo kunnen wij samenwerken, en hoef jij niet steeds hetzelfde te vertellen.',
  'letter.until': 'De naam staat in de lijst tot en met {day}. Is mijn hulp eerder klaar, dan haal ik de naam er eerder uit.',
  'letter.rights':
    'U mag bij de gemeente vragen wat er in de lijst staat. Klopt het niet, dan kunt u vragen om het te veranderen of weg te halen. U mag het er ook niet mee eens zijn: dat heet bezwaar.',
  'letter.rightsYouth':
    'Je mag bij de gemeente vragen wat er in de lijst staat. Klopt het niet, dan kun je vragen om het te veranderen of weg te halen. Je mag het er ook niet mee eens zijn: dat heet bezwaar.',
  'letter.questions': 'Hebt u vragen? Bel mij, of vraag naar mij bij {organisation}.',
  'letter.questionsYouth': 'Heb je vragen? Bel mij, of vraag naar mij bij {organisation}.',
  'letter.greeting': 'Met vriendelijke groet,',
  'talk.1': 'Zeg wie u bent en waar u werkt.',
  'talk.2': 'Zeg: "Ik heb de naam van {name} in de verwijsindex gezet. Dat is een lijst van de gemeente."',
  'talk.3': 'Zeg: "In de lijst staat alleen dát ik betrokken ben. Waarom, staat er niet in."',
  'talk.4': 'Leg uit: is iemand anders ook betrokken, dan kunnen u en die ander elkaar bellen.',
  'talk.5': 'Zeg tot wanneer: t/m {day}.',
  'talk.6': 'Zeg dat zij bij de gemeente mogen vragen wat er staat, het kunnen laten veranderen, en bezwaar mogen maken.',
  'talk.7': 'Vraag wat zij ervan vinden. Vraag ook of u de brief moet meegeven.',
}
