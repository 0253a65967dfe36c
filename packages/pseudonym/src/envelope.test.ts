import { expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { makeEnvelopeKeys, open, seal } from './envelope.ts'

const purpose = { oin: '00000099000000001000', registration: 'r1', operation: 'contact', epoch: 1 }
const message = utf8('Anna de Vries, leerkracht')

test('an envelope opens with the key that it was sealed to', async () => {
  const { publicKey, secretKey } = await makeEnvelopeKeys()
  const envelope = await seal(publicKey, message, purpose)
  expect(await open(secretKey, envelope, purpose)).toEqual({ ok: true, value: message })
  expect(await seal(publicKey, message, purpose)).not.toEqual(envelope)
})

test('an envelope does not open with another key, for another purpose, or when a byte was changed or is missing', async () => {
  const { publicKey, secretKey } = await makeEnvelopeKeys()
  const envelope = await seal(publicKey, message, purpose)
  const refused = { ok: false, refusal: { code: 'envelope-invalid' } }
  expect(await open((await makeEnvelopeKeys()).secretKey, envelope, purpose)).toEqual(refused)
  const others = [
    { ...purpose, oin: '00000099000000002000' },
    { ...purpose, registration: 'r2' },
    { ...purpose, operation: 'register' },
    { ...purpose, epoch: 2 },
    { ...purpose, oin: `${purpose.oin}r`, registration: '1' },
  ]
  for (const other of others) expect(await open(secretKey, envelope, other)).toEqual(refused)
  for (const at of [0, 31, 32, envelope.length - 1])
    expect(
      await open(
        secretKey,
        envelope.map((byte, i) => (i === at ? byte ^ 1 : byte)),
        purpose,
      ),
      `${at}`,
    ).toEqual(refused)
  for (const length of [0, 31, 32, 47, envelope.length - 1])
    expect(await open(secretKey, envelope.slice(0, length), purpose), `${length}`).toEqual(refused)
})
