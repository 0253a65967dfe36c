import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import './step.css'

type StepProps = {
  readonly number: number
  readonly title: string
  readonly done?: boolean
  /** Something in it must be put right: then it is not done, whatever was filled in. */
  readonly wrong?: boolean
  readonly children: ReactNode
}

/** One step of a page that flows from top to bottom. */
export const Step = ({ number, title, done = false, wrong = false, children }: StepProps) => {
  const id = useId()
  const state = wrong ? 'wrong' : done ? 'done' : 'open'
  return (
    <section className="step" aria-labelledby={id} data-state={state}>
      <h2 id={id} tabIndex={-1}>
        <span className="step-number" aria-hidden="true">
          {{ wrong: <Icon kind="attention" />, done: <Icon kind="good" />, open: number }[state]}
        </span>
        {title}
      </h2>
      <div className="step-body">{children}</div>
    </section>
  )
}
