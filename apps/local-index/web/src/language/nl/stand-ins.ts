/** Words of standing in for a colleague. */
export const standIns = {
  'standIn.title': 'Wie vervangt bij afwezigheid?',
  'standIn.text':
    'Wie een match heeft met iemand die er niet is, leest wie vervangt. De vervanger ziet de open matches van wie er niet is, en krijgt ook de mails daarover. Signalen zonder match ziet de vervanger niet.',
  'standIn.none': 'Er is nu geen vervanging geregeld.',
  'standIn.nobodyAble': 'Er is nu geen collega die kan vervangen. Dat kan alleen iemand die signalen mag geven.',
  'standIn.row': '{standIn} vervangt {absent}',
  'standIn.days': 'van {from} t/m {last}',
  'standIn.absent': 'Wie is er niet?',
  'standIn.absentNeeded': 'Kies wie er niet is.',
  'standIn.standIn': 'Wie vervangt?',
  'standIn.standInNeeded': 'Kies wie vervangt.',
  'standIn.choose': 'Kies een collega',
  'standIn.from': 'Eerste dag afwezig',
  'standIn.last': 'Laatste dag afwezig',
  'standIn.save': 'Vervanging vastleggen',
  'standIn.done': 'Vastgelegd. De vervanger krijgt bericht.',
  'standIn.end': 'Stoppen',
  'standIn.endTitle': 'Vervanging stoppen?',
  'standIn.endConfirm': 'Ja, stoppen',
  'standIn.endText': '{standIn} ziet de matches van {absent} dan niet meer. Wat al gedaan is, blijft in het verloop staan.',
  'stoodIn.title': 'Vervanging',
  'stoodIn.emptyTitle': '{name} heeft nu geen open matches',
  'stoodIn.empty': 'Komt er een match bij? Dan krijgt u een mail en ziet u hem hier. U hoeft nu niets te doen.',
  'stoodIn.overTitle': 'U vervangt hier niet (meer).',
  'stoodIn.over': 'Misschien is uw collega terug, of is de match gesloten. U hoeft niets te doen.',
  'stoodIn.mayDo':
    'Neem contact op met de anderen, en geef hier aan hoe het ging. In het verloop staat dat u dat voor {name} deed.',
  'stoodIn.possible':
    'Het is nog niet zeker dat het om dezelfde jeugdige gaat. Dat kan alleen {name} zelf bevestigen. U kunt de ander wel bellen.',
  'stoodIn.late': 'Uiterlijk op {day} moest er contact zijn. Neem nu contact op.',
  'stoodIn.away': '{name} (u vervangt)',
} as const
