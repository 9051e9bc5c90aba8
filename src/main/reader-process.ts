import { MessageChannelMain, utilityProcess } from 'electron'
import type { Report } from '../shared/about/technical-log'
import { readerPatience } from './reader/messages'
import readerPath from './reader/process?modulePath'

/**
 * Starts a reader for one job and gives the core's end of its port; the shell sees none of what passes there. It ends by
 * itself when the core has its answer, and is killed when it takes too long.
 */
export function startReader(onReport: Report): Electron.MessagePortMain {
  const child = utilityProcess.fork(readerPath, [], { serviceName: 'Fyra rum – läsare', stdio: 'ignore', env: {} })
  const { port1, port2 } = new MessageChannelMain()
  const late = setTimeout(() => {
    onReport('reader-late', {})
    child.kill()
  }, readerPatience)
  child.once('exit', () => clearTimeout(late))
  child.postMessage(null, [port1])
  return port2
}
