import { prepared } from '@mens-centraal/platform/db/statement'
import type { FiguresPublished } from './figure.ts'

const insert = prepared(
  'INSERT INTO published_figures (municipality_id, month, figure_table, cell, number) VALUES ($1, $2, $3, $4, $5)',
)

/** A month is published once: who comes second finds the keys taken, and nothing of theirs is kept. */
export const keepFigures = ({ municipalityId, month, figures }: FiguresPublished) =>
  figures.map(({ table, cell, number }) => insert(municipalityId, month, table, cell, number))
