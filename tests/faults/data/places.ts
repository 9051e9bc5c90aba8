import { readFileSync } from 'node:fs'
import { openPage, pageSize, pageTail } from '../../support/pages'
import type { Random } from '../bench/random'

/** Where in the files of a house a fault can strike. */
export const placeClasses = ['salt', 'iv', 'hmac', 'page-1', 'interior', 'leaf', 'free', 'journal', 'key-file'] as const
export type PlaceClass = (typeof placeClasses)[number]

/** The pages of a database by what they hold, numbered from one. */
export interface PageMap {
  readonly count: number
  readonly interior: readonly number[]
  readonly leaf: readonly number[]
  readonly free: readonly number[]
}

/** Reads which pages are which, from the decrypted bytes. */
export function mapPages(path: string, key: Buffer): PageMap {
  const bytes = readFileSync(path)
  const count = bytes.length / pageSize
  const plain = (no: number) => openPage(key, bytes.subarray((no - 1) * pageSize, no * pageSize), no === 1 ? 16 : 0)
  const free = new Set<number>()
  // The salt stands where the first sixteen bytes of the header would.
  for (let trunk = plain(1).readUInt32BE(32 - 16); trunk !== 0; ) {
    free.add(trunk)
    const page = plain(trunk)
    for (let no = 0; no < page.readUInt32BE(4); no += 1) free.add(page.readUInt32BE(8 + no * 4))
    trunk = page.readUInt32BE(0)
  }
  const rest = Array.from({ length: count - 1 }, (_none, index) => index + 2).filter((no) => !free.has(no))
  const isInterior = (no: number) => [0x02, 0x05].includes(plain(no)[0] ?? 0)
  return {
    count,
    interior: rest.filter(isInterior),
    leaf: rest.filter((no) => !isInterior(no)),
    free: [...free],
  }
}

/** A byte of the database that belongs to a class, by lot. */
export function byteIn(kind: Exclude<PlaceClass, 'journal' | 'key-file'>, map: PageMap, chance: Random): number {
  const start = (page: number) => (page - 1) * pageSize
  const text = (page: number, from = 0) => start(page) + from + chance.below(pageSize - pageTail - from)
  switch (kind) {
    case 'salt':
      return chance.below(16)
    case 'iv':
      return start(1 + chance.below(map.count)) + pageSize - pageTail + chance.below(16)
    case 'hmac':
      return start(1 + chance.below(map.count)) + pageSize - pageTail + 16 + chance.below(64)
    case 'page-1':
      return text(1, 16)
    case 'interior':
      return text(chance.pick(map.interior))
    case 'leaf':
      return text(chance.pick(map.leaf))
    case 'free':
      return text(chance.pick(map.free))
  }
}
