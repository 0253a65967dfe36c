import { describe, expect, test } from 'vitest'
import { loginAddress, searchOf } from './login-address.ts'

const school = '00000000-0000-4000-8000-000000000001'

describe('the way to the login of an organisation', () => {
  test('names the organisation, and the page to come back to', () => {
    expect(loginAddress(school, { returnTo: '/mijn-signalen' })).toBe(`/api/login?organisation=${school}&return=%2Fmijn-signalen`)
  })

  test.each(['https://elders.example', '//elders.example', '/\\elders.example', undefined, '/'])(
    'does not come back to %s',
    (returnTo) => {
      expect(loginAddress(school, { returnTo })).toBe(`/api/login?organisation=${school}`)
    },
  )

  test('says so when it runs in a window of its own', () => {
    expect(loginAddress(school, { popup: true })).toContain('window=popup')
  })
})

describe('looking for an organisation', () => {
  test('of a work e-mail address only the domain is sent', () => {
    expect(searchOf(' anna.visser@delinde.example ')).toBe('delinde.example')
  })

  test('a name is sent as it is', () => {
    expect(searchOf(' De Linde')).toBe('De Linde')
  })
})
