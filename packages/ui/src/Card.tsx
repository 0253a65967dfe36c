import { type ReactNode, useId } from 'react'
import './card.css'

type CardProps = {
  readonly title?: ReactNode
  /** Beside the title: a tag, a count. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the page with its own heading; a region for screen readers when it has a title. */
export const Card = ({ title, aside, children }: CardProps) => {
  const id = useId()
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
