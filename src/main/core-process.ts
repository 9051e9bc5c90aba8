import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { Report } from '../shared/about/technical-log'
import type { PolicyState } from '../shared/policy/policy.contract'
import { type Failure, type Result } from '../shared/result'
import lookThroughPath from './core/backup/sound-worker?modulePath'
import corePath from './core/process?modulePath'
import type { DeviceKeys, FromCore, Guarding, ToCore, Trial } from './core-messages'
import { startReader } from './reader-process'

export interface CoreProcess {
  /** Gives a page its own port to the core. */
  connect(contents: WebContents): void
  /** Has a produced document written to a path the person has chosen. */
  save(ticket: string, path: string): Promise<Result<null>>
  /** Tells the core of a file the person has chosen; gives the ticket a page asks for it with. */
  offer(path: string): Promise<Result<string>>
  /** Has the document behind a ticket sent over a viewer's port. */
  show(ticket: string, port: Electron.MessagePortMain): void
  /** Lets the core finish and end; kills it if it does not. Resolves when it is gone. */
  stop(): Promise<void>
}

export interface CoreOrder {
  readonly folder: string
  readonly isDemo: boolean
  readonly appVersion: string
  readonly isDevelopment: boolean
  /** What IT has decided for this computer. */
  readonly policy: PolicyState
  /** The secrets of this computer's account; overwritten here once the core has them. */
  readonly deviceKeys: DeviceKeys
  readonly trial: Trial
  /** The core ended without being asked to. */
  readonly onCrash: () => void
  /** The house has been opened, or wants to be guarded otherwise than before. */
  readonly onGuarding: (guarding: Guarding) => void
  readonly onDeviceKeyWanted: () => void
  readonly onReport: Report
  /** The names a report may tell of. */
  readonly onEndpoints: (names: readonly string[]) => void
}

/** What would have a package load another file of machine code than the one that lies in the program. */
const choosesMachineCode = /^NAPI_RS_/

const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !choosesMachineCode.test(name)))

/** How long the core may take to write its last things and end, in milliseconds. */
const patience = 500
const stopped: Failure = { code: 'core-stopped' }

const begun = Date.now()

/** Starts the core in a process of its own. Its death is an event here, never a crash of the program. */
export function startCore(order: CoreOrder): CoreProcess {
  const { folder, isDemo, appVersion, isDevelopment, policy, trial } = order
  const child: UtilityProcess = utilityProcess.fork(
    corePath,
    [JSON.stringify({ folder, isDemo, appVersion, isDevelopment, policy, trial, begun, lookThroughPath })],
    {
      serviceName: 'Fyra rum – kärna',
      env: environment(),
      stdio: isDevelopment ? 'inherit' : 'ignore',
    },
  )
  const waiting = new Map<number, (result: Result<never>) => void>()
  let isStopping = false
  let requests = 0

  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const settle of waiting.values()) settle({ ok: false, error: stopped })
      waiting.clear()
      resolve()
      if (!isStopping) order.onCrash()
    })
  })
  child.on('message', (message: FromCore) => {
    if (message.kind === 'report') order.onReport(message.event, message.facts)
    if (message.kind === 'endpoints') order.onEndpoints(message.names)
    if (message.kind === 'device-key-wanted') order.onDeviceKeyWanted()
    if (message.kind === 'guarding' && !isStopping) order.onGuarding(message.guarding)
    if (message.kind === 'reader-wanted') say({ kind: 'reader', id: message.id }, [startReader(order.onReport)])
    if (message.kind === 'answered') {
      waiting.get(message.id)?.(message.result)
      waiting.delete(message.id)
    }
  })
  const say = (message: ToCore, ports: Electron.MessagePortMain[] = []) => child.postMessage(message, ports)
  say({ kind: 'device-keys', ...order.deviceKeys })
  // The message holds a copy of its own by now.
  for (const key of order.deviceKeys.keys) key.fill(0)
  const asked = <T>(message: (id: number) => ToCore) =>
    new Promise<Result<T>>((resolve) => {
      requests += 1
      waiting.set(requests, resolve)
      say(message(requests))
    })

  return {
    connect(contents) {
      const { port1, port2 } = new MessageChannelMain()
      say({ kind: 'port' }, [port1])
      contents.mainFrame.postMessage('core-port', null, [port2])
    },
    save: (ticket, path) => asked((id) => ({ kind: 'save', id, ticket, path })),
    offer: (path) => asked((id) => ({ kind: 'offer', id, path })),
    show: (ticket, port) => say({ kind: 'show', ticket }, [port]),
    async stop() {
      isStopping = true
      say({ kind: 'close' })
      const late = setTimeout(() => child.kill(), patience)
      await gone
      clearTimeout(late)
    },
  }
}
