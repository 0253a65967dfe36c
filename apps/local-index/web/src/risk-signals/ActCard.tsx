import { Card } from '@mens-centraal/ui/Card'
import { type ReactNode, useEffect, useRef } from 'react'

/** The form of an act that opens under what it is about, and takes the focus. */
export const ActCard = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  }, [])
  return (
    <div ref={box}>
      <Card title={title}>{children}</Card>
    </div>
  )
}
