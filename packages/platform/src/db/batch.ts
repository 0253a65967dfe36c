import pg from 'pg'
import { serialize } from 'pg-protocol'
import type { Row, Statement } from './statement.ts'

type Field = { readonly name: string; readonly dataTypeID: number }
type Wire = pg.Connection & { stream: { write(bytes: Buffer): void } }
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

  /** All messages leave in one write, which costs far less than many small ones. @returns what makes a value unfit to be bound; then nothing was sent */
  submit(connection: Wire): Error | null {
    const prepared = known.get(connection) ?? new Map<string, Known>()
    known.set(connection, prepared)
    this.#prepared = prepared
    try {
      const messages = this.#statements.flatMap((statement) => this.#messagesOf(statement))
      connection.stream.write(Buffer.concat([...messages, serialize.sync()]))
      return null
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  #messagesOf({ name, text, values }: Statement): Buffer[] {
    const bound = [serialize.bind({ statement: name, values: [...values], valueMapper: bindable }), serialize.execute()]
    const entry = this.#prepared.get(name)
    if (entry?.certain === true || this.#describing.includes(name)) return bound
    this.#prepared.set(name, { fields: [], certain: false })
    this.#describing.push(name)
    const first = [serialize.parse({ name, text }), serialize.describe({ type: 'S', name })]
    return entry === undefined ? [...first, ...bound] : [serialize.close({ type: 'S', name }), ...first, ...bound]
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
