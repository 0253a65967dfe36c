import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isOin, type Oin } from '@mens-centraal/kernel/oin'
import { readParty } from '@mens-centraal/platform/peers/party'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { makePartyFiles, makeTestAuthority, type TestAuthority } from './test-authority.ts'

/**
 * `npm run test-authority -- FOLDER OIN NAME [OIN NAME …]`: makes an authority in the folder (or goes on with the one that is there), and of
 * each party a folder with its certificate, keys and card. Overwrites nothing. For trying out: never for real parties.
 */
const stop = (message: string): never => {
  console.error(message)
  process.exit(2)
}

const usage = 'usage: npm run test-authority -- FOLDER OIN NAME [OIN NAME …]   (a name: letters, digits, spaces, dots, dashes)'

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Fails when the file is there already. */
const keep = (file: string, text: string, mode = 0o600): Promise<void> => writeFile(file, text, { mode, flag: 'wx' })

const authorityIn = async (folder: string, now: Date): Promise<TestAuthority> => {
  const [certificate, key] = [path.join(folder, 'authority.pem'), path.join(folder, 'authority-key.pem')]
  if (await isThere(certificate)) {
    return { certificate: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') }
  }
  const authority = await makeTestAuthority(now)
  await keep(key, authority.key)
  await keep(certificate, authority.certificate, 0o644)
  return authority
}

const makeParty = async (folder: string, authority: TestAuthority, oin: Oin, name: string, now: Date): Promise<void> => {
  const files = await makePartyFiles(authority, { oin, name }, now)
  const party = readParty(files)
  await mkdir(folder)
  await keep(path.join(folder, 'certificate.pem'), files.certificate, 0o644)
  await keep(path.join(folder, 'certificate-key.pem'), files.certificateKey)
  await keep(path.join(folder, 'signing-key.pem'), files.signingKey)
  await keep(path.join(folder, 'envelope-key.pem'), files.envelopeKey)
  await keep(path.join(folder, 'authorities.pem'), files.authorities, 0o644)
  await keep(path.join(folder, 'card.jws'), await makeCard(party, party, now), 0o644)
}

const [folder = stop(usage), ...words] = process.argv.slice(2)
const parties = words.flatMap((oin, i): (readonly [Oin, string])[] => {
  if (i % 2 === 1) return []
  const name = words[i + 1] ?? ''
  return isOin(oin) && /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,60}$/u.test(name) ? [[oin, name]] : stop(usage)
})
if (parties.length === 0) stop(usage)
for (const [oin] of parties)
  if (await isThere(path.join(folder, oin))) stop(`${path.join(folder, oin)} is there already; nothing was made`)
await mkdir(folder, { recursive: true })
const now = new Date()
const authority = await authorityIn(folder, now)
for (const [oin, name] of parties) {
  await makeParty(path.join(folder, oin), authority, oin, name, now)
  console.log(path.join(folder, oin))
}
