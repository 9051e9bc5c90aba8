import type { JobName, StepName } from '../../../shared/about/technical-log'
import type { CoreParts } from '../core'
import { journalsBeside, moveOver, saltOf } from '../database/safe-file'
import { type KeyFileContent, readKeyFile, type Slot, writeKeyFile } from './key-file'
import { databasePath } from './place'
import { seal } from './primitives'
import { linkTo } from './slots'

interface Signing {
  /** Somebody whose slot stays. */
  readonly signedBy: string
  readonly sign: (bytes: Buffer) => Buffer
}

export interface Exchange {
  readonly folder: string
  /** The verified copy that is to take the database's place; it lies in the same folder. */
  readonly file: string
  /** The copy's own key when it is another, by way of the one the database has now; a new key must be signed for. */
  readonly rekey?: Signing & {
    readonly currentKey: Buffer
    readonly nextKey: Buffer
    /** The slots that stay. Everybody's, when left out. */
    readonly keep?: (slot: Slot) => boolean
  }
  /** The job in whose name the steps are told: announced, closed, renamed, settled. */
  readonly job: JobName
  readonly report: CoreParts['report']
}

/**
 * Puts a copy in the database's place. Killed anywhere, the house opens: the key file names both keys before the file is
 * moved, and only the new one after. `close` ends the connection to the database, journals and all.
 */
export function exchangeDatabase({ folder, file, rekey, job, report }: Exchange, close: () => void): void {
  const step = (name: StepName) => report('step', { job, step: name })
  if (rekey) announce(folder, rekey)
  step('announced')
  close()
  if (journalsBeside(databasePath(folder)).length > 0) throw new Error('a journal is left beside the database')
  step('closed')
  moveOver(file, databasePath(folder))
  step('renamed')
  if (rekey) settleKeyFile({ folder, ...rekey, databaseSalt: saltOf(databasePath(folder)), opensWith: 'next' })
  step('settled')
}

/** Writes the key file with both keys for every slot that stays. */
function announce(folder: string, order: NonNullable<Exchange['rekey']>): void {
  const { currentKey, nextKey, keep = () => true, sign, signedBy } = order
  const content = withoutNext(readKeyFile(folder))
  const slots = content.slots.filter(keep)
  writeKeyFile(
    folder,
    {
      ...content,
      slots: slots.map((slot) => ({ ...slot, newer: [...(slot.newer ?? []), linkTo(slot, currentKey, nextKey)] })),
      heads: content.heads.filter((head) => slots.some((slot) => slot.userId === head.userId)),
      recovery: {
        ...content.recovery,
        nextDatabaseKey: seal(Buffer.from(content.recovery.publicKey, 'base64'), nextKey).toString('base64'),
      },
      signedBy,
    },
    sign,
  )
}

/** The key file as it would stand had the exchange that it tells of not been begun. */
function withoutNext(content: KeyFileContent): KeyFileContent {
  if (content.recovery.nextDatabaseKey === undefined) return content
  const { nextDatabaseKey: _, ...recovery } = content.recovery
  return { ...content, recovery, slots: content.slots.map(withoutLast) }
}

function withoutLast({ newer = [], ...slot }: Slot): Slot {
  return newer.length > 1 ? { ...slot, newer: newer.slice(0, -1) } : slot
}

/** The key file as it stands when the next key has become the only one. */
function withNext(content: KeyFileContent): KeyFileContent {
  const { nextDatabaseKey, ...recovery } = content.recovery
  return nextDatabaseKey === undefined
    ? content
    : { ...content, recovery: { ...recovery, databaseKey: nextDatabaseKey } }
}

export interface Settling extends Signing {
  readonly folder: string
  /** The salt of the file that has been opened. */
  readonly databaseSalt: Buffer
  /** Whether the newest key opened it; the one before did otherwise. */
  readonly opensWith: 'next' | 'current'
  /** My slot with the newest key under my own master key. */
  readonly renewed?: Slot
}

/** Puts the key file right once the house is open: ends an exchange that was interrupted, takes up my newest key and the file's salt. */
export function settleKeyFile({ folder, databaseSalt, opensWith, renewed, sign, signedBy }: Settling): void {
  const content = readKeyFile(folder)
  const ended = opensWith === 'next' ? withNext(content) : withoutNext(content)
  const salt = databaseSalt.toString('base64')
  const isRenewing = renewed !== undefined && opensWith === 'next'
  if (ended === content && salt === content.databaseSalt && !isRenewing) return
  const slots = isRenewing
    ? ended.slots.map((slot) => (slot.signPublicKey === renewed.signPublicKey ? renewed : slot))
    : ended.slots
  writeKeyFile(folder, { ...ended, slots, databaseSalt: salt, signedBy }, sign)
}
