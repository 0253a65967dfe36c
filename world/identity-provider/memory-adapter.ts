import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; expiresAt: number }

/** The client registration of one house, in the words of OpenID Connect Dynamic Client Registration. */
export type FindClient = (clientId: string) => AdapterPayload | undefined

/**
 * Keeps what one issuer must remember between two requests, in memory, until it expires. Clients are not stored: they are asked for
 * each time, so that a house can be admitted while the issuer runs. Sessions are not kept at all: each login asks anew who you are, so
 * that nobody in a practice environment goes on as the person before.
 */
export const memoryAdapter = (findClient: FindClient): AdapterFactory => {
  const kept = new Map<string, Kept>()

  const forgetExpired = () => {
    for (const [key, { expiresAt }] of kept) if (expiresAt <= Date.now()) kept.delete(key)
  }
  const findBy = (model: string, test: (payload: AdapterPayload) => boolean) =>
    [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && test(payload))?.[1].payload

  return (model): Adapter => ({
    upsert: async (id, payload, expiresInSeconds) => {
      forgetExpired()
      if (model === 'Session') return
      kept.set(`${model}:${id}`, { payload, expiresAt: Date.now() + (expiresInSeconds ?? Number.POSITIVE_INFINITY) * 1000 })
    },
    find: async (id) => {
      forgetExpired()
      return model === 'Client' ? findClient(id) : kept.get(`${model}:${id}`)?.payload
    },
    findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy(model, (payload) => payload.userCode === userCode),
    destroy: async (id) => {
      kept.delete(`${model}:${id}`)
    },
    consume: async (id) => {
      const found = kept.get(`${model}:${id}`)
      if (found) found.payload = { ...found.payload, consumed: Math.floor(Date.now() / 1000) }
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  })
}
