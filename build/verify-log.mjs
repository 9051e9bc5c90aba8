// Verifies a log that the program has written to a file, without the program: node verify-log.mjs FILE [KEY FILE] [--anchor FILE]
// Shares no code with the program and needs nothing but Node 20 or later. What the file holds is told in docs/log.md.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

/** The older form names one key for each user; the newer also those a user had before, each with the last entry it signed. */
const formats = ['fyrarum-log/1', 'fyrarum-log/2']
const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A raw Ed25519 public key of 32 bytes, in base64, as Node wants it. */
const keyOf = (base64) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(base64, 'base64').toString('base64url') },
    format: 'jwk',
  })

const isSigned = (key, bytes, signature) => {
  try {
    return key !== undefined && verify(null, bytes, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** The bytes of an entry: the hash before it, and its columns in this order. */
const hashOf = (entry) =>
  sha256(
    Buffer.from([0]),
    Buffer.from(entry.prev, 'hex'),
    JSON.stringify([
      entry.seq,
      entry.id,
      entry.clock,
      entry.at,
      entry.device,
      entry.session,
      entry.user,
      entry.action,
      entry.scope,
      entry.entity,
      entry.row,
      entry.op,
      entry.fields,
      entry.details,
    ]),
  ).toString('hex')

/** A user's keys, oldest first; the one in use has no last entry. */
const keyAt = (keys, seq) => keys?.find(({ lastSeq }) => lastSeq === null || seq <= lastSeq)?.key

/** What is wrong with an entry that should follow upon the one before; nothing when it does. */
function faultOf(entry, before, signers) {
  if (entry.seq !== before.seq + 1) return { seq: before.seq + 1, why: 'an entry is missing or out of order' }
  const bad = (why) => ({ seq: entry.seq, why })
  if (entry.prev !== before.hash) return bad('it is not fastened to the entry before')
  if (hashOf(entry) !== entry.hash) return bad('it has been changed')
  if (!isSigned(keyAt(signers.get(entry.user), entry.seq), Buffer.from(entry.hash, 'hex'), entry.signature))
    return bad('its signature does not hold')
  return undefined
}

const headBytes = ({ userId, seq, hash, at }) => Buffer.from(JSON.stringify(['head', userId, seq, hash, at]), 'utf8')

/** Heads that their users have signed: how far each had seen when leaving. */
const signedHeads = (heads, signers) =>
  heads.filter((head) => isSigned(keyAt(signers.get(head.userId), head.seq), headBytes(head), head.signature))

const sorted = (_name, value) =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The key file's users and heads. Throws when it is not whole or not signed by one of its users. */
function readKeyFile(path) {
  const { content, signature, sha256: sum } = JSON.parse(readFileSync(path, 'utf8'))
  const bytes = Buffer.from(JSON.stringify(content, sorted), 'utf8')
  const signers = new Map(content.slots.map((slot) => [slot.userId, slot.signPublicKey]))
  const signer = signers.get(content.signedBy)
  if (sha256(bytes).toString('base64') !== sum || !signer || !isSigned(keyOf(signer), bytes, signature))
    throw new Error('the key file is damaged')
  return { signers, heads: content.heads }
}

const anchorBytes = ({ kind, installation, seq, hash, at }) =>
  Buffer.from(JSON.stringify(['anchor', kind, installation, seq, hash, at]), 'utf8')

/** The whole lines of an anchor; what stands after the last line break was never finished. */
const anchorLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      try {
        return JSON.parse(line)
      } catch {
        return {}
      }
    })

/** What an anchor says against a log whose entries are known by their hashes; nothing when they go together. A line names nobody: any user's key may have signed it. */
function anchorFault(lines, hashes, signers) {
  const keys = (seq) => [...signers.values()].map((one) => keyAt(one, seq))
  const isOurs = (line) =>
    line.format === 'fyrarum-anchor/1' &&
    line.installation === lines[0].installation &&
    keys(line.seq).some((key) => isSigned(key, anchorBytes(line), line.signature))
  const stranger = lines.findIndex((line) => !isOurs(line))
  if (stranger >= 0) return { seq: 0, why: `line ${stranger + 1} of the anchor is signed by nobody in the log` }
  const restored = lines.findLastIndex(({ kind }) => kind === 'restored')
  for (const { seq, hash } of lines.slice(Math.max(0, restored)).toSorted((a, b) => b.seq - a.seq)) {
    if (seq === 0) continue
    const here = hashes.get(seq)
    if (here === undefined) return { seq, why: `the anchor knows entry ${seq}, and the log ends before it` }
    if (Buffer.from(here, 'hex').toString('base64') !== hash)
      return { seq, why: `the anchor knows entry ${seq} as another` }
  }
  return undefined
}

/** Verifies an exported log, and against a key file and an anchor when they are given. Gives what was found, and the first bad entry when there is one. */
export async function verifyLog(path, keyFilePath, anchorPath) {
  const anchor = anchorPath ? anchorLines(anchorPath) : []
  const hashes = new Map()
  const keyFile = keyFilePath ? readKeyFile(keyFilePath) : undefined
  const whole = createHash('sha256')
  const signers = new Map()
  /** Users who have been given new keys, and the last entry the earlier ones signed. */
  const renewed = []
  let header
  let heads = []
  let seal
  let last = { seq: 0, hash: '0'.repeat(64) }
  const seen = new Map()
  const broken = (fault) => ({ ok: false, entries: last.seq, ...fault })

  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    let value
    try {
      value = JSON.parse(line)
    } catch {
      return broken({ seq: last.seq + 1, why: 'the line cannot be read' })
    }
    if (!header) {
      if (!formats.includes(value?.format)) return broken({ seq: 0, why: `the file is not a ${formats.join(' or ')}` })
      header = value
      for (const { userId, publicKey, lastSeq = null } of header.signers) {
        const earlier = signers.get(userId) ?? []
        if (earlier.some((one) => one.lastSeq === null))
          return broken({ seq: 0, why: `user ${userId} has two keys in use` })
        signers.set(userId, [...earlier, { publicKey, key: keyOf(publicKey), lastSeq }])
        if (lastSeq !== null) renewed.push({ userId, lastSeq })
      }
      for (const [userId, publicKey] of keyFile?.signers ?? [])
        if (signers.has(userId) && !signers.get(userId).some((one) => one.publicKey === publicKey))
          return broken({ seq: 0, why: `the public key of user ${userId} is another in the key file` })
      heads = signedHeads([...header.heads, ...(keyFile?.heads ?? [])], signers)
      for (const head of heads) seen.set(head.seq, undefined)
    } else if (seal) return broken({ seq: last.seq + 1, why: 'there is more after the end' })
    else if ('sha256' in value) {
      seal = value
      continue
    } else {
      const fault = faultOf(value, last, signers)
      if (fault) return broken(fault)
      last = { seq: value.seq, hash: value.hash }
      if (anchorPath) hashes.set(value.seq, value.hash)
      if (seen.has(value.seq)) seen.set(value.seq, value.hash)
    }
    whole.update(`${line}\n`)
  }

  if (!header) return broken({ seq: 0, why: 'the file is empty' })
  for (const head of [...heads].sort((a, b) => a.seq - b.seq)) {
    const hash = seen.get(head.seq)
    if (hash === undefined) return broken({ seq: last.seq + 1, why: `the end is missing: entry ${head.seq} was seen` })
    if (Buffer.from(hash, 'hex').toString('base64') !== head.hash)
      return broken({ seq: head.seq, why: 'it is another entry than the one a user has seen' })
  }
  if (last.seq !== header.entries || last.hash !== header.head || !seal)
    return broken({ seq: last.seq + 1, why: 'the end is missing' })
  const digest = whole.digest()
  if (
    digest.toString('hex') !== seal.sha256 ||
    !isSigned(keyAt(signers.get(header.exportedBy), Infinity), digest, seal.signature)
  )
    return broken({ seq: 0, why: 'the signature of the file does not hold' })
  const against = anchor.length > 0 ? anchorFault(anchor, hashes, signers) : undefined
  if (against) return broken(against)
  const restored = anchor.filter(({ kind }) => kind === 'restored')
  return {
    ok: true,
    entries: last.seq,
    head: last.hash,
    heads: heads.length,
    renewed,
    anchored: anchor.length,
    restored,
  }
}

/** Whoever verifies should know of each change of keys: the file alone cannot tell that it was meant. */
const told = (renewed) =>
  renewed.map(({ userId, lastSeq }) => `User ${userId} has signed with other keys since entry ${lastSeq}.\n`).join('')

/** What an anchor had to say: how many lines, and each time the house was put back to a copy. */
const toldOfAnchor = ({ anchored, restored }) =>
  `${anchored} ${anchored === 1 ? 'line' : 'lines'} of the anchor${anchored === 1 ? ' goes' : ' go'} with the log.\n` +
  restored.map(({ seq, at }) => `The house was put back to a copy at ${at}: entry ${seq} was then the last.\n`).join('')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = process.argv.slice(2)
  const at = words.indexOf('--anchor')
  const [, anchorPath] = at < 0 ? [] : words.splice(at, 2)
  const [path, keyFilePath] = words
  if (!path || (at >= 0 && !anchorPath)) {
    process.stderr.write('node verify-log.mjs FILE [KEY FILE] [--anchor FILE]\n')
    process.exit(2)
  }
  const result = await verifyLog(path, keyFilePath, anchorPath).catch((error) => ({
    ok: false,
    seq: 0,
    why: error.message,
  }))
  process.stdout.write(
    result.ok
      ? `WHOLE: ${result.entries} entries, ${result.heads} heads seen by users.\nHash of entry ${result.entries}: ${result.head}\n${told(result.renewed)}${anchorPath ? toldOfAnchor(result) : ''}`
      : `BROKEN at entry ${result.seq}: ${result.why}.\n`,
  )
  process.exit(result.ok ? 0 : 1)
}
