import { ipcRenderer } from 'electron'

// The viewer is given its document and nothing to ask with.
ipcRenderer.once('document-port', ({ ports }) => window.postMessage('document-port', location.origin, ports))
