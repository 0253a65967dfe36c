import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { anyPage } from './unknown-path.ts'

const page = 'index.html'

/**
 * Serves a house's web floor: built files with their hash in the name are kept by browsers, the page itself never is. Any path that is not a file and
 * not the API's gives the page, which knows its own routes.
 * @param folder where the build is
 */
export const webFloor = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(path.join(folder, page))) throw new Error('the web floor is not built: run `npm run prepare`')
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = path.dirname(path.relative(folder, file)) === 'assets'
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-store')
    },
  })
  server.get(anyPage, (_request, reply) => reply.sendFile(page, folder))
}
