import { minute } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { FastifyInstance } from 'fastify'
import type { NationalDoor } from '../members/member.ts'
import type { Figures } from './figure.ts'
import { seeFigures } from './figure-permissions.ts'
import { nationalFigures } from './figure-views.ts'
import { languages, pathOf, statusPage, statusStyle } from './status-page.ts'

/** Counted once a minute at most, however many ask: all of them get the same figures. */
const countedOnce = (openDoor: () => NationalDoor): (() => Promise<Result<Figures, Refusal>>) => {
  let counting: { readonly since: number; readonly figures: Promise<Result<Figures, Refusal>> } | undefined
  return () => {
    const now = performance.now()
    if (counting !== undefined && now - counting.since < minute) return counting.figures
    const door = openDoor()
    const figures = read(door, permitToSee(seeFigures, door), nationalFigures)
    counting = { since: now, figures }
    // who failed to count is asked again by the next
    figures.catch(() => {
      counting = undefined
    })
    return figures
  }
}

/** The status page, for anybody. @param openDoor of nobody, in whose name it is counted. @param practice says on it that this is a practice environment */
export const figureRoutes = (server: FastifyInstance, openDoor: () => NationalDoor, practice: boolean): void => {
  const counted = countedOnce(openDoor)
  for (const language of languages)
    server.get(pathOf[language], async (_request, reply) => {
      const figures = await counted()
      if (!figures.ok) throw new Error('figures for anybody were refused')
      return reply.type('text/html; charset=utf-8').send(statusPage(figures.value, language, practice))
    })
  server.get('/status.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(statusStyle))
}
