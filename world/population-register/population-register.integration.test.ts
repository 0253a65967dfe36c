import { request } from 'node:http'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { situations } from '../inhabitants/situations.ts'
import { generateInhabitants } from '../inhabitants.ts'
import { openPopulationRegister, type PopulationRegister } from './population-register.ts'

const today = calendarDay('2026-11-22')
const inhabitants = generateInhabitants({ seed: 7, size: 500, bsnRange: '9999', today })
const open = (basePath?: string) =>
  openPopulationRegister({
    port: 0,
    host: '127.0.0.1',
    apiKeys: ['practice-key'],
    inhabitants,
    today: () => today,
    ...(basePath ? { basePath } : {}),
  })

let register: PopulationRegister
beforeAll(async () => {
  register = await open()
})
afterAll(() => register.close())

const query = {
  type: 'RaadpleegMetBurgerservicenummer',
  burgerservicenummer: [situations.semDeBoer.bsn],
  fields: ['naam.voornamen'],
}
const headers = { 'x-api-key': 'practice-key', 'content-type': 'application/json' }

const post = (body: string = JSON.stringify(query), changed: Record<string, string> = {}, path = '/personen') =>
  fetch(register.url + path, { method: 'POST', headers: { ...headers, ...changed }, body })

const refusal = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = (await response.json()) as { status: number; code: string; instance: string }
  expect(problem.instance).toBe(`${register.url}/personen`)
  expect(problem.status).toBe(response.status)
  return `${problem.status} ${problem.code}`
}

describe('the population register over HTTP', () => {
  it('answers at the path of the real service', async () => {
    expect(new URL(register.url).pathname).toBe('/haalcentraal/api/brp')
    const response = await post()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.json()).toEqual({ type: query.type, personen: [{ naam: { voornamen: 'Sem' } }] })
  })

  it('answers at another path when it is set so', async () => {
    const other = await open('/brp')
    const response = await fetch(`${other.url}/personen`, { method: 'POST', headers, body: JSON.stringify(query) })
    expect([response.status, new URL(other.url).pathname]).toEqual([200, '/brp'])
    await other.close()
  })

  it.each([
    { 'content-type': 'application/json; charset=utf-8' },
    { accept: 'application/json' },
    { accept: 'text/html, */*;q=0.1' },
    { accept: 'application/json;charset=UTF-8' },
  ])('accepts %j', async (changed) => expect((await post(undefined, changed as Record<string, string>)).status).toBe(200))

  it.each<[string, Record<string, string>, string]>([
    ['another content type', { 'content-type': 'application/x-www-form-urlencoded' }, '415 unsupported'],
    ['another character set', { 'content-type': 'application/json; charset=latin1' }, '415 unsupported'],
    ['a content type that is none', { 'content-type': ';;' }, '415 unsupported'],
    ['an answer in HTML', { accept: 'text/html' }, '406 notAcceptable'],
    ['an answer in another character set', { accept: 'application/json; charset=latin1' }, '406 notAcceptable'],
    ['no known key', { 'x-api-key': 'other' }, '401 authentication'],
    ['an empty key', { 'x-api-key': '' }, '401 authentication'],
  ])('refuses %s', async (_what, changed, expected) => expect(await refusal(await post(undefined, changed))).toBe(expected))

  it('refuses a stranger before it looks at the body', async () => {
    expect(await refusal(await post('{', { 'x-api-key': 'other' }))).toBe('401 authentication')
  })

  it.each(['/persoon', '/personen/', '', '/personen/999990408', '/../personen'])('has nothing at "%s"', async (path) => {
    expect(await refusal(await post(undefined, {}, path))).toBe('404 notFound')
  })

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('knows no %s', async (method) => {
    const response = await fetch(`${register.url}/personen`, { method, headers })
    expect(response.headers.get('allow')).toBe('POST')
    expect(await refusal(response)).toBe('405 methodNotAllowed')
  })

  it.each(['HEAD', 'TRACE', 'PROPFIND', 'SEARCH'])('knows no %s, and lives on', async (method) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${register.url}/personen`, { method, headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(405)
    expect((await post()).status).toBe(200)
  })

  it('refuses a body that is too large, no JSON, too deep, or missing', async () => {
    expect(await refusal(await post('x'.repeat(70_000)))).toBe('413 tooLarge')
    expect(await refusal(await post('{'))).toBe('400 paramsValidation')
    expect(await refusal(await post('['.repeat(10_000)))).toBe('400 paramsValidation')
    expect(await refusal(await post(''))).toBe('400 paramsValidation')
  })

  it('answers 503 or hangs up while it is down, and answers again after', async () => {
    register.setUnavailable(true)
    expect(await refusal(await post())).toBe('503 notAvailable')
    register.setUnavailable('hangs-up')
    await expect(post()).rejects.toThrow()
    register.setUnavailable(false)
    expect((await post()).status).toBe(200)
  })

  it('shows a change at once', async () => {
    register.inhabitants.correct(situations.semDeBoer.bsn, { secret: true })
    const answer = (await (await post()).json()) as { personen: unknown[] }
    expect(answer.personen).toEqual([{ naam: { voornamen: 'Sem' }, geheimhoudingPersoonsgegevens: true }])
  })

  it('says so when its port is taken', async () => {
    await expect(openPopulationRegister({ port: register.port, host: '127.0.0.1', apiKeys: [], inhabitants })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})
