import { parentPort, workerData } from 'node:worker_threads'
import { failureOf } from '../../../shared/result'
import { explainSqlite } from '../database/explain'
import { soundAt } from './sound.store'

/** The entry of the thread that looks a copy through, so that the core can answer meanwhile. It ends with its one answer. */
const { path, key } = workerData as { readonly path: string; readonly key: Uint8Array }
const bytes = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
try {
  parentPort?.postMessage({ ok: true, value: soundAt(path, bytes) })
} catch (error) {
  parentPort?.postMessage({ ok: false, error: failureOf(explainSqlite(error)) })
} finally {
  bytes.fill(0)
}
