import type { ReactNode } from 'react'
import { useWords } from './use-words.tsx'

/** A list of persons is shown on screen only: paper has no end date and no lock. */
export const NotPrinted = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords()
  return (
    <>
      <div className="screen-only">{children}</div>
      <p className="print-only">{t('print.list')}</p>
    </>
  )
}
