import { officers } from '../../officers.ts'
import { as, next, type Try } from '../try.ts'

/** What a municipality may know of all signals together, and what not. */
export const figures: Try = {
  title: { nl: 'Cijfers die niemand verraden', en: 'Figures that betray nobody' },
  about: {
    nl: 'Wat ziet een gemeente van alle signalen samen? En waarom ziet een kleine gemeente minder?',
    en: 'What does a municipality see of all signals together? And why does a small municipality see less?',
  },
  steps: [
    as(
      officers.fatimaElIdrissi,
      'Log in als Fatima el Idrissi, matchregisseur, en kies “Inzicht”. In juli en augustus zijn er minder signalen.',
      'Log in as Fatima el Idrissi, follow-up officer, and choose “Insight”. In July and August there are fewer signals.',
    ),
    next(
      'Kies “Tabel”. Kleine getallen staan er niet, en ook geen getal waaruit u ze kunt uitrekenen. Bewaar een tabel als bestand: daarin staat hetzelfde.',
      'Choose “Table”. Small numbers are not there, and neither is a number from which you can work them out. Save a table as a file: it holds the same.',
    ),
    as(
      officers.corTimmermans,
      'Log in als Cor Timmermans van het kleine Meerwijk. Hij ziet andere cijfers, en veel minder.',
      'Log in as Cor Timmermans of little Meerwijk. He sees other figures, and far fewer.',
    ),
  ],
}
