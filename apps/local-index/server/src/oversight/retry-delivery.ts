import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { Database } from '@mens-centraal/platform/db/database'
import type { LocalDoor } from '../directory/actor.ts'
import type { DeliveryRetried } from './delivery.ts'
import { deliveryById, readDelivery } from './delivery-facts.ts'
import { retryDelivery } from './delivery-permissions.ts'

/**
 * Offers a message that was given up for delivery once more; the worker finds it within a second. What it holds stays unseen.
 * Refused with `delivery-not-dead` when it waits already, is delivered, or never was.
 */
export const retryOneDelivery =
  (oversight: Database) =>
  async (door: LocalDoor, messageId: string): Promise<Result<null, Refusal>> => {
    const [rows] = await ask({ ...door, database: oversight }, [deliveryById(messageId)])
    const grant = permit(retryDelivery, door, { delivery: readDelivery(rows) })
    const decision = decide(grant, ({ facts: { delivery } }) => {
      if (delivery === null) return refuse({ code: 'delivery-not-dead' })
      const event: DeliveryRetried = { type: 'delivery-retried', messageId: delivery.messageId, at: door.now }
      return ok({ events: [event], subjects: [], answer: () => null })
    })
    return commit(door, grant, decision)
  }
