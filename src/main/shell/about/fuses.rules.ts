import { type FuseName, type FuseState, type Fuses, fuseNames } from '../../../shared/about/proofs'

/** What stands before the fuses in Electron’s binary. */
export const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1')

/** After the sentinel: which form, how many, and one sign for each. */
export const wireRoom = 2 + 255

const signs: Readonly<Record<string, FuseState>> = { '0': 'off', '1': 'on', r: 'removed' }

/** How many places in the bytes begin as fuses do, and the first of them. */
export function findWires(bytes: Buffer): { readonly count: number; readonly first: number } {
  let count = 0
  for (let at = bytes.indexOf(sentinel); at >= 0; at = bytes.indexOf(sentinel, at + 1)) count += 1
  return { count, first: bytes.indexOf(sentinel) }
}

/** The fuses that stand after a sentinel; nothing when they are of a form we do not know. */
export function readWire(afterSentinel: Buffer): readonly (FuseState | undefined)[] | undefined {
  const [form, length = 0] = afterSentinel
  if (form !== 1 || afterSentinel.length < 2 + length) return undefined
  return Array.from(afterSentinel.subarray(2, 2 + length), (sign) => signs[String.fromCharCode(sign)])
}

/** Compares what was found with the table the program ships by. A fuse the binary lacks, or has too many, is not as expected either. */
export function compareFuses(
  found: readonly (FuseState | undefined)[] | undefined,
  expected: Readonly<Record<FuseName, boolean>>,
): Fuses {
  if (!found || found.includes(undefined)) return { state: 'unreadable', differing: [], unknown: 0 }
  const differing = fuseNames
    .map((name, index) => ({
      name,
      found: found[index] ?? 'absent',
      expected: expected[name] ? ('on' as const) : ('off' as const),
    }))
    .filter((fuse) => fuse.found !== fuse.expected)
  const unknown = Math.max(0, found.length - fuseNames.length)
  return { state: differing.length === 0 && unknown === 0 ? 'as-expected' : 'differ', differing, unknown }
}
