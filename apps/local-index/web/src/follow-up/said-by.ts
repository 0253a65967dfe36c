import { useIntl } from 'react-intl'
import { useWords } from '../language/use-words.tsx'
import type { WordId } from '../language/words.ts'

/** Who did something in a match: "Bea for Anna" when a colleague stood in, somebody when it is not told who. */
export const useSaidBy = () => {
  const t = useWords()
  return ({ who, forWhom = null }: { readonly who: string | null; readonly forWhom?: string | null }): string => {
    if (who === null) return t('match.someone')
    return forWhom === null ? who : t('match.saidFor', { who, forWhom })
  }
}

const ofSomebody = ['no-answer', 'in-touch', 'already-together', 'known-together'] as const
type Line<E extends string> = {
  readonly event: E
  readonly who: string | null
  readonly forWhom?: string | null
  readonly withWhom?: readonly string[]
}
type EventName = WordId extends infer W ? (W extends `event.${infer E}` ? E : never) : never

/** What a line of a timeline says: who did it, and with whom the contact was. */
export const useEventText = () => {
  const t = useWords()
  const intl = useIntl()
  const said = useSaidBy()
  return ({ withWhom = [], ...line }: Line<EventName>): string => {
    const about = ofSomebody.find((kind) => kind === line.event)
    if (about === undefined || withWhom.length === 0) return t(`event.${line.event}`, { who: said(line) })
    return t(`event.${about}.with`, { who: said(line), others: intl.formatList(withWhom) })
  }
}
