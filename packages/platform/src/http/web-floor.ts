import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './server.ts'

/**
 * Serves a house's web floor: built files with their hash in the name are kept by browsers, the page itself never is. Any path that is not a file and
 * not the API's gives the page, which knows its own routes.
 * @param folder where the build is
 */
export const webFloor = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error('the web floor is not built: run `npm run prepare`')
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = /assets/.test(path.relative(folder, file))
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-store')
    },
  })
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !path.extname(request.url.split('?')[0] ?? '')
    if (!isPage) return sendProblem(request, reply, { code: 'not-found' })
    return reply.header('cache-control', 'no-store').sendFile('index.html', folder, { cacheControl: false })
  })
}
