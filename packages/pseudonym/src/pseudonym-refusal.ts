import type { Refusal } from '@mens-centraal/kernel/refusal'

/** Why something that came from another party is not used. Says what is so, and never quotes the thing itself. */
export type PseudonymRefusal = Refusal<
  | 'element-invalid' // not 32 bytes, not the one encoding of an element, or the identity
  | 'scalar-invalid' // not 32 bytes, zero, or the order of the group and above
  | 'proof-invalid' // made with another key, over other elements, or in another order
  | 'batch-invalid' // empty, more than 16, or two lists of different lengths
  | 'shares-invalid' // not two different custodians of the three
  | 'commitment-broken' // what was revealed is not what was committed to
  | 'share-inconsistent' // a share that does not lie on what its maker published
  | 'envelope-invalid' // sealed to another key, for another purpose, or changed on the way
>
