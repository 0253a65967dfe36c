import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

type ClientError = Error & { readonly code?: string }

/**
 * Answers what is not HTTP, what has too many headers, and who takes too long to say it: as a request without a host (RFC 9112 section
 * 3.2), so with the same body and headers as any other problem, and ends the connection.
 */
export function answerMalformed(this: FastifyInstance, error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  this.inject({ method: 'GET', url: '/', headers: { host: ' ' } }).then(
    ({ statusCode, headers, rawPayload }) => {
      const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.end(
        Buffer.concat([Buffer.from(`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}\r\n${lines.join('')}\r\n`), rawPayload]),
      )
    },
    () => socket.destroy(),
  )
}
