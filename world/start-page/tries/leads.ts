import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, next, type Try } from '../try.ts'

const { inMeerwijk, twinLotte } = situations

/** Who takes the lead after a match: by the rules of one municipality, by agreement in the other. */
export const leads: Try = {
  title: { nl: 'Wie voert de regie?', en: 'Who takes the lead?' },
  about: {
    nl: 'In Meerwijk wijzen regels de regievoerder aan. In Voorbeeldstad spreken de melders het samen af.',
    en: 'In Meerwijk rules appoint the lead. In Voorbeeldstad the reporters agree on it together.',
  },
  steps: [
    as(
      officers.esraAydin,
      'Log in als Esra Aydin. Kies bij Instellingen “Regels voor de regie bekijken of maken”: dit zijn de regels van Meerwijk.',
      'Log in as Esra Aydin. Under Settings choose “See or make the rules for the lead”: these are the rules of Meerwijk.',
    ),
    as(
      people.dewiTan,
      'Geef als Dewi Tan een signaal over Eva, die in Meerwijk woont.',
      'As Dewi Tan give a signal on Eva, who lives in Meerwijk.',
      typed(inMeerwijk, ['bsn']),
    ),
    as(
      people.aminaBouali,
      'Doe hetzelfde als Amina Bouali. Bij de match leest zij of zij de regie voert, en welke regel dat besliste.',
      'Do the same as Amina Bouali. With the match she reads whether she takes the lead, and which rule decided.',
    ),
    as(
      people.bramKuiper,
      'Nu in Voorbeeldstad: geef als Bram Kuiper een signaal over Lotte.',
      'Now in Voorbeeldstad: as Bram Kuiper give a signal on Lotte.',
      typed(twinLotte, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Geef als Dewi Tan hetzelfde signaal, en stel bij de match Bram voor als regievoerder.',
      'As Dewi Tan give the same signal, and propose Bram as lead with the match.',
    ),
    next(
      'Log weer in als Bram: op Vandaag staat de vraag. Zeg ja, en leg vast dat er een gezamenlijk plan is, met een evaluatiedag.',
      'Log in as Bram again: the question is on Vandaag. Say yes, and record that there is a joint plan, with an evaluation day.',
    ),
  ],
}
