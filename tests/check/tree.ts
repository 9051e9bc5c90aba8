import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A source tree as paths and what stands in them. */
export type Tree = Readonly<Record<string, string>>

/** Writes a tree into a folder of its own, asks something of it, and takes it away again. */
export async function inTree<T>(tree: Tree, ask: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'fyrarum-check-'))
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return await ask(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
