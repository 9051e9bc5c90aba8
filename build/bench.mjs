// Measures what a person waits for against the least that must be done: npm run bench -- --set year|three|decade [--window] --json FILE; npm run bench -- --page FILE --page FILE
import { createRequire } from 'node:module'
import { findElectron } from './electron.mjs'
import { bundleReader, bundleSpeed } from './speed/bundle.mjs'

// Key derivation is told apart: it is slow on purpose.
const argon = createRequire(import.meta.url)('@node-rs/argon2')
const { hashRaw } = argon
argon.hashRaw = async (...given) => {
  const start = performance.now()
  try {
    return await hashRaw(...given)
  } finally {
    globalThis.derivedMs = (globalThis.derivedMs ?? 0) + performance.now() - start
  }
}
process.env.FYRARUM_ELECTRON = findElectron()?.binary
await bundleSpeed('bench', 'sets')
await bundleReader()
await import('../out/speed/bench.mjs')
