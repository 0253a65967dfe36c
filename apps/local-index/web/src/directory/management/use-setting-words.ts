import { useWords } from '../../language/use-words.tsx'
import type { WordId } from '../../language/words.ts'
import type { Setting } from './setting.ts'

/** The words for a value of a setting. */
export const useValueWords = () => {
  const t = useWords()
  return ({ setting, kind }: Pick<Setting, 'setting' | 'kind'>, value: string): string => {
    if (kind === 'working-days') return t('setting.days', { count: Number(value) })
    if (kind === 'switch') return t(value === 'on' ? 'setting.on' : 'setting.off')
    return t(`setting.${setting}.${value}` as WordId)
  }
}
