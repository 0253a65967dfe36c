import type { Answer } from '../api/call.ts'
import type { WordId } from '../language/words.ts'

export type Notice = Answer<'GET /api/today'>['notices'][number]

type Words = { readonly title: WordId; readonly text: WordId }

/** What a notice says, by its kind. No notice names a youth. */
export const noticeWords = (kind: Notice['kind']): Words => ({ title: `notice.${kind}`, text: `notice.${kind}.text` })
