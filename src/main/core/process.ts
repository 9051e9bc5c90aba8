import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'
import { unnamedWork } from '../../shared/about/technical-log'
import { contract } from '../../shared/contract'
import type { PolicyState } from '../../shared/policy/policy.contract'
import type { Result } from '../../shared/result'
import { type DeviceKeys, isMessage, type ToCore, type Trial } from '../core-messages'
import { type ReaderJob, readerDied, readerOver } from '../reader/messages'
import { lookThroughIn } from './backup/look-through'
import { createCore } from './core'
import { idMaker } from './ids'
import { floorCost } from './vault/passphrase'

/** Written in by the build. */
declare const builtAt: string

/** The entry of the core's own process: what the shell sends is read here, and each window's port is answered. */
const parent = process.parentPort
const settings = JSON.parse(process.argv.at(-1) ?? '{}') as {
  readonly folder: string
  readonly isDemo: boolean
  readonly appVersion: string
  readonly isDevelopment: boolean
  readonly policy: PolicyState
  readonly trial: Trial
  /** When the program began, in milliseconds: a clock on trial goes on from there, however often the core is started. */
  readonly begun: number
  /** The entry of the thread that looks copies through. */
  readonly lookThroughPath: string
}
const { trial, begun } = settings
const instant = () => begun + (Date.now() - begun) * trial.clock.rate + trial.clock.shift

interface Origin {
  readonly port: Electron.MessagePortMain
  readonly id: number
}

const ports = new Set<Electron.MessagePortMain>()
const tell = (message: unknown) => {
  for (const port of ports) port.postMessage(message)
}

/** Jobs that wait for a reader to be started. */
const wanted = new Map<number, (port: Electron.MessagePortMain) => void>()
let readers = 0

/** Has a reader started for one job, and gives its answer. A reader that dies has answered too. */
const askReader = (job: ReaderJob) =>
  new Promise<Result<unknown>>((resolve) => {
    readers += 1
    wanted.set(readers, (port) => {
      port.once('message', ({ data }: { data: Result<unknown> }) => {
        resolve(data)
        port.close()
      })
      port.once('close', () => resolve(readerDied))
      port.start()
      port.postMessage(job)
    })
    parent.postMessage({ kind: 'reader-wanted', id: readers })
  })

let deviceKeys: DeviceKeys = { standing: 'not-asked', keys: [] }

const core = createCore({
  folder: settings.folder,
  isDemo: settings.isDemo,
  appVersion: settings.appVersion,
  builtAt: settings.isDevelopment ? null : builtAt,
  policy: settings.policy,
  deviceKeys: () => deviceKeys,
  onDeviceKeyWanted: () => parent.postMessage({ kind: 'device-key-wanted' }),
  checkOutput: settings.isDevelopment,
  ...(trial.hasCheapPassphrases ? { cost: floorCost } : {}),
  reserveBytes: 16 * 1024 * 1024,
  now: () => new Date(instant()).toISOString(),
  newId: idMaker(instant),
  // Whoever asked learns which of its own requests it was, so that a page need not ask again for what it just wrote.
  onChanged(topics, origin) {
    const asked = origin as Origin | undefined
    for (const port of ports) port.postMessage({ kind: 'changed', topics, by: port === asked?.port ? asked.id : null })
  },
  reader: readerOver(askReader),
  lookThrough: lookThroughIn((given) => new Worker(settings.lookThroughPath, { workerData: given })),
  onGuarding: (guarding) => parent.postMessage({ kind: 'guarding', guarding }),
  onProgress: (progress) => tell({ kind: 'progress', progress }),
  report: (event, facts) => parent.postMessage({ kind: 'report', event, facts }),
  ...(settings.isDevelopment ? { onDefect: (error: unknown) => process.stderr.write(`${inspect(error)}\n`) } : {}),
})

// Which names an event may tell of: what is not on the list is never written down.
parent.postMessage({ kind: 'endpoints', names: [...Object.keys(contract), ...unnamedWork] })

/** How long nobody has asked for anything before the core does what is due, in milliseconds. */
const quietTime = 60_000
let lastAsked = performance.now()
setInterval(() => {
  void core.watch()
  if (performance.now() - lastAsked >= quietTime) void core.idle()
}, quietTime / 2)

function serve(port: Electron.MessagePortMain): void {
  ports.add(port)
  port.on('message', ({ data }: { data: unknown }) => {
    if (!isMessage(data)) return
    lastAsked = performance.now()
    const origin: Origin = { port, id: data.id }
    void core.dispatch(data.name, data.input, origin).then((result) => {
      port.postMessage({ kind: 'answer', id: data.id, result })
      void core.prepare()
    })
  })
  port.on('close', () => ports.delete(port))
  port.start()
}

parent.on('message', ({ data, ports: [port] }: { data: ToCore; ports: Electron.MessagePortMain[] }) => {
  switch (data.kind) {
    case 'device-keys':
      deviceKeys = { standing: data.standing, keys: data.keys.map((key) => Buffer.from(key)) }
      break
    case 'port':
      if (port) serve(port)
      break
    case 'save':
      void core
        .save(data.ticket, data.path)
        .then((result) => parent.postMessage({ kind: 'answered', id: data.id, result }))
      break
    case 'offer':
      parent.postMessage({ kind: 'answered', id: data.id, result: { ok: true, value: core.offer(data.path) } })
      break
    case 'show':
      if (port) {
        void core.show(data.ticket).then((shown) => port.postMessage(shown))
        port.start()
      }
      break
    case 'reader':
      if (port) wanted.get(data.id)?.(port)
      wanted.delete(data.id)
      break
    case 'close':
      core.close()
      // The shell waits a little longer than this.
      void Promise.race([core.settled(), wait(300)]).then(() => process.exit(0))
  }
})
