import { idOf, reporterOf } from '@mens-centraal/world/load/crowd'
import { findToken } from '@mens-centraal/world/load/finds'
import { actorsOf, type Plan, readOf } from './plan.ts'

export type Kind = 'register' | 'read' | 'today' | 'find'

/** Requests of one kind to send, numbered from `from`. */
export type Wave = {
  readonly kind: Kind
  readonly port: number
  readonly from: number
  readonly count: number
  readonly plan: Plan
  /** Days that the wishes speak of, YYYY-MM-DD. */
  readonly days: { readonly told: string; readonly ends: string }
  /** BSNs of fictional inhabitants, for searching. */
  readonly bsns: readonly string[]
}

export type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly reporter: number
  readonly key?: string
  readonly body?: string
}

/** The request of one act. */
export const requestOf = ({ kind, plan, days, bsns }: Wave, act: number): Request => {
  if (kind === 'register') {
    const told = { told: 'yes', audience: 'both', on: days.told }
    const body = JSON.stringify({ youth: findToken(act), told, endsOn: days.ends })
    return { method: 'POST', path: '/api/risk-signals', reporter: reporterOf(act, actorsOf(plan)), key: idOf('key', act), body }
  }
  if (kind === 'find') {
    const body = JSON.stringify({ by: 'bsn', bsn: bsns[act % bsns.length] })
    // the stocked finds of those who act already count for their limits
    return { method: 'POST', path: '/api/youths/find', reporter: readOf(plan, act).reader, body }
  }
  const { reader, youth } = readOf(plan, act)
  const path = kind === 'read' ? `/api/risk-signals/${idOf('signal', youth)}` : '/api/today'
  return { method: 'GET', path, reporter: reader }
}
