import type { Instant } from '@mens-centraal/kernel/instant'

/** A message of the outbox, as far as acts on it need. `null`: it is not there, because it never was or because it is delivered. */
export type StoredDelivery = { readonly messageId: number; readonly dead: boolean } | null

/** A message that was given up is to be delivered once more, from the first attempt on. */
export type DeliveryRetried = { readonly type: 'delivery-retried'; readonly messageId: number; readonly at: Instant }
