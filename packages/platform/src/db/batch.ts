import pg from 'pg'
import type { Row, Statement } from './statement.ts'

type Field = { readonly name: string; readonly dataTypeID: number }
type Wire = pg.Connection & {
  parse(query: { name: string; text: string }): void
  bind(config: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'S'; name: string }): void
  execute(config: object): void
  close(message: { type: 'S'; name: string }): void
  sync(): void
  stream: { cork(): void; uncork(): void }
}
type Settle = { resolve(rows: Row[][]): void; reject(error: Error): void }
type Known = { fields: readonly Field[]; certain: boolean }

const known = new WeakMap<object, Map<string, Known>>()
const { utils } = pg as unknown as { utils: { prepareValue(value: unknown): unknown } }

const calendarDayOid = 1082
const int8Oid = 20

const read = (oid: number, text: string): unknown => {
  if (oid === calendarDayOid) return text
  if (oid === int8Oid) return Number(text)
  return pg.types.getTypeParser(oid, 'text')(text)
}

const bindable = (value: unknown): unknown => {
  if (value === undefined) throw new Error('a bound value is undefined')
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (Array.isArray(value)) return utils.prepareValue(value)
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value === null ? null : String(value)
}

/**
 * Statements that travel to PostgreSQL together and are answered together: one round trip, and, because a single Sync closes them, one
 * transaction (PostgreSQL documentation, "Extended query: pipelining"). An error in one undoes all. Each is prepared once per connection.
 */
export class Batch {
  readonly #statements: readonly Statement[]
  readonly #settle: Settle
  readonly #results: Row[][]
  #at = 0
  #describing: string[] = []
  #failed: Error | undefined
  #prepared: Map<string, Known> = new Map()

  constructor(statements: readonly Statement[], settle: Settle) {
    this.#statements = statements
    this.#settle = settle
    this.#results = statements.map(() => [])
  }

  submit(connection: Wire): Error | null {
    const prepared = known.get(connection) ?? new Map<string, Known>()
    known.set(connection, prepared)
    this.#prepared = prepared
    connection.stream.cork()
    try {
      for (const statement of this.#statements) this.#send(connection, statement)
    } finally {
      connection.sync()
      connection.stream.uncork()
    }
    return null
  }

  #send(connection: Wire, { name, text, values }: Statement): void {
    const entry = this.#prepared.get(name)
    if (entry?.certain !== true && !this.#describing.includes(name)) {
      if (entry !== undefined) connection.close({ type: 'S', name })
      connection.parse({ name, text })
      connection.describe({ type: 'S', name })
      this.#prepared.set(name, { fields: [], certain: false })
      this.#describing.push(name)
    }
    connection.bind({ statement: name, values, valueMapper: bindable })
    connection.execute({})
  }

  handleRowDescription(message: { fields: readonly Field[] }): void {
    const statement = this.#statements[this.#at]
    if (statement !== undefined) this.#prepared.set(statement.name, { fields: message.fields, certain: false })
  }

  handleDataRow(message: { fields: readonly (string | null)[] }): void {
    const statement = this.#statements[this.#at]
    const fields = (statement && this.#prepared.get(statement.name)?.fields) ?? []
    const row: Record<string, unknown> = {}
    fields.forEach((field, i) => {
      const text = message.fields[i]
      row[field.name] = text === null || text === undefined ? null : read(field.dataTypeID, text)
    })
    this.#results[this.#at]?.push(row)
  }

  handleCommandComplete(): void {
    const statement = this.#statements[this.#at]
    const entry = statement && this.#prepared.get(statement.name)
    if (entry) entry.certain = true
    this.#at += 1
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete()
  }

  handlePortalSuspended(): void {}

  /** An error says within which statement it is, unless PostgreSQL already said within which function. */
  handleError(error: Error & { where?: string | undefined }): void {
    error.where ??= this.#statements[this.#at]?.text
    this.#failed ??= error
    this.#settle.reject(this.#failed)
  }

  handleReadyForQuery(): void {
    if (this.#failed === undefined) this.#settle.resolve(this.#results)
  }
}
