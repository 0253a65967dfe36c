import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const most = 60

/** The lines in which two texts differ, as `git diff` shows them: `-` is what is committed, `+` what it would be now. At most 60 lines. */
export const difference = (committed: string, fresh: string): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mc-difference-'))
  const files = ['committed', 'fresh'].map((name) => path.join(folder, name)) as [string, string]
  fs.writeFileSync(files[0], committed)
  fs.writeFileSync(files[1], fresh)
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '--unified=2', ...files], { encoding: 'utf8' })
  fs.rmSync(folder, { recursive: true })
  const lines = (stdout ?? '').split('\n').slice(4)
  return [...lines.slice(0, most), ...(lines.length > most ? [`… and ${lines.length - most} more lines`] : [])].join('\n')
}
