import { createPrivateKey, KeyObject } from 'node:crypto'
import type { UserKeys } from '../../../src/main/core/vault/slots'

/** Keys as text for another process, so that it need not spend a passphrase's time; only ever the keys of an invented house. */
export const keysAsText = (keys: UserKeys): string =>
  JSON.stringify(keys, function (this: Record<string, unknown>, name, value: unknown) {
    const raw = this[name]
    if (raw instanceof KeyObject) return { $pem: raw.export({ format: 'pem', type: 'pkcs8' }) }
    return raw instanceof Uint8Array ? { $bytes: Buffer.from(raw).toString('base64') } : value
  })

export const keysOfText = (text: string): UserKeys =>
  JSON.parse(text, (_name, value: unknown) => {
    if (value === null || typeof value !== 'object') return value
    if ('$pem' in value) return createPrivateKey(String(value.$pem))
    return '$bytes' in value ? Buffer.from(String(value.$bytes), 'base64') : value
  }) as UserKeys
