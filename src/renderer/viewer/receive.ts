import type { Shown } from '@shared/document/document.contract'

/** The one document this window is for; it comes over a port straight from the core, once. */
export const document = new Promise<Shown>((resolve) => {
  addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
    if (source !== window || data !== 'document-port' || !port) return
    port.onmessage = ({ data: shown }: MessageEvent<Shown>) => {
      port.close()
      resolve(shown)
    }
  })
})
