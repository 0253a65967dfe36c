import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { StartProblem } from './start-problem.ts'

const listen = (socket: string): Promise<net.Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = net.createServer((visitor) => visitor.destroy())
    server.once('error', (problem: NodeJS.ErrnoException) =>
      problem.code === 'EADDRINUSE' ? resolve(undefined) : reject(problem),
    )
    server.listen(socket, () => resolve(server.unref()))
  })

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const visit = net.connect(socket, () => resolve(true))
    visit.once('error', () => resolve(false))
    visit.once('close', () => visit.destroy())
  })

/**
 * Claims a server's folder for this process, by a listening socket: unlike a pid file, it ends with the process, also by kill -9.
 * @returns what gives the claim up; rejects with a StartProblem when another living process holds it
 */
export const claim = async (run: string): Promise<() => void> => {
  const socket = path.join(run, 'in-use')
  const first = await listen(socket)
  if (first === undefined && (await answers(socket))) {
    throw new StartProblem('already running: another process uses the embedded PostgreSQL of this folder')
  }
  if (first === undefined) fs.rmSync(socket, { force: true })
  const server = first ?? (await listen(socket))
  if (server === undefined) throw new StartProblem('another process is starting the embedded PostgreSQL of this folder')
  return () => void server.close()
}
