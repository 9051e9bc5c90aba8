import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  boundKey,
  boxPublicKey,
  cryptoReady,
  decrypt,
  encrypt,
  isSignedBy,
  keyId,
  newBoxKeys,
  newSignKeys,
  openSeal,
  seal,
  sha256,
  signBytes,
  signingKey,
  subkey,
  unwrapKey,
  verifyingKey,
  versionProof,
  wrapKey,
} from './primitives'

/** Known answers: the runtime's crypto is BoringSSL in Electron and OpenSSL elsewhere, and both must give these bytes. */
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')
const counting = Buffer.from(Array.from({ length: 32 }, (_, index) => index))

const opens = (call: () => unknown): boolean => {
  try {
    call()
    return true
  } catch {
    return false
  }
}

beforeAll(() => cryptoReady)

const gcmKey = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'
const gcmPlain = `d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
  1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255`
const gcmCipher = `522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
  8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad`

test.each([
  ['13', '00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  [
    '14',
    '00'.repeat(32),
    '00'.repeat(12),
    '00'.repeat(16),
    'cea7403d4d606b6e074ec5d3baf39d18',
    'd0d1c8a799996bf0265b98b5d48ab919',
  ],
  ['15', gcmKey, 'cafebabefacedbaddecaf888', gcmPlain, gcmCipher, 'b094dac5d93471bdec1a502270e3cc6c'],
])('AES-256-GCM opens test case %s of the GCM specification', (_no, key, nonce, plain, cipher, tag) => {
  const opened = decrypt(hex(key), Buffer.concat([hex(nonce), hex(cipher), hex(tag)]), '')

  expect(opened).toEqual(hex(plain))
})

test('AES-256-GCM with additional data gives test case 16 of the GCM specification', () => {
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const nonce = hex('cafebabefacedbaddecaf888')
  const cipher = createCipheriv('aes-256-gcm', hex(gcmKey), nonce)
  cipher.setAAD(aad)

  const sealed = Buffer.concat([cipher.update(hex(gcmPlain).subarray(0, 60)), cipher.final()])

  expect(sealed).toEqual(hex(gcmCipher).subarray(0, 60))
  expect(cipher.getAuthTag()).toEqual(hex('76fc6ece0f4e1768cddf8853bb2d551b'))
  const decipher = createDecipheriv('aes-256-gcm', hex(gcmKey), nonce, { authTagLength: 16 })
  decipher.setAAD(aad)
  decipher.setAuthTag(cipher.getAuthTag())
  expect(Buffer.concat([decipher.update(sealed), decipher.final()])).toEqual(hex(gcmPlain).subarray(0, 60))
})

test('a value sealed by another implementation (OpenSSL) under our own binding is opened', () => {
  const sealed = hex(
    '000102030405060708090a0b007015adabc5a0d8292ffcabc12add4de4152246941e3110f070fbf6a309b5257c5e3ebf876946',
  )

  expect(decrypt(counting, sealed, '1|note|text|0190|akt:0190|bas|1').toString('utf8')).toBe('Grön bänk på gården')
  expect(opens(() => decrypt(counting, sealed, '1|note|text|0191|akt:0190|bas|1'))).toBe(false)
})

test('the same words sealed twice share nothing: a nonce is never used again', () => {
  const nonces = new Set<string>()
  for (let count = 0; count < 10_000; count += 1) {
    nonces.add(encrypt(counting, Buffer.from('Elsa'), 'x').subarray(0, 12).toString('hex'))
  }

  expect(nonces.size).toBe(10_000)
})

test('a sealed value cut short is refused, also down to a shorter tag', () => {
  const sealed = encrypt(counting, Buffer.from('Elsa'), 'x')

  for (let length = 0; length < sealed.length; length += 1) {
    expect(opens(() => decrypt(counting, sealed.subarray(0, length), 'x'))).toBe(false)
  }
  expect(decrypt(counting, sealed, 'x').toString()).toBe('Elsa')
})

test.each([
  [
    1,
    '0b'.repeat(22),
    '000102030405060708090a0b0c',
    'f0f1f2f3f4f5f6f7f8f9',
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  ],
  [3, '0b'.repeat(22), '', '', '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
])('HKDF-SHA-256 gives test case %s of RFC 5869', (_no, key, salt, info, expected) => {
  expect(Buffer.from(hkdfSync('sha256', hex(key), hex(salt), hex(info), 42))).toEqual(hex(expected))
})

test('a subkey is HKDF-SHA-256 with our own salt, as another implementation derives it', () => {
  expect(subkey(counting, 'ring')).toEqual(hex('ea39e47f0f567a240f948367d0e36e4204357a0db86ddef2369b8553d1ab9fc8'))
  expect(subkey(counting, 'draft')).toEqual(hex('0c8851d939ea399e980a2e985ffac4f501fb50a881b189e8f4fcca48ab587287'))
})

test('a key out of two secrets is HKDF-SHA-256 over both, as another implementation derives it, and neither is used up', () => {
  const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => 100 + index))
  const bound = hex('983094a337d168a40717f42d3e06e8a3cab6ef3ffffb98dbb051a79bd84697ee')

  expect(boundKey(counting, secret)).toEqual(bound)
  expect(boundKey(counting, secret)).toEqual(bound)
  expect(boundKey(secret, counting)).not.toEqual(bound)
  expect(boundKey(counting, counting)).not.toEqual(bound)
})

test('a secret of another length makes no key: where one ends and the other begins is never in doubt', () => {
  expect(() => boundKey(counting.subarray(1), counting)).toThrow('a key of another length')
  expect(() => boundKey(counting, Buffer.alloc(33))).toThrow('a key of another length')
})

test('SHA-256 of parts is SHA-256 of the whole', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

  expect(sha256(Buffer.from('a'), Buffer.from('bc'))).toEqual(hex(abc))
  expect(sha256()).toEqual(hex('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'))
})

test.each([
  [
    1,
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    2,
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    3,
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
])('Ed25519 signs and verifies test %s of RFC 8032', (_no, seed, publicKey, message, signature) => {
  expect(signBytes(signingKey(hex(seed)), hex(message))).toEqual(hex(signature))
  expect(isSignedBy(verifyingKey(hex(publicKey)), hex(message), hex(signature))).toBe(true)
  expect(isSignedBy(verifyingKey(hex(publicKey)), Buffer.concat([hex(message), hex('00')]), hex(signature))).toBe(false)
})

test('a fresh signing pair signs for itself and for nobody else', () => {
  const [mine, yours] = [newSignKeys(), newSignKeys()]
  const signature = signBytes(signingKey(mine.seed), Buffer.from('x'))

  expect(isSignedBy(verifyingKey(mine.publicKey), Buffer.from('x'), signature)).toBe(true)
  expect(isSignedBy(verifyingKey(yours.publicKey), Buffer.from('x'), signature)).toBe(false)
  expect(isSignedBy(verifyingKey(mine.publicKey), Buffer.from('x'), Buffer.alloc(0))).toBe(false)
})

test('X25519 gives the public key of RFC 7748, section 6.1', () => {
  const privateKey = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')

  expect(boxPublicKey(privateKey)).toEqual(hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'))
})

test('a sealed box made by another implementation is opened: X25519, BLAKE2b nonce, XSalsa20-Poly1305', () => {
  const privateKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index + 33))
  const publicKey = hex('5869aff450549732cbaaed5e5df9b30a6da31cb0e5742bad5ad4a1a768f1a67b')
  const box = hex(
    '07a37cbc142093c8b755dc1b10e86cb426374ad16aa853ed0bdfc0b2b86d1c7c387957dd41953523905e48155efdba63b1bc4c04d6a93df3c24d90a4f4d7',
  )

  expect(boxPublicKey(privateKey)).toEqual(publicKey)
  expect(openSeal({ publicKey, privateKey }, box).toString('utf8')).toBe('Låsets nyckel')
})

test('a sealed box opens for its owner alone, and not when a single bit is turned', () => {
  const [mine, yours] = [newBoxKeys(), newBoxKeys()]
  const box = seal(mine.publicKey, Buffer.from('nyckel'))

  expect(openSeal(mine, box).toString()).toBe('nyckel')
  expect(opens(() => openSeal(yours, box))).toBe(false)
  for (let bit = 0; bit < box.length * 8; bit += 1) {
    const turned = Buffer.from(box)
    turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(opens(() => openSeal(mine, turned))).toBe(false)
  }
})

test('a wrapped key carries a commitment to the outer key and its label', () => {
  const inner = Buffer.from(Array.from({ length: 32 }, (_, index) => index + 100))
  const wrapped = hex(
    '8adc89f941958303437a8bc95f97f9cf000102030405060708090a0b2367b07cad8ca870e12cf9e4c1980a1ef7a3f14388022507441a9bfa9de8823142fa634b5172a8cf599747bcf02bc0ad',
  )

  expect(keyId(counting)).toEqual(wrapped.subarray(0, 16))
  expect(unwrapKey(counting, wrapped, 'lock|x')).toEqual(inner)
  expect(opens(() => unwrapKey(counting, wrapped, 'lock|y'))).toBe(false)
  expect(() => unwrapKey(inner, wrapped, 'lock|x')).toThrow('another key')
  expect(() => unwrapKey(counting, wrapped.subarray(0, 10), 'lock|x')).toThrow('another key')
  expect(unwrapKey(counting, wrapKey(counting, inner, 'lock|x'), 'lock|x')).toEqual(inner)
})

test('the proof of a new version binds lock, version and key to the version before, as another implementation makes it', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index + 100))
  const proof = versionProof(counting, '0190', 2, key)

  expect(proof).toEqual(hex('91065199899bc4437280ada9cf3675ec28394653d65500236e3f3f28ce1a3ef6'))
  for (const other of [
    versionProof(key, '0190', 2, key),
    versionProof(counting, '0191', 2, key),
    versionProof(counting, '0190', 3, key),
    versionProof(counting, '0190', 2, counting),
  ])
    expect(other).not.toEqual(proof)
})
