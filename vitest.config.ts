import { defineConfig } from 'vitest/config'

const folders = ['packages', 'apps', 'world', 'test']
const everywhere = (name: string): string[] => folders.map((folder) => `${folder}/**/${name}`)
const elsewhere = ['**/node_modules/**', '**/dist/**']

/**
 * Two projects: `unit` is pure and needs nothing; `integration` has a real PostgreSQL (the embedded one, or the superuser's
 * DATABASE_URL) in which each test file gets a database of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: [...everywhere('*.test.ts'), ...everywhere('*.test.tsx')],
          exclude: [...elsewhere, ...everywhere('*.integration.test.ts')],
        },
      },
      {
        test: {
          name: 'integration',
          include: everywhere('*.integration.test.ts'),
          exclude: elsewhere,
          globalSetup: 'test/integration-setup.ts',
          maxWorkers: 2,
          // a busy machine of a build service gets a second try
          retry: process.env['CI'] === 'true' ? 1 : 0,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
