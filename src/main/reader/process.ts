import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { answer } from './answer'
import { type ReaderJob, readerDied, readerMemory } from './messages'

/**
 * The reader's own process: no keys, no database, one job, and then it ends. The bytes come from the core over a port of
 * their own. The work is done in a thread, whose memory can be bounded; Electron passes on no such bound for a process.
 */
if (isMainThread) {
  process.parentPort.once('message', ({ ports: [port] }) => {
    if (!port) return process.exit(1)
    port.once('message', ({ data }: { data: ReaderJob }) => {
      const worker = new Worker(import.meta.filename, {
        env: {},
        resourceLimits: { maxOldGenerationSizeMb: readerMemory },
      })
      worker.once('message', (result) => port.postMessage(result))
      worker.once('error', () => port.postMessage(readerDied))
      worker.postMessage(data)
    })
    // Whoever asked closes the port when it has its answer.
    port.once('close', () => process.exit(0))
    port.start()
  })
} else {
  parentPort?.once('message', (job: ReaderJob) => void answer(job).then((result) => parentPort?.postMessage(result)))
}
