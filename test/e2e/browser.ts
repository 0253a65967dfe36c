import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

/** A Chromium, and what its environment needs beside our own. */
export type Browser = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const systemBrowser = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => systemNames.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file) && spawnSync(file, ['--version'], { timeout: 10_000 }).status === 0)

/** A folder of this user alone, per version: what another user or an older version unpacked is of no use. */
const ownFolder = (): string => {
  const { version } = createRequire(import.meta.url)('../../node_modules/@sparticuz/chromium/package.json') as { version: string }
  const user = process.getuid?.() ?? 0
  const folder = path.join(os.tmpdir(), `mens-centraal-chromium-${version}-${user}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (fs.lstatSync(folder).uid !== user) throw new Error(`${folder} belongs to another user`)
  return folder
}

const fontsConfig = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fonts}/cache</cachedir>
</fontconfig>
`

/** Unpacks in a process of its own: the package goes by the environment, and changes it. */
const unpack = (folder: string): void => {
  const program = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"
  // the package unpacks to the temporary folder, and its libraries only when it takes the machine for a bare one
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  const options = { cwd: import.meta.dirname, env, encoding: 'utf8' } as const
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options)
  if (status !== 0) throw new Error(`the browser for tests cannot be unpacked: ${stderr}`)
}

/** The browser that travels in an npm package, with the shared libraries and fonts that a bare machine lacks; unpacked once. */
const unpackedBrowser = (): Browser => {
  const folder = ownFolder()
  const finished = path.join(folder, 'unpacked')
  if (!fs.existsSync(finished)) {
    const unfinished = fs.mkdtempSync(path.join(folder, 'unfinished-'))
    unpack(unfinished)
    fs.writeFileSync(path.join(unfinished, 'fonts/fonts.conf'), fontsConfig(path.join(finished, 'fonts')))
    fs.renameSync(unfinished, finished)
  }
  const libraries = [path.join(finished, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((part) => part !== '')
  const env = { LD_LIBRARY_PATH: libraries.join(path.delimiter), FONTCONFIG_PATH: path.join(finished, 'fonts') }
  return { executablePath: path.join(finished, 'chromium'), env }
}

/** The browser for tests: the one that CHROMIUM_PATH names, else one that the system has, else the one that came with npm. */
export const findBrowser = (): Browser => {
  const named = process.env['CHROMIUM_PATH'] ?? systemBrowser()
  return named === undefined || named === '' ? unpackedBrowser() : { executablePath: named, env: {} }
}

/** Switches that keep the browser to itself: no sandbox (containers have none), no calls home. */
export const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const
