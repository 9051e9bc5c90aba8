import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeviceKeys } from '../../core-messages'

/** A keystore of the system: what it seals, only the same account on the same computer opens. */
export interface Keystore {
  /** True when there is one that keeps what it is given from others, and it answers. */
  isThere(): boolean
  /** Throws when it will not. */
  seal(text: string): Buffer
  /** Throws when it was sealed by another, or altered. */
  open(sealed: Buffer): string
}

const keyBytes = 32
const fileName = 'datornyckel'
/** No sealed key is longer, in bytes. */
const largest = 4 * 1024
/** No more of those put aside are tried. */
const mostAside = 8
/** How long a new key stands before anything is bound with it, in milliseconds: what the system seals with reaches the disk some seconds later. */
export const settlingTime = 60_000

/**
 * The secret of this computer's account, that passphrases can be bound to. It lies sealed by the system's keystore among the
 * program's own files, never with the house's. One that does not open is never written over: it is put aside, and counts again
 * if the keystore one day opens it.
 */
export class DeviceKey {
  private readonly folder: string
  private readonly keystore: Keystore
  private readonly clock: () => number
  /** When the newest was made, if that was in this run of the program. */
  private madeAt: number | undefined

  constructor(folder: string, keystore: Keystore, clock: () => number = () => performance.now()) {
    this.folder = folder
    this.keystore = keystore
    this.clock = clock
  }

  /** True where the keystore is needed: IT asks for a key, or one lies here from when it did. */
  needsKeystore(isAsked: boolean): boolean {
    return isAsked || this.sealed().length > 0
  }

  /** What can be used now. Where IT asks for one and nothing lies here, one is made. */
  read(isAsked: boolean): DeviceKeys {
    const sealed = this.sealed()
    if (!isAsked && sealed.length === 0) return { standing: 'not-asked', keys: [] }
    const lies = sealed[0] === this.path
    const aside = lies ? sealed.slice(1) : sealed
    if (!this.isThere()) return { standing: 'no-keystore', keys: [] }
    const earlier = aside.flatMap((path) => this.opened(path) ?? [])
    if (!lies && !isAsked) return { standing: 'not-asked', keys: earlier }
    if (!lies) return { standing: this.make() ? 'made' : 'unwritable', keys: earlier }
    const newest = this.opened(this.path)
    if (!newest) return { standing: 'unreadable', keys: earlier }
    const isNew = this.madeAt !== undefined && this.clock() - this.madeAt < settlingTime
    return isNew ? { standing: 'made', keys: earlier } : { standing: 'at-hand', keys: [newest, ...earlier] }
  }

  /** Puts aside what the keystore does not open and makes another in its place. One that opens is left as it is. */
  replace(): void {
    if (!this.isThere() || !existsSync(this.path) || this.opened(this.path)) return
    try {
      renameSync(this.path, this.freeAside())
      syncFolder(this.folder)
    } catch {
      return
    }
    this.make()
  }

  private get path(): string {
    return join(this.folder, fileName)
  }

  /** A keystore that fails when it is asked is none. */
  private isThere(): boolean {
    try {
      return this.keystore.isThere()
    } catch {
      return false
    }
  }

  /** All that lie here, the newest first. */
  private sealed(): string[] {
    return [...(existsSync(this.path) ? [this.path] : []), ...this.putAside()]
  }

  /** Those put aside, the latest first. */
  private putAside(): string[] {
    return namesIn(this.folder)
      .flatMap((name) => /^datornyckel\.(\d{1,6})$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => b - a)
      .slice(0, mostAside)
      .map((no) => join(this.folder, `${fileName}.${no}`))
  }

  private freeAside(): string {
    for (let no = 1; ; no += 1) {
      const path = join(this.folder, `${fileName}.${no}`)
      if (!existsSync(path)) return path
    }
  }

  private opened(path: string): Buffer | undefined {
    try {
      if (statSync(path).size > largest) return undefined
      const text = this.keystore.open(readFileSync(path))
      return /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : undefined
    } catch {
      return undefined
    }
  }

  /** Makes a key where none lies, and sees that it opens as it lies on the disk. Gives whether it does. */
  private make(): boolean {
    const key = randomBytes(keyBytes)
    const temporary = `${this.path}.ny`
    try {
      const sealed = this.keystore.seal(key.toString('base64'))
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      const file = openSync(temporary, 'w', 0o600)
      try {
        writeFileSync(file, sealed)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      if (!this.opened(temporary)?.equals(key)) throw new Error('the keystore does not open what it sealed')
      renameSync(temporary, this.path)
      syncFolder(this.folder)
      syncFolder(dirname(this.folder))
      this.madeAt = this.clock()
      return true
    } catch {
      drop(temporary)
      return false
    } finally {
      key.fill(0)
    }
  }
}

function drop(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What could not be written may be where nothing can be taken away either.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Sees to it that a folder's names are on the disk. Windows keeps no handle to a folder that can be flushed. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
