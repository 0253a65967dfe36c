import { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, standing } from '@mens-centraal/kernel/period'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { covenants } from './covenants.ts'
import { directoryFile, everyone } from './directory.ts'
import { municipalities, organisations } from './organisations.ts'
import { people } from './people.ts'

const today = calendarDay('2026-11-22')
const issuer = { url: 'http://localhost/issuer', clientId: 'index', clientSecret: 'secret' }
const directory = directoryFile(() => ({ ...issuer, secondFactor: { claim: 'amr', values: ['mfa'] } }))
const positions = directory.professionals.flatMap((professional) => professional.positions)
const standingsOf = (periods: readonly { from: string; until: string | null }[]) =>
  new Set(
    periods.map(({ from, until }) =>
      standing({ from: calendarDay(from), until: until === null ? null : calendarDay(until) }, today),
    ),
  )

const expectUnique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length)

describe('the directory of the example region', () => {
  test('is valid against the contract', () => {
    const ajv = new Ajv({ strict: false })
    expect(ajv.validate(DirectoryFile, directory), ajv.errorsText()).toBe(true)
  })

  test('refers only to what exists', () => {
    const organisationIds = directory.organisations.map(({ id }) => id)
    const municipalityIds = directory.municipalities.map(({ id }) => id)
    for (const covenant of directory.covenants) {
      expect(organisationIds).toContain(covenant.organisation)
      expect(municipalityIds).toContain(covenant.municipality)
    }
    for (const position of positions) expect(organisationIds).toContain(position.organisation)
    for (const { municipality } of directory.organisations) if (municipality) expect(municipalityIds).toContain(municipality)
  })

  test('gives every id, subject, phone and address to one only', () => {
    const { organisations: all, professionals, covenants: agreements } = directory
    const designations = positions.flatMap(({ designation }) => (designation ? [designation.id] : []))
    expectUnique([...all, ...professionals, ...agreements, ...positions].map(({ id }) => id).concat(designations))
    expectUnique(positions.flatMap(({ subject }) => subject ?? []))
    expectUnique([...positions.map(({ phone }) => phone), ...all.map(({ generalPhone }) => generalPhone)])
    expectUnique(positions.map(({ email }) => email))
    expectUnique(all.flatMap(({ emailDomains }) => emailDomains))
  })

  test('has mail only at domains that nobody can own, and phones that nobody has', () => {
    for (const { email, phone } of positions) {
      expect(email).toMatch(/^[a-z.]+@[a-z-]+\.voorbeeld\.example$/)
      expect(phone).toMatch(/^06 00 00 \d\d \d\d$/)
    }
  })

  test('shows every case of who may signal', () => {
    expect(standingsOf(covenants)).toEqual(new Set(['now', 'over', 'not-yet']))
    expect(standingsOf(positions.flatMap(({ designation }) => designation ?? []))).toEqual(new Set(['now', 'over', 'not-yet']))
    expect(people.omarHaddad.jobs[0].designation).toBeNull()
    expect(covenants.some(({ organisation }) => organisation === organisations.huisartsDeHaven.id)).toBe(false)
    expect(organisations.socialeDienst.category).toBe('not-designated')
    expect(people.lottePrins.jobs).toHaveLength(2)
    expect(directory.organisations.some(({ independent }) => independent)).toBe(true)
    expect(directory.organisations.some(({ mayUseBsn }) => !mayUseBsn)).toBe(true)
  })

  test('gives each municipality an officer for follow-up, management, privacy and decisions', () => {
    for (const municipality of Object.values(municipalities)) {
      const own = directory.organisations.filter((organisation) => organisation.municipality === municipality.id)
      const roles = positions.filter(({ organisation }) => organisation === own[0]?.id).flatMap((position) => position.roles)
      expect(roles).toEqual(expect.arrayContaining(['follow-up-officer', 'functional-manager', 'privacy-officer', 'decider']))
    }
  })

  test('does not know the person who only has an account at the employer', () => {
    expect(everyone).toContain(people.veraBlom)
    expect(directory.professionals.map(({ id }) => id)).not.toContain(people.veraBlom.id)
  })

  test('lets nobody be designated outside the time of the position', () => {
    for (const { designation, from } of positions) {
      if (designation) expect(covers({ from: calendarDay(from), until: null }, calendarDay(designation.from))).toBe(true)
    }
  })
})
