import { Card } from '@mens-centraal/ui/Card'
import { type ReactNode, useEffect, useRef } from 'react'

/** The form of an act that opens under what it is about, and takes the focus. */
export const ActCard = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector('.field')
    const chosen =
      first?.querySelector<HTMLElement>('input:checked') ?? first?.querySelector<HTMLElement>('input, select, textarea')
    chosen?.focus()
  }, [])
  return (
    <div ref={box}>
      <Card title={title}>{children}</Card>
    </div>
  )
}
