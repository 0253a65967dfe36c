import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = path.resolve(import.meta.dirname, '../..')
const published = parse(fs.readFileSync(path.join(root, 'publiccode.yml'), 'utf8'))
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))

const text = { type: 'string', minLength: 1 }
const texts = { type: 'array', items: text, minItems: 1, uniqueItems: true }
const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
const description = closed(['shortDescription', 'longDescription', 'features'], {
  shortDescription: { ...text, maxLength: 150, pattern: '^[^\\n]+$' },
  longDescription: { ...text, minLength: 150, maxLength: 10_000 },
  features: texts,
})

/** The standard (yml.publiccode.tools, core), as far as our file uses it. */
const standard = closed(
  [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'categories',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
  {
    publiccodeYmlVersion: { type: 'string', pattern: '^0\\.\\d+$' },
    name: text,
    applicationSuite: text,
    url: { type: 'string', pattern: '^https://[^ ]+\\.git$' },
    softwareVersion: text,
    releaseDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    platforms: { ...texts, items: { enum: ['web', 'windows', 'mac', 'linux', 'ios', 'android'] } },
    categories: {
      ...texts,
      items: { enum: ['collaboration', 'contact-management', 'compliance-management', 'case-management'] },
    },
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    softwareType: { const: 'standalone/web' },
    intendedAudience: closed([], {
      countries: { ...texts, items: { type: 'string', pattern: '^[a-z]{2}$' } },
      scope: { ...texts, items: { enum: ['local-authorities', 'education', 'healthcare', 'welfare', 'justice', 'society'] } },
    }),
    description: closed(['nl', 'en'], { nl: description, en: description }),
    legal: closed(['license'], { license: text }),
    maintenance: {
      ...closed(['type'], {
        type: { enum: ['internal', 'contract', 'community', 'none'] },
        contacts: { type: 'array', items: closed(['name'], { name: text }) },
      }),
      if: { properties: { type: { enum: ['internal', 'community'] } } },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { required: ['contacts'] },
    },
    localisation: closed(['localisationReady', 'availableLanguages'], {
      localisationReady: { type: 'boolean' },
      availableLanguages: texts,
    }),
    dependsOn: closed([], {
      open: {
        type: 'array',
        items: closed(['name'], { name: text, version: text, versionMin: text, versionMax: text, optional: { type: 'boolean' } }),
      },
    }),
  },
)

test('publiccode.yml keeps to the standard', () => {
  const check = new Ajv({ allErrors: true }).compile(standard)
  check(published)
  expect(check.errors ?? []).toEqual([])
})

test('publiccode.yml says what is so: the licence of the project, the languages of its screens, and no release before there is one', () => {
  expect(published.legal.license).toBe(manifest.license)
  expect(published.localisation.availableLanguages).toEqual(Object.keys(published.description))
  const unreleased = fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').match(/^## (.+)$/m)?.[1] === 'Unreleased'
  expect('releaseDate' in published || 'softwareVersion' in published).toBe(!unreleased)
})
