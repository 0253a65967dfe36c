import type { ReactNode } from 'react'
import './timeline.css'

export type TimelineItem = { readonly key: string; readonly day: string; readonly dayText: string; readonly what: ReactNode }

/** What happened, newest first. `day` is YYYY-MM-DD; `dayText` is how it is shown. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }) => (
  <ol className="timeline">
    {items.map((item) => (
      <li key={item.key}>
        <time className="soft small" dateTime={item.day}>
          {item.dayText}
        </time>
        <div className="timeline-what">{item.what}</div>
      </li>
    ))}
  </ol>
)
