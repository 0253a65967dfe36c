import { Type } from 'typebox'
import { At, closed, Text } from '../vocabulary.ts'

/** How many signals came along from another local system, from which and when: under covenants with the own municipality. */
export const TakeOverList = closed({
  takeOvers: Type.Array(closed({ source: Text(60), at: At, active: Type.Integer(), archived: Type.Integer() })),
})
