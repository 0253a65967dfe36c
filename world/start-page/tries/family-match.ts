import { situations } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, at, next, type Try } from '../try.ts'

/** A signal on a sister and one on a brother make a family match. */
export const familyMatch: Try = {
  title: { nl: 'Broer en zus: een gezinsmatch', en: 'Brother and sister: a family match' },
  about: {
    nl: 'Twee mensen geven een signaal over kinderen van één gezin. Zij zien elkaar, en niet over wie de ander een signaal gaf.',
    en: 'Two people give a signal on children of one family. They see each other, and not on whom the other gave a signal.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Sara.',
      'Log in as Bram Kuiper and give a signal on Sara.',
      typed(situations.siblingSara, ['bsn']),
    ),
    as(
      people.dewiTan,
      'Log in als Dewi Tan en geef een signaal over Youssef, de broer van Sara.',
      'Log in as Dewi Tan and give a signal on Youssef, Sara’s brother.',
      typed(situations.siblingYoussef, ['bsn']),
    ),
    next(
      'Kijk enkele tellen later op Vandaag. Er is een gezinsmatch: Dewi ziet hoe zij Bram bereikt. Over wie hij een signaal gaf, staat er niet.',
      'Look at Today a few seconds later. There is a family match: Dewi sees how to reach Bram. On whom he gave a signal is not told.',
    ),
    at(
      'mailbox',
      'Kijk in de postbus: beiden kregen één mail. Geeft een van hen nog een signaal over een broer of zus, dan komt er geen tweede.',
      'Look in the mailbox: both got one mail. If one of them gives a signal on another brother or sister, no second one comes.',
    ),
  ],
}
