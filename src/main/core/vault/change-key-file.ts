import type { KeyObject } from 'node:crypto'
import { type KeyFileContent, readKeyFile, type Slot, writeKeyFile } from './key-file'
import { signBytes } from './primitives'

/** Whoever signs the key file: one of its users. */
export interface KeyFileSigner {
  readonly userId: string
  readonly signKey: KeyObject
}

/** Reads the key file, changes it and writes it back, signed by one of its users; nothing comes in between. */
export function changeKeyFile(
  folder: string,
  by: KeyFileSigner,
  change: (content: KeyFileContent) => Partial<KeyFileContent>,
): void {
  const content = readKeyFile(folder)
  writeKeyFile(folder, { ...content, ...change(content), signedBy: by.userId }, (bytes) => signBytes(by.signKey, bytes))
}

const isOf = (slot: Slot, userId: string, signPublicKey: Buffer) =>
  slot.userId === userId && slot.signPublicKey === signPublicKey.toString('base64')

/** Lays a new slot beside the one whose keys the house knows; until the house knows the new keys either may be the one that opens. */
export const laySlot = (slots: readonly Slot[], next: Slot, known: Buffer): Slot[] => [
  ...slots.filter((slot) => slot.userId !== next.userId || isOf(slot, next.userId, known)),
  next,
]

/** Leaves a user the one slot whose keys the house knows. */
export const settleSlots = (slots: readonly Slot[], userId: string, known: Buffer): Slot[] =>
  slots.filter((slot) => slot.userId !== userId || isOf(slot, userId, known))
