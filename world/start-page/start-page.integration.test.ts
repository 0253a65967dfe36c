import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../directory.ts'
import { situations } from '../inhabitants/situations.ts'
import { organisations } from '../organisations.ts'
import { languages } from '../pages/language.ts'
import { openStartPage, type StartPage } from './start-page.ts'
import { tries } from './tries.ts'

const entryUrl = (organisationId: string, subject: string) => `http://localhost:65001/enter/${organisationId}/${subject}`
let startPage: StartPage
const moved: number[] = []
const happened: [string, string][] = []
beforeAll(async () => {
  startPage = await openStartPage({
    port: 0,
    entryUrl,
    indexUrl: 'http://localhost:65002/',
    mailboxUrl: 'http://localhost:65003/',
    schoolUrl: 'http://localhost:65004/',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    moveClock: async (days) => {
      moved.push(days)
    },
    letHappen: async (bsn, name) => {
      happened.push([bsn, name])
      return bsn === situations.semDeBoer.bsn
    },
    takeOver: async () => ({ active: 3, archived: 1, before: 0, problems: [{ line: 6, code: 'bsn-invalid', column: 'bsn' }] }),
  })
})
afterAll(() => startPage.close())

const page = async (language = 'nl') => (await fetch(`${startPage.url}/?lang=${language}`)).text()

describe.each(languages)('the start page in %s', (language) => {
  test('logs in as everybody, in each of their jobs, and says what to try', async () => {
    const text = await page(language)
    for (const { familyName, jobs, tryThis } of everyone) {
      expect(text).toContain(familyName)
      expect(text).toContain(tryThis[language].replaceAll("'", '&#39;'))
      for (const job of jobs) {
        const own = `http://localhost:65002/api/login?organisation=${job.organisation}`
        const address = organisations[job.at].ownAccounts ? own : entryUrl(job.organisation, job.subject)
        expect(text).toContain(`href="${address}"`)
      }
    }
  })

  test('says that it is for practice, and in which language it is', async () => {
    const text = await page(language)
    expect(text).toContain(language === 'nl' ? 'OEFENOMGEVING' : 'PRACTICE ENVIRONMENT')
    expect(text).toContain(`<html lang="${language}">`)
  })

  test('has guided tries, with the numbers to type', async () => {
    const text = await page(language)
    expect(text.match(/<article/g)).toHaveLength(tries.length)
    for (const { bsn } of [situations.semDeBoer, situations.secretAddress]) expect(text).toContain(bsn)
  })
})

test('moves the clock by one of its own steps, only from its own page', async () => {
  const move = (days: string, from: string) =>
    fetch(`${startPage.url}/clock`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': from },
      body: new URLSearchParams({ days }),
    })
  expect(await page()).toContain('zondag 22 november 2026')
  for (const days of ['-1', '0', '2', '1e9', '']) expect((await move(days, 'same-origin')).status).toBe(400)
  expect((await move('7', 'cross-site')).status).toBe(400)
  expect(moved).toEqual([])
  const answer = await move('7', 'same-origin')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/#clock'])
  expect(moved).toEqual([7])
})

test('lets something happen to an inhabitant, only from its own page and only what there is', async () => {
  const cause = (youth: string, happens: string, from: string) =>
    fetch(`${startPage.url}/happening`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': from },
      body: new URLSearchParams({ youth, happens }),
    })
  const { bsn } = situations.semDeBoer
  expect((await cause(bsn, 'moves', 'cross-site')).status).toBe(400)
  expect((await cause(bsn, 'vanishes', 'same-origin')).status).toBe(400)
  expect(happened).toEqual([])
  expect((await cause('999999990', 'dies', 'same-origin')).status).toBe(400)
  const answer = await cause(bsn, 'moves', 'same-origin')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?happened#youths'])
  expect(happened.at(-1)).toEqual([bsn, 'moves'])
  expect(await (await fetch(`${startPage.url}/?happened`)).text()).toContain('Het is gebeurd')
})

test('a button in a try leads back to that try, which lies open', async () => {
  const press = (path: string, fields: Record<string, string>) =>
    fetch(`${startPage.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    })
  const happening = { youth: situations.semDeBoer.bsn, happens: 'moves', try: '8' }
  expect((await press('/happening', happening)).headers.get('location')).toBe('/?try=8#try-8')
  expect((await press('/clock', { days: '1', try: '9' })).headers.get('location')).toBe('/?try=9#try-9')
  for (const unknown of ['0', '999', '1.5', '//elsewhere.example'])
    expect((await press('/clock', { days: '1', try: unknown })).headers.get('location')).toBe('/#clock')
  const [, shown = ''] = (await (await fetch(`${startPage.url}/?try=8`)).text()).split('id="try-8-title"')
  expect(shown.slice(0, shown.indexOf('</article>'))).toMatch(/Ga verder met de volgende stap.*<details open>/s)
})

test('gives the file that a coordinator hands over by', async () => {
  const answer = await fetch(`${startPage.url}/overdragen.csv`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="overdragen.csv"')
  expect((await answer.text()).split('\r\n')).toEqual([
    'van;naar',
    'bram.kuiper@jeugdteamnoord.voorbeeld.example;lotte.prins@jeugdteamnoord.voorbeeld.example',
    'jasmijn.bos@jeugdteamnoord.voorbeeld.example;lotte.prins@jeugdteamnoord.voorbeeld.example',
    '',
  ])
})

test('remembers the language', async () => {
  const answer = await fetch(`${startPage.url}/?lang=en`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(await (await fetch(startPage.url, { headers: { cookie } })).text()).toContain('Guided tries')
  expect(await (await fetch(startPage.url)).text()).toContain('Proeven')
})

test('says what stands in the way of an organisation on the day of the visit', async () => {
  const text = await page()
  expect(text).toContain('convenant met Voorbeeldstad en Meerwijk')
  expect(text).toContain('convenant eindigde op 1 september 2026')
  expect(text).toContain('convenant gaat in op 1 januari 2036')
  expect(text).toContain('geen aangewezen soort organisatie')
  expect(text).toContain('geen convenant')
})

test('allows no script, and has a page for what does not exist', async () => {
  const answer = await fetch(`${startPage.url}/nothing-here`)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(await answer.text()).toContain('Deze pagina bestaat niet')
  expect(await page()).not.toMatch(/<script|<style|style="| on[a-z]+=/)
})

test('serves its look, the tokens of packages/ui among it', async () => {
  const css = await (await fetch(`${startPage.url}/pages.css`)).text()
  expect(css).toContain('--mc-practice')
  expect(css).toContain('.organisations')
})
