import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cryptoIn, cryptoInventory, listedCrypto } from '../../build/check/crypto-inventory.mjs'

const root = join(import.meta.dirname, '../..')

test('docs/crypto.md is what the code says', () => {
  expect(listedCrypto(readFileSync(join(root, 'docs/crypto.md'), 'utf8'))).toEqual(cryptoInventory(root))
})

test.each([
  ["createCipheriv('aes-256-gcm', key, nonce)", ['AES-256-GCM']],
  ["createHash('sha256').update(x)", ['SHA-256']],
  ["createHash('md5').update(x)", ["createHash('md5').update(x)"]],
  ['scryptSync(passphrase, salt, 32)', ['scryptSync(passphrase, salt, 32)']],
  ['sodium.crypto_secretbox_easy(text, nonce, key)', ['crypto_secretbox_easy(text, nonce, key)']],
  ["// createHash('md5') is not used", []],
])('control: %s is seen', (code, kinds) => {
  expect(cryptoIn(code)).toEqual(kinds)
})
