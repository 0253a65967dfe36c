/** An import in the skeleton of plan.test.ts: a file of ours by its path, a package by its name. */
export type Import = { readonly from: string; readonly to: string; readonly typesOnly?: true }

const house = 'apps/local-index/server/src'
const web = 'apps/local-index/web/src'

/** One import of each forbidden kind, with the rule that must catch it. Every `from` is used once. */
export const planted: readonly (Import & { readonly rule: string })[] = [
  {
    rule: 'no cycles, types included',
    from: 'packages/kernel/src/round-a.ts',
    to: 'packages/kernel/src/round-b.ts',
    typesOnly: true,
  },
  { rule: 'everything resolves', from: 'packages/platform/src/lost.ts', to: 'no-such-library' },
  { rule: 'houses never touch', from: `${house}/neighbour.ts`, to: 'apps/client-file/server/src/clients/client.ts' },
  { rule: 'floors meet only in the contract', from: `${web}/downstairs.ts`, to: `${house}/youths/youth.ts`, typesOnly: true },
  { rule: 'the web never sees the cellar', from: `${web}/cellar.ts`, to: '@mens-centraal/platform/log', typesOnly: true },
  { rule: 'the web never sees the cellar', from: `packages/ui/src/cellar.ts`, to: '@mens-centraal/pseudonym/seal' },
  { rule: 'the web knows schemas as types only', from: `${web}/schema.ts`, to: 'typebox' },
  { rule: 'the web takes types from the contract', from: `${web}/words.ts`, to: '@mens-centraal/contract/vocabulary' },
  { rule: 'tests are not building material', from: `${house}/borrowed.ts`, to: 'test/people.ts' },
  { rule: 'outside, a house shows app.ts and config.ts', from: 'world/burglar.ts', to: `${house}/youths/youth-store.ts` },
  { rule: 'outside, a house shows app.ts and config.ts', from: 'test/burglar.test.ts', to: `${house}/permissions.ts` },
  { rule: 'only main.ts builds', from: `${house}/rebuild.ts`, to: `${house}/main.ts` },
  { rule: 'only app.ts opens routes', from: `${house}/reactions.ts`, to: `${house}/youths/youth-routes.ts` },
  { rule: 'nouns are pure', from: `${house}/youths/youth.ts`, to: '@mens-centraal/platform/clock' },
  { rule: 'nouns are pure', from: `${house}/matches/match.ts`, to: 'node:crypto' },
  {
    rule: 'nouns take only types from upstairs and downstairs',
    from: `${house}/notices/notice.ts`,
    to: '@mens-centraal/contract/vocabulary',
  },
  { rule: 'SQL lives in the cellar', from: `${house}/youths/find-youth.ts`, to: 'kysely', typesOnly: true },
  { rule: 'SQL lives in the cellar', from: 'packages/platform/src/http/query.ts', to: 'pg' },
  { rule: 'conditions are not queries', from: 'packages/platform/src/access/query.ts', to: 'pg' },
  { rule: 'HTTP lives at the door', from: `${house}/youths/youth-store.ts`, to: 'fastify', typesOnly: true },
  { rule: 'declare what you use', from: 'packages/platform/src/undeclared.ts', to: 'undeclared' },
  { rule: 'package kernel leans only on itself', from: 'packages/kernel/src/upward.ts', to: '@mens-centraal/contract/problem' },
  { rule: 'package kernel is pure', from: 'packages/kernel/src/disk.ts', to: 'node:fs' },
  { rule: 'package contract leans only on kernel', from: 'packages/contract/src/upward.ts', to: '@mens-centraal/platform/log' },
  { rule: 'package contract is pure', from: 'packages/contract/src/screen.ts', to: 'react' },
  { rule: 'package pseudonym leans only on kernel', from: 'packages/pseudonym/src/upward.ts', to: '@mens-centraal/platform/log' },
  { rule: 'package platform leans only on kernel, contract', from: 'packages/platform/src/upward.ts', to: `${house}/config.ts` },
  { rule: 'package ui leans only on kernel', from: 'packages/ui/src/upward.ts', to: '@mens-centraal/contract/problem' },
  {
    rule: 'local-index: rooms do not see the roof',
    from: `${house}/directory/professional-facts.ts`,
    to: `${house}/permissions.ts`,
  },
  {
    rule: 'local-index/youths must not know later rooms',
    from: `${house}/youths/youth-facts.ts`,
    to: `${house}/matches/match.ts`,
    typesOnly: true,
  },
  { rule: 'local-index/youths has one front door', from: `${house}/matches/open-match.ts`, to: `${house}/youths/youth-store.ts` },
]

/** Closes the planted cycle, which is reported once, at its other half. */
export const halfOfCycle: Import = { from: 'packages/kernel/src/round-b.ts', to: 'packages/kernel/src/round-a.ts' }

/** What must stay possible, so that the rules are not just strict. */
export const honest: readonly Import[] = [
  { from: 'packages/contract/src/local-index-api.ts', to: 'typebox' },
  { from: 'packages/platform/src/db/database.ts', to: 'pg' },
  { from: 'packages/platform/src/access/permission.ts', to: 'kysely', typesOnly: true },
  { from: 'packages/platform/src/http/server.ts', to: 'fastify' },
  { from: `${house}/risk-signals/risk-signal.ts`, to: '@mens-centraal/kernel/age' },
  { from: `${house}/risk-signals/raise-risk-signal.ts`, to: `${house}/risk-signals/risk-signal-store.ts` },
  { from: `${house}/risk-signals/risk-signal-store.ts`, to: 'kysely' },
  { from: `${house}/risk-signals/risk-signal-facts.ts`, to: `${house}/directory/organisation-facts.ts` },
  { from: `${house}/risk-signals/risk-signal-permissions.ts`, to: `${house}/directory/position-permissions.ts` },
  { from: `${house}/risk-signals/risk-signal-routes.ts`, to: 'fastify' },
  { from: `${house}/oversight/delivery.ts`, to: '@mens-centraal/contract/oversight', typesOnly: true },
  { from: `${house}/directory/actor.ts`, to: '@mens-centraal/platform/access/door', typesOnly: true },
  { from: `${house}/oversight/inspect-log.ts`, to: `${house}/log-events.ts` },
  { from: `${house}/permissions.ts`, to: `${house}/risk-signals/risk-signal-permissions.ts` },
  { from: `${house}/retention.ts`, to: `${house}/risk-signals/risk-signal-store.ts` },
  { from: `${house}/app.ts`, to: `${house}/risk-signals/risk-signal-routes.ts` },
  { from: `${house}/main.ts`, to: `${house}/app.ts` },
  { from: `${house}/youths/youth.integration.test.ts`, to: 'test/people.ts' },
  { from: `${web}/youths/FindYouth.ts`, to: '@mens-centraal/contract/local-index-api', typesOnly: true },
  { from: `${web}/form/problem.ts`, to: '@mens-centraal/contract/problem' },
  { from: 'world/world.ts', to: `${house}/app.ts` },
  { from: 'test/world/two-signals.test.ts', to: 'world/people.ts' },
  { from: 'bench/main.ts', to: `${house}/config.ts` },
]
