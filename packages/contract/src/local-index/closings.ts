import { Type } from 'typebox'
import { closed, Day, Text } from '../vocabulary.ts'

/** When an organisation is closed, and the number to call then. `until` is the first day on which it is open again. */
export const Closing = closed({ from: Day, until: Day, phone: Text(40) })

/** The closing of an organisation; null: it is open. */
export const OwnClosing = closed({ closing: Type.Union([Closing, Type.Null()]) })
