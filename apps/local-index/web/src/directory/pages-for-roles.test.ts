import { expect, test } from 'vitest'
import { pagesForRoles } from './pages-for-roles.ts'

test('a reporter sees Vandaag, matches, own signals, and the systems to link', () => {
  expect(pagesForRoles(['reporter'])).toEqual(['/', '/matches', '/mijn-signalen', '/koppelingen'])
})

test('a functional manager without the role of reporter sees Vandaag, who takes part, accounts, whom to help, what is managed now and then, and the figures', () => {
  expect(pagesForRoles(['functional-manager'])).toEqual([
    '/',
    '/organisaties',
    '/accounts',
    '/iemand-helpen',
    '/beheer',
    '/inzicht',
  ])
})

test('a follow-up officer sees Vandaag, the follow-up and the figures', () => {
  expect(pagesForRoles(['follow-up-officer'])).toEqual(['/', '/opvolging', '/inzicht'])
})

test('a privacy officer sees the notices, the log and the figures', () => {
  expect(pagesForRoles(['privacy-officer'])).toEqual(['/', '/logboek', '/inzicht'])
})

test('two roles together see the pages of both, each once', () => {
  expect(pagesForRoles(['privacy-officer', 'reporter'])).toEqual([
    '/',
    '/matches',
    '/mijn-signalen',
    '/logboek',
    '/inzicht',
    '/koppelingen',
  ])
})

test('involvements are in the menu of who may record them or hand them over, and of nobody where they are switched off', () => {
  const recorder = ['involvement-recorder', 'coordinator'] as const
  expect(pagesForRoles(recorder)).toEqual([
    '/',
    '/signalen-van-collegas',
    '/wachtende-matches',
    '/accounts',
    '/iemand-helpen',
    '/koppelingen',
  ])
  expect(pagesForRoles(['involvement-recorder'], { record: true, handOver: false })).toEqual([
    '/',
    '/mijn-betrokkenheden',
    '/koppelingen',
  ])
  expect(pagesForRoles(recorder, { record: true, handOver: true })).toEqual([
    '/',
    '/mijn-betrokkenheden',
    '/signalen-van-collegas',
    '/betrokkenheden-van-collegas',
    '/wachtende-matches',
    '/accounts',
    '/iemand-helpen',
    '/koppelingen',
  ])
})

test('a coordinator sees the signals, the waiting matches and the accounts of colleagues, and whom to help', () => {
  expect(pagesForRoles(['coordinator'])).toEqual([
    '/',
    '/signalen-van-collegas',
    '/wachtende-matches',
    '/accounts',
    '/iemand-helpen',
  ])
})
