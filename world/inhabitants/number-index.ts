/** Positions found by a number, in eight bytes per position: what lets a million inhabitants be searched without a million objects. */
export type NumberIndex = { readonly lookup: (key: number) => readonly number[] }

const room = 2 ** 21

/** How many positions an index can hold. */
export const indexCapacity = room

/**
 * Indexes the positions 0 up to `keys.length` by their key. Several positions may share a key.
 * @param keys whole numbers from 0 up to 2^32, one per position
 */
export const numberIndex = (keys: Uint32Array): NumberIndex => {
  if (keys.length > room) throw new Error('too many positions for an index')
  const packed = Float64Array.from(keys, (key, position) => key * room + position).sort()
  const firstFrom = (wanted: number): number => {
    let [low, high] = [0, packed.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((packed[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  const lookup = (key: number): readonly number[] => {
    const found: number[] = []
    for (let i = firstFrom(key * room); i < packed.length; i++) {
      const position = (packed[i] ?? 0) - key * room
      if (position >= room) break
      found.push(position)
    }
    return found
  }
  return { lookup }
}

/** A whole number from 0 up to 2^32 for a text (FNV-1a). Different texts may share it: compare what is found. */
export const textKey = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
