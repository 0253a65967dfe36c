import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newKeys } from '../../docs/example-client/client.ts'

/** What the school's administration remembers: its keys, its number at the index, and the link of each account. */
export type Kept = {
  readonly secret: string
  readonly publicKey: string
  readonly number: string
  readonly links: Readonly<Record<string, string>>
}

const readKept = async (file: string): Promise<Kept | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept
  } catch {
    return undefined
  }
}

/** Opens what the school's administration remembers, beside the data of the world; new keys at the first start. */
export const openKeptSchool = async (dataFolder: string, fresh: boolean) => {
  const file = path.join(dataFolder, 'school-administration.json')
  if (fresh) await rm(file, { force: true })
  let kept = (await readKept(file)) ?? { ...newKeys(), number: '', links: {} }
  const change = async (changed: Partial<Kept>): Promise<void> => {
    kept = { ...kept, ...changed }
    await mkdir(dataFolder, { recursive: true })
    await writeFile(file, JSON.stringify(kept), { mode: 0o600 })
  }
  await change({})
  return {
    now: (): Kept => kept,
    keepNumber: (number: string) => change({ number, links: {} }),
    keepLink: (account: string, link: string) => change({ links: { ...kept.links, [account]: link } }),
    renewKeys: () => change(newKeys()),
  }
}
