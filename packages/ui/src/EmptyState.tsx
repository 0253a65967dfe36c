import type { ReactNode } from 'react'
import './empty-state.css'

/** Said where a list has nothing in it: what that means, and what can be done. */
export const EmptyState = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children}
  </div>
)
