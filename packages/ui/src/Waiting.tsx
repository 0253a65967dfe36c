import { useUiWords } from './use-ui-words.ts'
import './waiting.css'

/** The turning sign itself, without words. */
export const Spinner = () => <span className="spinner" aria-hidden="true" />

/** A wait: a progress sign with words, told to screen readers too. Appears only when the wait is long enough to notice. */
export const Waiting = ({ children }: { readonly children?: string }) => {
  const t = useUiWords()
  return (
    <div className="waiting" role="status">
      <Spinner />
      <span>{children ?? t('ui.busy')}…</span>
    </div>
  )
}
