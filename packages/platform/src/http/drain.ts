import type { FastifyInstance } from 'fastify'

const lookEveryMs = 50

/**
 * While the server closes, connections are closed as soon as their last answer is out. Without this a browser that keeps its connection open
 * holds a program that wants to stop for more than a minute.
 */
export const drainWhenClosing = (server: FastifyInstance): void => {
  server.addHook('preClose', async () => {
    const looking = setInterval(() => server.server.closeIdleConnections(), lookEveryMs)
    server.server.once('close', () => clearInterval(looking))
  })
}
