import { contextBridge, ipcRenderer } from 'electron'
import { giveBackAtRest } from './rest'

// The core's port goes straight to the page: what is asked and answered there never passes the main process.
ipcRenderer.on('core-port', ({ ports }) => window.postMessage('core-port', location.origin, ports))
ipcRenderer.on('hide', (_event, isHidden) => window.postMessage(isHidden === true ? 'hide' : 'show', location.origin))
ipcRenderer.on('flush', () => window.postMessage('flush', location.origin))

contextBridge.exposeInMainWorld(
  'shell',
  Object.freeze({
    invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('invoke', name, input),
  }),
)

giveBackAtRest()
