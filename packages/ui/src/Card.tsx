import { type ReactNode, useId, useState } from 'react'
import './card.css'

type CardProps = {
  readonly title?: ReactNode
  /** Beside the title: a tag, a count. */
  readonly aside?: ReactNode
  /** On a small screen only its title is shown at first. */
  readonly folds?: boolean
  readonly children: ReactNode
}

/** Wide enough to show all at once: the width at which the bar of the page is one line. */
const wide = '(min-width: 48rem)'

/** A card that begins folded on a small screen. Who opened it keeps it open, whatever is wrong in it. */
const FoldingCard = ({ title, aside, children }: Omit<CardProps, 'folds'>) => {
  const id = useId()
  const [open] = useState(() => window.matchMedia(wide).matches)
  return (
    <section className="card" aria-labelledby={id}>
      <details open={open}>
        <summary className="card-fold">
          <h2 id={id}>{title}</h2>
          {aside}
        </summary>
        {children}
      </details>
    </section>
  )
}

/** A part of the page with its own heading; a region for screen readers when it has a title. */
export const Card = ({ title, aside, folds = false, children }: CardProps) => {
  const id = useId()
  if (folds)
    return (
      <FoldingCard title={title} aside={aside}>
        {children}
      </FoldingCard>
    )
  if (!title) return <div className="card">{children}</div>
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** A wide and a narrow column that become one on a narrow screen. */
export const Columns = ({ children, side }: { readonly children: ReactNode; readonly side: ReactNode }) => (
  <div className="columns">
    <div>{children}</div>
    <aside>{side}</aside>
  </div>
)

/** Facts as pairs of term and value. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [term: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([term, value]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
