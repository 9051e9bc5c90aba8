/** Files taken into the bundle as data URLs. */
declare module '*?inline' {
  const content: string
  export default content
}

/** Files taken into the bundle as text. */
declare module '*?raw' {
  const content: string
  export default content
}

/** A thread's entry, bundled by itself; called, it starts the thread. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'
  export default function start(options: WorkerOptions): Worker
}
