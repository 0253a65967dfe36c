import { condition, permission } from '@mens-centraal/platform/access/permission'
import type { StoredDelivery } from './delivery.ts'

const keepingItRunning = {
  roles: ['functional-manager'],
  purposes: ['keeping the index running'] as const,
  legalBasis: 'AVG art. 32',
  activity: 'local-index/oversight',
}

/** The message was given up. One that waits, is delivered or never was, all get the same answer. */
export const isDead = condition<{ readonly delivery: StoredDelivery }>({
  name: 'message was given up',
  holds: ({ facts }) => (facts.delivery?.dead === true ? null : { code: 'delivery-not-dead' }),
})

/** See what waits for delivery, and what could not be delivered. Holds ids only. */
export const seeDeliveries = permission<unknown>()({ ...keepingItRunning, name: 'delivery:list', conditions: [] })

/** Offer a message that was given up for delivery once more. */
export const retryDelivery = permission<{ readonly delivery: StoredDelivery }>()({
  ...keepingItRunning,
  name: 'delivery:retry',
  conditions: [isDead],
})
