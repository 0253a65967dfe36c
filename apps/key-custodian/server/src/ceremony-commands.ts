import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { places, signedIn } from '@mens-centraal/platform/peers/key-transcript'
import { asOperator } from './as-operator.ts'
import type { CustodianConfig } from './config.ts'
import type { Folder } from './keys/ceremony-file.ts'
import { finishCeremony, signedFile } from './keys/finish-ceremony.ts'
import { joinCeremony, transcriptFile, verifyTranscript } from './keys/join-ceremony.ts'
import { askFile, partFile, placeIn, readAsk, splitFile, transcriptIn } from './keys/repair-file.ts'
import { askRepair, stepOfRepair } from './keys/repair-share.ts'
import { revealCeremony, revealFile } from './keys/reveal-ceremony.ts'
import { type Ceremonial, placeOfStart, startCeremony, startFile } from './keys/start-ceremony.ts'
import type { CustodianDoor } from './members/member.ts'

/** What a command came to: what the operator is told, a refusal, or undefined when it was not asked well. */
export type Outcome = Result<string, Refusal> | undefined
export type Command = (config: CustodianConfig, args: readonly string[]) => Promise<Outcome>

const readFolder = async (folder: string): Promise<Folder> => {
  const names = (await readdir(folder)).filter((name) => /^[\w-]+\.jws$/.test(name) || name === transcriptFile)
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await readFile(path.join(folder, name), 'utf8')).trim()] as const)),
  )
}

/** Writes a file as a whole, or not at all; the same words again are no problem, and others are never overwritten. */
const writeWhole = async (folder: string, name: string, text: string): Promise<Result<string, Refusal>> => {
  const file = path.join(folder, name)
  const there = await readFile(file, 'utf8').catch(() => undefined)
  if (there !== undefined && there.trim() !== text.trim()) return refuse({ code: 'file-exists' })
  // a name of its own: custodians who share a folder may write the same transcript at once
  const part = `${file}.${randomUUID()}.part`
  await writeFile(part, `${text.trim()}\n`)
  await rename(part, file)
  return ok(file)
}

const aroundOf = ({ party, address }: CustodianConfig): Ceremonial => ({ party, address, now: new Date() })

const written = async (folder: string, name: string, outcome: Result<string, Refusal>): Promise<Result<string, Refusal>> =>
  outcome.ok ? writeWhole(folder, name, outcome.value) : outcome

type Named = (
  door: CustodianDoor,
  around: Ceremonial,
  key: { scope: string; epoch: number },
  folder: Folder,
) => Promise<Result<string, Refusal>>

/** Of a step that rests on files of the others: what it does, and what its file is called, by place. */
const stepsOnFiles: { readonly [step: string]: { readonly take: Named; readonly nameOf: (place: 1 | 2 | 3) => string } } = {
  reveal: { take: revealCeremony, nameOf: revealFile },
  finish: { take: finishCeremony, nameOf: signedFile },
}

const start: Command = async (config, [folder = '', scope = '', epoch = '', place = '']) => {
  const custodian = places.find((each) => String(each) === place)
  if (custodian === undefined || folder === '') return undefined
  const key = { scope, epoch: Number(epoch) }
  const file = await asOperator(config, (door) => startCeremony(door, aroundOf(config), key, custodian))
  return written(folder, startFile(custodian), file)
}

const join = async (config: CustodianConfig, folder: string, key: { scope: string; epoch: number }): Promise<Outcome> => {
  const files = await readFolder(folder)
  const joined = await asOperator(config, (door) => joinCeremony(door, aroundOf(config), key, files))
  const file = await written(folder, transcriptFile, joined)
  return file.ok && joined.ok ? verifyText(config, joined.value) : file
}

const verifyText = async ({ party }: CustodianConfig, text: string): Promise<Outcome> => {
  const signed = signedIn(text)
  const read = signed.ok ? await verifyTranscript(signed.value, party.authorities, 'when-issued') : signed
  if (!read.ok) return read
  const { claims, cards, hash } = read.value
  const lines = claims.custodians.map(({ custodian, address }) => `custodian ${custodian}: ${cards[custodian].oin} at ${address}`)
  return ok([`key ${claims.scope}, epoch ${claims.epoch}`, ...lines, `pin: ${hash}`].join('\n'))
}

/** `ceremony …`: the steps by which three custodians make a key together (docs/ceremony.md). */
export const ceremony: Command = async (config, [step = '', ...args]) => {
  if (step === 'start') return start(config, args)
  const [folder = '', scope = '', epoch = ''] = args
  if (step === 'verify' && folder !== '') return verifyText(config, await readFile(folder, 'utf8'))
  const key = { scope, epoch: Number(epoch) }
  if (step === 'join' && epoch !== '') return join(config, folder, key)
  const known = stepsOnFiles[step]
  if (known === undefined || epoch === '') return undefined
  const files = await readFolder(folder)
  const [file, place] = await asOperator(config, async (door) => [
    await known.take(door, aroundOf(config), key, files),
    await placeOfStart(door, key),
  ])
  return written(folder, known.nameOf(place), file)
}

/** `repair …`: the steps by which two custodians give the third its lost share again. */
export const repair: Command = async (config, [step = '', folder = '']) => {
  if (folder === '') return undefined
  const around = aroundOf(config)
  const files = await readFolder(folder)
  if (step === 'ask') return written(folder, askFile, await asOperator(config, (door) => askRepair(door, around, files)))
  const taken = { split: 'split', part: 'part', join: 'mended' } as const
  const name = Object.keys(taken).find((each): each is keyof typeof taken => each === step)
  if (name === undefined) return undefined
  const outcome = await asOperator(config, (door) => stepOfRepair(door, around, files, taken[name]))
  const asked = await readAsk(files, around)
  if (!outcome.ok || !asked.ok) return outcome
  const place = placeIn(asked.value.transcript, config.party.oin)
  if (!place.ok) return place
  if (name !== 'join') return writeWhole(folder, name === 'split' ? splitFile(place.value) : partFile(place.value), outcome.value)
  return rejoin(config, files, asked.value.key)
}

/** The share is there again: with the transcript that all three signed it is used as before. */
const rejoin = async (config: CustodianConfig, files: Folder, key: { scope: string; epoch: number }): Promise<Outcome> => {
  const transcript = await transcriptIn(files, aroundOf(config))
  const signed = signedIn(files.get(transcriptFile) ?? '')
  if (!transcript.ok || !signed.ok) return transcript.ok ? (signed as Outcome) : transcript
  const again = new Map(signed.value.map((text, i) => [signedFile((i + 1) as 1 | 2 | 3), text]))
  const joined = await asOperator(config, (door) => joinCeremony(door, aroundOf(config), key, again))
  return joined.ok ? verifyText(config, joined.value) : joined
}
