import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import './step.css'

type StepProps = { readonly number: number; readonly title: string; readonly done?: boolean; readonly children: ReactNode }

/** One step of a page that flows from top to bottom. */
export const Step = ({ number, title, done = false, children }: StepProps) => {
  const id = useId()
  return (
    <section className="step" aria-labelledby={id} data-done={done || undefined}>
      <h2 id={id} tabIndex={-1}>
        <span className="step-number" aria-hidden="true">
          {done ? <Icon kind="good" /> : number}
        </span>
        {title}
      </h2>
      <div className="step-body">{children}</div>
    </section>
  )
}
