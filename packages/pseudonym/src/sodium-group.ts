import sodium from 'libsodium-wrappers-sumo'
import type { Bytes } from './bytes.ts'
import { elementLength, type Group } from './group.ts'

await sodium.ready

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)
const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/**
 * The group by libsodium: multiplications with a secret scalar take the same time whatever the scalar is. The one to use; the other exists so
 * that two independent ones can be held against each other.
 */
export const sodiumGroup: Group = {
  name: 'libsodium',
  scalars: {
    reduce: (uniform) => own(sodium.crypto_core_ristretto255_scalar_reduce(uniform)),
    random: () => own(sodium.crypto_core_ristretto255_scalar_random()),
    add: (left, right) => own(sodium.crypto_core_ristretto255_scalar_add(left, right)),
    subtract: (left, right) => own(sodium.crypto_core_ristretto255_scalar_sub(left, right)),
    multiply: (left, right) => own(sodium.crypto_core_ristretto255_scalar_mul(left, right)),
    invert: (scalar) => own(sodium.crypto_core_ristretto255_scalar_invert(scalar)),
  },
  fromUniform: (uniform) => own(sodium.crypto_core_ristretto255_from_hash(uniform)),
  isElement: (bytes) =>
    bytes.length === elementLength && !isZero(bytes) && sodium.crypto_core_ristretto255_is_valid_point(bytes) === true,
  base: (scalar) => own(sodium.crypto_scalarmult_ristretto255_base(scalar)),
  multiply: (scalar, element) => own(sodium.crypto_scalarmult_ristretto255(scalar, element)),
  add: (left, right) => own(sodium.crypto_core_ristretto255_add(left, right)),
}
