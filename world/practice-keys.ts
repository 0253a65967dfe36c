import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

type Kept = { readonly seal: string; readonly lookup: string; readonly audit: string }

const fileName = 'practice-keys.json'

const make = (): Kept => {
  const key = () => randomBytes(32).toString('base64')
  return { seal: key(), lookup: key(), audit: key() }
}

const readKept = async (file: string): Promise<Kept | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  }
}

/**
 * The keys that a practice house protects its data with. They are made at the first start and kept beside the data, which a real
 * house never does: there they come from outside (see docs/operations.md).
 */
export const practiceKeys = async (dataFolder: string): Promise<AtRestKeys> => {
  const file = path.join(dataFolder, fileName)
  await mkdir(dataFolder, { recursive: true })
  const known = await readKept(file)
  const kept = known ?? make()
  if (!known) await writeFile(file, JSON.stringify(kept), { mode: 0o600 })
  const key = (text: string) => ({ version: 1, key: Buffer.from(text, 'base64') })
  return { seal: [key(kept.seal)], lookup: [key(kept.lookup)], audit: [key(kept.audit)] }
}
