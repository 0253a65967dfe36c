import { Type } from 'typebox'
import { closed, Day, oneOf, Text, Weekday } from '../vocabulary.ts'

/** When an organisation is closed, and the number to call then. `until` is the first day on which it is open again. */
export const Closing = closed({ from: Day, until: Day, phone: Text(40) })

/** Whose school holidays a school keeps: of the region that its municipality chose, of another region, or none of these. */
export const holidayChoices = ['municipality', 'north', 'middle', 'south', 'none'] as const
export const HolidayChoiceBody = closed({ follows: oneOf(holidayChoices) })

/** The closing of an organisation, null: it is open; of a school also whose holidays it keeps, and the next of them. */
export const ClosingAnswer = closed({
  closing: Type.Union([Closing, Type.Null()]),
  holidays: Type.Union([
    closed({
      follows: oneOf(holidayChoices),
      region: Type.Union([oneOf(['north', 'middle', 'south'] as const), Type.Null()]),
      next: Type.Union([closed({ from: Day, until: Day }), Type.Null()]),
    }),
    Type.Null(),
  ]),
})

/** How a team is reached beside its people. */
export const TeamReach = closed({
  phone: Type.Union([Text(40), Type.Null()]),
  mailbox: Type.Union([Text(200), Type.Null()]),
})

const MailAddress = Type.String({ pattern: '^[^\\s@<>,;"]+@[^\\s@<>,;"]+\\.[^\\s@<>,;"]+$', maxLength: 200 })

/** The same for its coordinator. `mailed`: mails without content go to the mailbox too. */
export const TeamContact = closed({
  phone: Type.Union([Text(40), Type.Null()]),
  mailbox: Type.Union([MailAddress, Type.Null()]),
  mailed: Type.Boolean(),
})

const presence = Type.Array(Weekday, { uniqueItems: true, maxItems: 5 })
/** What others read of somebody. The mail address is that of the directory. */
export const OwnContact = closed({
  phone: Type.Union([Text(40), Type.Null()]),
  email: Type.Union([Text(200), Type.Null()]),
  presence,
})
export const OwnContactBody = closed({ phone: Text(40), presence })

/** The closing of an organisation; null: it is open. */
export const OwnClosing = closed({ closing: Type.Union([Closing, Type.Null()]) })
