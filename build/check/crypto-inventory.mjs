import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** What each way of writing it is called in docs/crypto.md. */
const calls = [
  ['AES-256-GCM', /create(?:Dec|C)ipheriv\(\s*'aes-256-gcm'/],
  ['AES-256-CBC', /create(?:Dec|C)ipheriv\(\s*'aes-256-cbc'/],
  ['AES-256-ECB', /create(?:Dec|C)ipheriv\(\s*'aes-256-ecb'/],
  ['SHA-256', /(?:createHash|\bhash)\(\s*'sha256'/],
  ['HMAC-SHA-256', /createHmac\(\s*'sha256'/],
  ['HMAC-SHA-512', /createHmac\(\s*'sha512'/],
  ['HMAC-SHA-1', /createHmac\(\s*'sha1'/],
  ['HKDF-SHA-256', /hkdfSync\(\s*'sha256'/],
  ['PBKDF2', /pbkdf2(?:Sync)?\(/],
  ['Argon2id', /\bhashRaw\(/],
  ['Ed25519', /generateKeyPairSync\('ed25519'\)|\bverify\(null,|\bsign\(null,/],
  ['X25519', /crypto_box_keypair|crypto_scalarmult/],
  ['Sealed box', /crypto_box_seal/],
  ['Shamir 2 of 3', /from 'shamir-secret-sharing'/],
  ['Random bytes', /\brandomBytes\(|\brandomFillSync\(|\brandomUUID\(/],
  ['System keystore', /\bsafeStorage\.(?:encrypt|decrypt)String/],
  ['SQLCipher', /\.key\(|cipher='sqlcipher'|cipher = 'sqlcipher'/],
]
/** A cipher, hash or signature of a kind that has no name above. */
const anyCall =
  /\b(?:createCipheriv|createDecipheriv|createHash|createHmac|hkdfSync|pbkdf2Sync|scryptSync|createSign|createECDH|diffieHellman|publicEncrypt|generateKeyPairSync|generateKeySync|crypto_[a-z0-9_]+)\(/g

/** Every kind of cryptography in a file, by name; what has no name is given as it stands. */
export function cryptoIn(text) {
  const code = text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
  const found = calls.filter(([, pattern]) => pattern.test(code)).map(([name]) => name)
  const nameless = [...code.matchAll(anyCall)]
    .map(({ index }) => code.slice(index, index + 60))
    .filter((call) => !calls.some(([, pattern]) => pattern.test(call)))
  return [...found, ...nameless]
}

/** Every place of cryptography in what ships and in what verifies the log without it: `kind | file`. */
export function cryptoInventory(root) {
  const shipped = readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  return [...shipped, 'build/verify-log.mjs']
    .flatMap((path) => cryptoIn(readFileSync(join(root, path), 'utf8')).map((kind) => `${kind} | ${path}`))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** The same as docs/crypto.md lists it. */
export const listedCrypto = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => {
      const [kind, path] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim().replaceAll('`', ''))
      return `${kind} | ${path}`
    })
    .sort((a, b) => (a < b ? -1 : 1))
