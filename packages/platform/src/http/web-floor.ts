import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { anyPage } from './unknown-path.ts'

const page = 'index.html'
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
/** Forms of a file that the build made beside it, the smallest first, and how a browser asks for them. */
const packed = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

type Files = ReadonlyMap<string, Buffer>

/** Weak, because the packed forms of a file are the same file (RFC 9110, 8.8.1). */
const tagOf = (content: Buffer): string => `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

const notBuilt = 'the web floor is not built: run `npm run prepare`'

/** Every file of the build by its path, `/assets/…`. Throws when the page is not there, or names a file that is not: half a build. */
const readAll = async (folder: string): Promise<Files> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const pathOf = (file: string) => `/${path.relative(folder, file).split(path.sep).join('/')}`
  const read = new Map(await Promise.all(files.map(async (file) => [pathOf(file), await readFile(file)] as const)))
  const named = read
    .get(`/${page}`)
    ?.toString()
    .matchAll(/(?:src|href)="(\/[^"]+)"/g)
  if (named === undefined || ![...named].every(([, file = '']) => read.has(file))) throw new Error(notBuilt)
  return read
}

const wanted = ({ headers }: FastifyRequest): readonly string[] =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(';')[0]?.trim() ?? '')

const sender = (files: Files, file: string, content: Buffer) => {
  const tag = tagOf(content)
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply
      .header('etag', tag)
      .header('vary', 'accept-encoding')
      .header('cache-control', file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store')
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    const accepted = wanted(request)
    const form = packed.find(([name, end]) => accepted.includes(name) && files.has(`${file}${end}`))
    if (form !== undefined) reply.header('content-encoding', form[0])
    return reply
      .type(types[path.extname(file)] ?? 'application/octet-stream')
      .send(files.get(`${file}${form?.[1] ?? ''}`) ?? content)
  }
}

/**
 * Serves a house's web floor as it was when the house started, from memory: whatever is built in that folder later, a page and all that belongs to it
 * stay together until the next start. Files with their hash in the name are kept by browsers, the page itself never is. Any path that is not a file
 * and not the API's gives the page, which knows its own routes.
 * @param folder where the build is
 */
export const webFloor = async (server: FastifyInstance, folder: string): Promise<void> => {
  const files = await readAll(folder)
  for (const [file, content] of files) {
    if (path.extname(file) in types) server.get(file, sender(files, file, content))
    if (file === `/${page}`) server.get(anyPage, sender(files, file, content))
  }
}
