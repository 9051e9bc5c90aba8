import { join } from 'node:path'
import { AppError, failureOf, refuse } from '../../../shared/result'
import { isKeyOf } from '../database/pages'
import { bindingOf, type Device, noDevice } from '../vault/binding'
import { hasKeyFile, type KeyFileContent, loginHash, readKeyFile } from '../vault/key-file'
import { openSeal } from '../vault/primitives'
import { combineShares } from '../vault/recovery'
import { cryptoProved } from '../vault/self-test'
import { openSlot } from '../vault/slots'
import { type Manifest, setFiles } from './manifest'

/** Finds the key of a set's database and the one that the house's own key file leads to, where there is such a file. */
export type KeyFinder = (
  set: string,
  manifest: Manifest,
) => Promise<{ readonly copyKey: Buffer; readonly houseKey: Buffer | undefined }>

interface Opened {
  /** Newest first. */
  readonly keys: readonly Buffer[]
}

/** By one user's passphrase. Throws `wrong-password`; `device-key-missing` where what would have to be opened is bound to another computer. */
export const byPassphrase =
  (dataFolder: string, login: string, passphrase: string, device: Device = noDevice): KeyFinder =>
  async (set, manifest) => {
    let isElsewhere = false
    const open = async (content: KeyFileContent) => {
      const slot = content.slots.find((one) => one.login === loginHash(content.installation, login))
      const opened = slot && (await openSlot(slot, passphrase, device))
      if (slot && bindingOf(slot, device) === 'elsewhere') isElsewhere = true
      return opened ? { keys: opened.databaseKeys } : undefined
    }
    return await find(dataFolder, set, manifest, open).catch((error: unknown) => {
      const isShut = ['wrong-password', 'no-key'].includes(failureOf(error).code)
      throw isElsewhere && isShut ? new AppError({ code: 'device-key-missing' }) : error
    })
  }

/** By two of the recovery key's three shares. Throws `invalid-input` where a share is mistyped or another house's. */
export const byShares =
  (dataFolder: string, typedShares: readonly [string, string]): KeyFinder =>
  (set, manifest) =>
    find(dataFolder, set, manifest, async ({ recovery }) => {
      const box = await combineShares(typedShares, Buffer.from(recovery.publicKey, 'base64'))
      // While a database is being exchanged the file goes by one of two keys; the newest stands first.
      const sealed = [recovery.nextDatabaseKey, recovery.databaseKey].filter((one) => one !== undefined)
      const keys = sealed.map((one) => openSeal(box, Buffer.from(one, 'base64')))
      box.privateKey.fill(0)
      return { keys }
    })

async function find(
  dataFolder: string,
  set: string,
  manifest: Manifest,
  open: (content: KeyFileContent) => Promise<Opened | undefined>,
) {
  await cryptoProved()
  const theirs = readKeyFile(set)
  const ours = hasKeyFile(dataFolder) ? readKeyFile(dataFolder) : undefined
  if (theirs.installation !== manifest.installation) throw new AppError({ code: 'corrupt' })
  if (ours && ours.installation !== manifest.installation) refuse(['name'], 'other-house')
  // Who has no slot in the house as it stands has left it, and does not come back by way of an old copy.
  const here = ours && (await open(ours))
  if (ours && !here) throw new AppError({ code: 'wrong-password' })
  const there = await open(theirs)
  const known = [...(here?.keys ?? []), ...(there?.keys ?? [])]
  const fits = known.find((key) => isKeyOf(join(set, setFiles.database), key))
  // With a passphrase that has been changed since, the older key is out of reach: two shares open every copy.
  if (!fits) throw new AppError({ code: there || here ? 'no-key' : 'wrong-password' })
  return { copyKey: Buffer.from(fits), houseKey: here?.keys[0] && Buffer.from(here.keys[0]) }
}
