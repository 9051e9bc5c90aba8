import type { Worker } from 'node:worker_threads'
import { AppError, type Result } from '../../../shared/result'
import type { Sound } from './sound.store'

export type LookThrough = (path: string, key: Buffer, signal?: AbortSignal) => Promise<Sound>

/** Looks files through in a thread of their own, one thread for each; `start` is given what the thread is to know. */
export const lookThroughIn =
  (start: (given: { readonly path: string; readonly key: Uint8Array }) => Worker): LookThrough =>
  (path, key, signal) =>
    new Promise((resolve, reject) => {
      const worker = start({ path, key: new Uint8Array(key) })
      const end = (error: unknown, value?: Sound) => {
        signal?.removeEventListener('abort', cancel)
        void worker.terminate()
        if (value) resolve(value)
        else reject(error)
      }
      const cancel = () => end(new AppError({ code: 'cancelled' }))
      signal?.addEventListener('abort', cancel)
      worker.once('message', (result: Result<Sound>) => {
        if (!result.ok) return end(new AppError(result.error))
        const { head } = result.value
        // Bytes come across a thread's border without being a Buffer any more.
        end(undefined, { ...result.value, head: { ...head, hash: Buffer.from(head.hash) } })
      })
      worker.once('error', (error) => end(error))
      worker.once('exit', () => end(new AppError({ code: 'internal' })))
    })
