import { useWords } from '../language/use-words.tsx'

/** Who did something in a match: "Bea for Anna" when a colleague stood in, somebody when it is not told who. */
export const useSaidBy = () => {
  const t = useWords()
  return ({ who, forWhom = null }: { readonly who: string | null; readonly forWhom?: string | null }): string => {
    if (who === null) return t('match.someone')
    return forWhom === null ? who : t('match.saidFor', { who, forWhom })
  }
}
