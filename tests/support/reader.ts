import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  type Reader,
  type ReaderJob,
  readerDied,
  readerMemory,
  readerOver,
  readerPatience,
} from '../../src/main/reader/messages'
import type { Result } from '../../src/shared/result'

export const readerBundle = { folder: join(import.meta.dirname, '../../out/test-reader'), file: 'process.mjs' }

/** The reader as it ships, in a thread of its own for each job, with the program's own bounds of memory and time. */
export function testReader(bounds: { readonly memory?: number; readonly patience?: number } = {}): Reader {
  const ask = (job: ReaderJob) =>
    new Promise<Result<unknown>>((resolve) => {
      const worker = new Worker(join(readerBundle.folder, readerBundle.file), {
        env: {},
        resourceLimits: { maxOldGenerationSizeMb: bounds.memory ?? readerMemory },
      })
      const end = (result: Result<unknown>) => {
        clearTimeout(late)
        void worker.terminate()
        resolve(result)
      }
      const late = setTimeout(() => end(readerDied), bounds.patience ?? readerPatience)
      worker.once('message', end)
      worker.once('error', () => end(readerDied))
      worker.postMessage(job)
    })
  return readerOver(ask)
}
