import { isMessage, type ToCore } from '../core-messages'
import { createCore } from './core'
import { idMaker } from './ids'

/** The entry of the core's own process: what the shell sends is read here, and each window's port is answered. */
const parent = process.parentPort
const settings = JSON.parse(process.argv.at(-1) ?? '{}') as {
  readonly folder: string
  readonly isDemo: boolean
  readonly appVersion: string
  readonly isDevelopment: boolean
}
interface Origin {
  readonly port: Electron.MessagePortMain
  readonly id: number
}

const ports = new Set<Electron.MessagePortMain>()
const tell = (message: unknown) => {
  for (const port of ports) port.postMessage(message)
}

const core = createCore({
  folder: settings.folder,
  isDemo: settings.isDemo,
  appVersion: settings.appVersion,
  checkOutput: settings.isDevelopment,
  now: () => new Date().toISOString(),
  newId: idMaker(),
  // Whoever asked learns which of its own requests it was, so that a page need not ask again for what it just wrote.
  onChanged(topics, origin) {
    const { port: asker, id } = origin as Origin
    for (const port of ports) port.postMessage({ kind: 'changed', topics, by: port === asker ? id : null })
  },
  onProgress: (progress) => tell({ kind: 'progress', progress }),
  report: (event, facts) => parent.postMessage({ kind: 'report', event, facts }),
})

function serve(port: Electron.MessagePortMain): void {
  ports.add(port)
  port.on('message', ({ data }: { data: unknown }) => {
    if (!isMessage(data)) return
    const origin: Origin = { port, id: data.id }
    void core
      .dispatch(data.name, data.input, origin)
      .then((result) => port.postMessage({ kind: 'answer', id: data.id, result }))
  })
  port.on('close', () => ports.delete(port))
  port.start()
}

parent.on('message', ({ data, ports: [port] }: { data: ToCore; ports: Electron.MessagePortMain[] }) => {
  switch (data.kind) {
    case 'port':
      if (port) serve(port)
      break
    case 'save':
      parent.postMessage({ kind: 'saved', id: data.id, result: core.save(data.ticket, data.path) })
      break
    case 'close':
      core.close()
      process.exit(0)
  }
})
