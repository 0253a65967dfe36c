import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { At, closed, Day, Id, oneOf, Text } from '../vocabulary.ts'
import { EndBody } from './organisations.ts'

const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Trace = closed({ at: At, who: OrNull(Text(220)) })

const address = {
  postcode: Type.String({ minLength: 6, maxLength: 7 }),
  houseNumber: Type.Integer({ minimum: 1, maximum: 99999 }),
  houseLetter: OrNull(Text(1)),
  houseAddition: OrNull(Text(5)),
  name: Text(100),
  /** `institution`: who live there share no household. `shelter`: where it is must stay hidden too. */
  kind: oneOf(['institution', 'shelter'] as const),
  from: Day,
  until: OrNull(Day),
}

const ListedAddressList = closed({
  addresses: Type.Array(
    closed({
      id: Id,
      ...address,
      standing: oneOf(['coming', 'now', 'over'] as const),
      added: Trace,
      /** Who last said when it ends. */
      ended: OrNull(Trace),
    }),
  ),
})

const once = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const

/** The part of the private API for the list of addresses of institutions and shelters, which a functional manager keeps. */
export const listedAddressesApi = {
  'GET /api/listed-addresses': {
    summary: 'Addresses of institutions and shelters of the own municipality, and who listed them',
    answer: ListedAddressList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/listed-addresses': {
    summary: 'Puts the address of an institution or a shelter on the list, from today or a later day on',
    body: closed(address),
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'start-invalid', 'period-invalid', 'period-overlaps', ...once],
  },
  'POST /api/listed-addresses/:id/end': {
    summary: 'Lets an address leave the list today, on another day, or not',
    params: closed({ id: Id }),
    body: EndBody,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'period-invalid', 'period-overlaps', 'period-over', 'end-unchanged', ...once],
  },
} as const satisfies Api
