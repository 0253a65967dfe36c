import type { FastifyInstance } from 'fastify'
import { people } from '../people.ts'

/** Where the file is, which a coordinator of the world hands over by. */
export const handOverPath = '/overdragen.csv'

const { bramKuiper, jasmijnBos, lottePrins } = people

/** From whom to whom, by work e-mail address, as the index reads it (`van;naar`). */
const rows = [bramKuiper, jasmijnBos].map(({ jobs: [from] }) => `${from.email};${lottePrins.jobs[0].email}`)

/** Serves the file, to be saved. */
export const addHandOverFile = (app: FastifyInstance): void => {
  app.get(handOverPath, (_request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="overdragen.csv"')
      .send(['van;naar', ...rows, ''].join('\r\n')),
  )
}
