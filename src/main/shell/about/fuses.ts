import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FuseName, Fuses } from '../../../shared/about/proofs'
import expected from '../fuses.json'
import { compareFuses, findWires, readWire, sentinel, wireRoom } from './fuses.rules'

/** The binary that Electron reads its fuses from. */
export const fusedBinary = (): string =>
  process.platform === 'darwin'
    ? join(dirname(process.execPath), '../Frameworks/Electron Framework.framework/Versions/A/Electron Framework')
    : process.execPath

/** Reads the fuses of a binary, a piece at a time, and compares them with the table the program ships by. */
export async function proveFuses(path: string, pieceBytes = 4 * 1024 * 1024): Promise<Fuses> {
  const table = expected as Readonly<Record<FuseName, boolean>>
  const reach = sentinel.length + wireRoom
  let places = 0
  let wire: Buffer | undefined
  let rest = Buffer.alloc(0)
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
      const bytes = Buffer.concat([rest, piece as Buffer])
      // What begins too near the end is looked at again, with what follows it.
      const settled = Math.max(0, bytes.length - reach)
      look(bytes, settled)
      rest = Buffer.from(bytes.subarray(settled))
    }
    look(rest, rest.length)
  } catch {
    return compareFuses(undefined, table)
  }
  return compareFuses(places === 1 && wire ? readWire(wire) : undefined, table)

  function look(bytes: Buffer, settled: number): void {
    const { count, first } = findWires(bytes.subarray(0, settled + sentinel.length - 1))
    places += count
    if (count > 0) wire = Buffer.from(bytes.subarray(first + sentinel.length, first + reach))
  }
}
