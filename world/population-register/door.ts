import type { FastifyRequest } from 'fastify'
import { type Problem, problems } from './problems.ts'

const isUtf8Json = (mediaType: string): boolean => {
  const [type = '', ...settings] = mediaType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  return type === 'application/json' && settings.every((setting) => /^(charset="?utf-8"?)?$/.test(setting))
}

const accepts = (header: string | undefined): boolean => {
  if (header === undefined || header.trim() === '') return true
  return header.split(',').some((range) => {
    const wanted = range.replace(/;\s*q=[\d.]+\s*/i, '').trim()
    return wanted === '*/*' || wanted === 'application/*' || isUtf8Json(wanted)
  })
}

/**
 * Why a request is turned away before its body is read: an unknown path, another method than POST, no known key, an answer it
 * would not accept, a body that is no JSON. Undefined when it may come in.
 * @param paths the only paths that there are
 */
export const requestRefusal = (
  request: FastifyRequest,
  paths: readonly string[],
  apiKeys: readonly string[],
): Problem | undefined => {
  if (!paths.includes(request.url.split('?')[0] ?? '')) return problems.notFound
  if (request.method !== 'POST') return problems.method
  const key = request.headers['x-api-key']
  if (typeof key !== 'string' || !apiKeys.includes(key)) return problems.authentication
  if (!accepts(request.headers.accept)) return problems.notAcceptable
  return isUtf8Json(request.headers['content-type'] ?? '') ? undefined : problems.unsupported
}
