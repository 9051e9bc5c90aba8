import { loginHash, readKeyFile } from '../../../src/main/core/vault/key-file'
import { deriveKey } from '../../../src/main/core/vault/passphrase'
import { cryptoReady, unwrapKey } from '../../../src/main/core/vault/primitives'
import { followLinks } from '../../../src/main/core/vault/slots'
import { firstPassphrase } from '../../support/house'

/** The keys a passphrase has been made into, by the slot's salt: the one thing that takes time. */
const derived = new Map<string, Buffer>()

/** Every database key that a user's slot in a folder leads to, newest first; none when there is no slot. */
export async function keysBy(folder: string, login: string): Promise<readonly Buffer[]> {
  await cryptoReady
  const content = readKeyFile(folder)
  const slot = content.slots.find((one) => one.login === loginHash(content.installation, login))
  if (!slot) return []
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const outer = derived.get(slot.salt) ?? (await deriveKey(`${firstPassphrase} ${login}`, bytes(slot.salt), slot.cost))
  derived.set(slot.salt, outer)
  const master = unwrapKey(outer, bytes(slot.masterKey), `master|${slot.userId}`)
  const privateKey = unwrapKey(master, bytes(slot.boxPrivateKey), `box|${slot.userId}`)
  const first = unwrapKey(master, bytes(slot.databaseKey), `database|${slot.userId}`)
  return followLinks(slot, { publicKey: bytes(slot.boxPublicKey), privateKey }, first)
}
