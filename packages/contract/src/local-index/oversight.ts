import { Type } from 'typebox'
import { At, closed, Id, oneOf, Text } from '../vocabulary.ts'

export const LogQuery = closed({
  /** Show records older than this cursor. */
  before: Type.Optional(Id),
  outcome: Type.Optional(oneOf(['done', 'refused'] as const)),
})

/** The log without content: who did what, about whom as short pseudonyms (the first few of `subjects`). */
export const LogPage = closed({
  records: Type.Array(
    closed({
      id: Id,
      at: At,
      who: Type.Union([Text(220), Type.Null()]),
      organisation: Type.Union([Text(200), Type.Null()]),
      /** The source system that asked, for itself or in that person's name. */
      system: Type.Union([Text(100), Type.Null()]),
      role: Type.Union([Text(40), Type.Null()]),
      permission: Text(80),
      purpose: Type.Union([Text(80), Type.Null()]),
      /** Why it was shown, where that had to be said; a word from the list of that act. */
      reason: Type.Union([Text(40), Type.Null()]),
      /** For whom the actor stood in; null for what they did in their own place. */
      forWhom: Type.Union([Text(220), Type.Null()]),
      subjects: Type.Integer(),
      about: Type.Array(Text(16)),
      /** What an act on the directory was about (the first few): its kind, a short code, its name now, and which of its fields changed, never a value. */
      things: Type.Array(
        closed({ kind: Text(40), code: Text(80), name: Type.Union([Text(220), Type.Null()]), fields: Type.Array(Text(40)) }),
      ),
      moreThings: Type.Integer(),
      outcome: oneOf(['done', 'refused'] as const),
      refusal: Type.Union([Text(80), Type.Null()]),
      traceId: Text(32),
    }),
  ),
  next: Type.Union([Id, Type.Null()]),
})

/** The number of a message in the outbox. */
export const MessageId = Type.String({ pattern: '^[1-9]\\d{0,17}$', description: 'number of a message' })

export const Delivery = closed({
  waiting: Type.Integer(),
  oldestWaitingSince: Type.Union([At, Type.Null()]),
  dead: Type.Array(closed({ id: MessageId, topic: Text(80), since: At, attempts: Type.Integer(), error: Text(200) })),
})
