import { AppError } from '../../../shared/result'
import { deriveKey, floorCost } from './passphrase'
import {
  boundKey,
  cryptoReady,
  decrypt,
  isSignedBy,
  keyId,
  openSeal,
  sha256,
  signBytes,
  signingKey,
  subkey,
  unwrapKey,
  verifyingKey,
} from './primitives'

const hex = (text: string) => Buffer.from(text, 'hex')
const counting = (from: number, length = 32) => Buffer.from(Array.from({ length }, (_, index) => index + from))

const ed25519 = {
  seed: hex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
  publicKey: hex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'),
  message: hex('af82'),
  signature: hex(
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ),
}
const box = {
  publicKey: hex('5869aff450549732cbaaed5e5df9b30a6da31cb0e5742bad5ad4a1a768f1a67b'),
  privateKey: counting(33),
}
const words = 'skogsväska ärttrumma vindtak glaskudde ljungdans'

/** Answers that others have published or made with code that shares nothing with ours; docs/crypto.md says whose. */
const known: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  'SHA-256': () =>
    sha256(Buffer.from('abc')).equals(hex('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')),
  'HMAC-SHA-256': () => keyId(counting(0)).equals(hex('8adc89f941958303437a8bc95f97f9cf')),
  'HKDF-SHA-256': () =>
    subkey(counting(0), 'ring').equals(hex('ea39e47f0f567a240f948367d0e36e4204357a0db86ddef2369b8553d1ab9fc8')),
  'HKDF-SHA-256, over two secrets': () =>
    boundKey(counting(0), counting(100)).equals(
      hex('983094a337d168a40717f42d3e06e8a3cab6ef3ffffb98dbb051a79bd84697ee'),
    ),
  'AES-256-GCM': () =>
    decrypt(
      hex('00'.repeat(32)),
      hex(`${'00'.repeat(12)}cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919`),
      '',
    ).equals(Buffer.alloc(16)),
  'AES-256-GCM, bound to a place': () =>
    unwrapKey(
      counting(0),
      hex(
        '8adc89f941958303437a8bc95f97f9cf000102030405060708090a0b2367b07cad8ca870e12cf9e4c1980a1ef7a3f14388022507441a9bfa9de8823142fa634b5172a8cf599747bcf02bc0ad',
      ),
      'lock|x',
    ).equals(counting(100)),
  'Ed25519, signing': () => signBytes(signingKey(ed25519.seed), ed25519.message).equals(ed25519.signature),
  'Ed25519, verifying': () => isSignedBy(verifyingKey(ed25519.publicKey), ed25519.message, ed25519.signature),
  'X25519 and XSalsa20-Poly1305': () =>
    openSeal(
      box,
      hex(
        '07a37cbc142093c8b755dc1b10e86cb426374ad16aa853ed0bdfc0b2b86d1c7c387957dd41953523905e48155efdba63b1bc4c04d6a93df3c24d90a4f4d7',
      ),
    ).equals(Buffer.from('Låsets nyckel')),
  Argon2id: async () =>
    (await deriveKey(words, counting(0, 16), floorCost)).equals(
      hex('1bfb62a62135ab16469ae248f5be8295d41edb5caa7f22e7f53e6b4836b21bb6'),
    ),
}

export interface KnownAnswer {
  readonly name: string
  readonly holds: boolean
}

/** Asks each question anew in the runtime we are in. */
export async function askKnown(questions = known): Promise<readonly KnownAnswer[]> {
  await cryptoReady
  const answers: KnownAnswer[] = []
  for (const [name, ask] of Object.entries(questions)) {
    try {
      answers.push({ name, holds: await ask() })
    } catch {
      answers.push({ name, holds: false })
    }
  }
  return answers
}

let asked: Promise<readonly KnownAnswer[]> | undefined

/** The known answers, asked once in the life of the process. */
export const knownAnswers = (): Promise<readonly KnownAnswer[]> => {
  asked ??= askKnown()
  return asked
}

/** Resolves when cryptography can be used and has given every known answer. Throws `internal` when one is wrong: then nothing is opened or made. */
export async function cryptoProved(answers = knownAnswers()): Promise<void> {
  const wrong = (await answers).filter(({ holds }) => !holds)
  if (wrong.length > 0) throw new AppError({ code: 'internal', reference: 'provsvar' })
}
