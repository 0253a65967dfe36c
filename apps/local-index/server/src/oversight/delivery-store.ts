import { prepared } from '@mens-centraal/platform/db/statement'
import type { DeliveryRetried } from './delivery.ts'

const retry = prepared('SELECT retry_dead_letter($1, $2)')

export const keepRetry = ({ messageId, at }: DeliveryRetried) => [retry(messageId, at)]
