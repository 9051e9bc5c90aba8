import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What lies in the folder of one set of copies. */
export const setFiles = { database: 'fyrarum.db', keys: 'fyrarum.nycklar', manifest: 'manifest.json' } as const

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const CopiedFile = z.strictObject({ bytes: z.number().int().positive(), sha256: Sha256 })

const Manifest = z.strictObject({
  format: z.literal(1),
  installation: z.string(),
  takenAt: z.iso.datetime(),
  appVersion: z.string(),
  /** What the set's two files were when they had been verified. */
  database: CopiedFile,
  keys: CopiedFile,
  /** Rows by table. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
  /** The last entry of the log. */
  head: z.strictObject({ seq: z.number().int().nonnegative(), hash: z.string() }),
  migrations: z.array(z.string()),
})
export type Manifest = z.output<typeof Manifest>

const largest = 1024 * 1024

/** A set's manifest; nothing when it is missing or is not one. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const path = join(folder, setFiles.manifest)
    if (statSync(path).size > largest) return undefined
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** True when the set's files are as long as its manifest says: what can be told without reading them. */
export function hasSizes(folder: string, manifest: Manifest): boolean {
  try {
    return (
      statSync(join(folder, setFiles.database)).size === manifest.database.bytes &&
      statSync(join(folder, setFiles.keys)).size === manifest.keys.bytes
    )
  } catch {
    return false
  }
}

const nameForm = /^fyrarum-kopia-\d{8}T\d{6}Z(?:-\d+)?$/
export const isSetName = (name: string): boolean => nameForm.test(name)

/** What a set taken at a moment is called; sets are in order of their names. */
export const setName = (takenAt: string): string => `fyrarum-kopia-${takenAt.slice(0, 19).replace(/[-:]/g, '')}Z`
