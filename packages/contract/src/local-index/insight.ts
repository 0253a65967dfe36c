import { Type } from 'typebox'
import type { Api } from '../api.ts'
import { closed, Day, oneOf } from '../vocabulary.ts'

export const figureTables = ['signals', 'matches', 'follow-up', 'first-contact', 'families', 'open'] as const
export const figureCells = [
  'work-and-income',
  'social-support',
  'youth-health-care',
  'health-care',
  'police-and-justice',
  'education',
  'youth-help',
  'late',
  'in-time',
  'over-14-days',
  '8-to-14-days',
  '3-to-7-days',
  'within-2-days',
  'overdue',
  'postponed',
  'told',
  'within-deadline',
] as const

/** A figure: rounded to fives, ten at least; null is not shown. */
const Figure = Type.Union([Type.Integer({ minimum: 10, multipleOf: 5 }), Type.Null()])

/** The fixed tables of a municipality: a row a month, the oldest first, by its first day. */
export const InsightTables = closed({
  tables: Type.Array(
    closed({
      table: oneOf(figureTables),
      cells: Type.Array(oneOf(figureCells)),
      /** As many figures as there are cells, in their order. */
      rows: Type.Array(closed({ month: Day, cells: Type.Array(Figure), total: Figure })),
    }),
  ),
})

/** The part of the private API that shows figures. There is nothing to choose: the same answer for each who may ask. */
export const insightApi = {
  'GET /api/insight': {
    summary: 'Figures of the own municipality, of months that are over: small numbers left out, the others rounded',
    answer: InsightTables,
    status: 200,
    refusals: ['not-permitted'],
  },
} as const satisfies Api
