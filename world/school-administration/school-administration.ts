import { dayOf } from '@mens-centraal/kernel/instant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { site } from '../pages/language.ts'
import { type Neighbours, wholePage } from '../pages/page.ts'
import { isFromHere, languageOf, listen, makePageServer, sendPage } from '../pages/page-server.ts'
import { openKeptSchool } from './kept-school.ts'
import { openSchoolActs, type Said } from './school-acts.ts'
import { schoolPage } from './school-page.ts'
import { schoolWords } from './school-words.ts'
import { type Teacher, teachers } from './the-school.ts'

/** How to run the school's administration. `indexUrl`: the index that it connects to. `fresh`: with new keys, and registered nowhere. */
export type SchoolConfig = {
  readonly port: number
  readonly host?: string
  readonly indexUrl: string
  readonly dataFolder: string
  readonly fresh: boolean
  readonly neighbours: Neighbours
  readonly clock: () => Date
}

/** The administration of a school, running. */
export type SchoolAdministration = { readonly url: string; readonly close: () => Promise<void> }

const teacherCookie = 'mens-centraal-school-teacher'

const [first] = teachers as readonly [Teacher, ...Teacher[]]
const teacherOf = ({ cookies }: FastifyRequest): Teacher =>
  teachers.find(({ account }) => account === cookies[teacherCookie]) ?? first

/** Opens a made-up administration of the school De Linde: a source system that anybody can click through. */
export const openSchoolAdministration = async (config: SchoolConfig): Promise<SchoolAdministration> => {
  const { neighbours, indexUrl, clock } = config
  const kept = await openKeptSchool(config.dataFolder, config.fresh)
  const acts = openSchoolActs(indexUrl, kept, () => dayOf(clock()))
  const app = await makePageServer({ neighbours, css: [import.meta.resolve('./school.css')] })
  const show = async (request: FastifyRequest, reply: FastifyReply, teacher: Teacher, said?: Said) => {
    const language = languageOf(request, reply)
    const seen = kept.now().number === '' ? undefined : await acts.see(teacher.account)
    const body = schoolPage({ language, kept: kept.now(), teacher, seen, said })
    const title = schoolWords.title[language]
    return sendPage(reply, wholePage({ language, path: '/', site, here: 'school', title, neighbours, body }))
  }
  const post = (path: string, act: (teacher: Teacher, field: (name: string) => string) => Promise<Said>) =>
    app.post(path, async (request, reply) => {
      if (!isFromHere(request)) throw Object.assign(new Error('a form of another page'), { statusCode: 400 })
      const field = (name: string) => String((request.body as Record<string, unknown> | undefined)?.[name] ?? '').trim()
      const teacher = teacherOf(request)
      return show(request, reply, teacher, await act(teacher, field))
    })
  app.get('/', (request, reply) => show(request, reply, teacherOf(request)))
  app.post('/teacher', (request, reply) => {
    const { account } = (request.body ?? {}) as { account?: unknown }
    const teacher = teachers.find((one) => one.account === account) ?? first
    reply.setCookie(teacherCookie, teacher.account, { path: '/', httpOnly: true, sameSite: 'lax' })
    return reply.redirect('/', 303)
  })
  post('/number', async (_teacher, field) => {
    await kept.keepNumber(field('number'))
    return { tone: 'good', title: schoolWords.saved }
  })
  post('/keys', async () => {
    await kept.renewKeys()
    return { tone: 'good', title: schoolWords.newKeyDone }
  })
  post('/link', ({ account }, field) => acts.link(account, field('code')))
  post('/raise', ({ account }, field) => acts.raise(account, Number(field('pupil'))))
  post('/extend', ({ account }, field) => acts.extend(account, encodeURIComponent(field('id')), field('endsOn')))
  post('/end', ({ account }, field) => acts.end(account, encodeURIComponent(field('id'))))
  const port = await listen(app, config.port, config.host ?? 'localhost')
  return { url: `http://localhost:${port}`, close: () => app.close() }
}
