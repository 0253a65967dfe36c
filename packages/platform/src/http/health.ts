import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/database.ts'
import { prepared } from '../db/statement.ts'

const alive = prepared('SELECT 1')

/** `/health/live`: the process answers. `/health/ready`: so does each database. Say nothing more, to nobody in particular. */
export const healthRoutes = (server: FastifyInstance, databases: readonly Database[]): void => {
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.allSettled(databases.map((database) => database.run([alive()])))
    const ready = answers.every(({ status }) => status === 'fulfilled')
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready' })
  })
}
