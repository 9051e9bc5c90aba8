import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerPlace from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL }
}

const workerUrl = new URL(workerPlace, location.href).href

/** The only address a script of this window can be made from: pdf.js's own worker. */
const policy = trustedTypes.createPolicy('visare', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('no other script')
    return url
  },
})

/** The fonts every PDF may count on; read in one by one when a document lacks its own. */
const fonts = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?inline',
  import: 'default',
})

const bytesOf = (dataUrl: string): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))

/** What pdf.js would fetch; here nothing is fetched, for nothing may be. */
class OwnFonts {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const found = Object.entries(fonts).find(
      ([path]) => kind === 'standardFontDataUrl' && path.endsWith(`/${filename}`),
    )
    if (!found) throw new Error('not here')
    return bytesOf(await found[1]())
  }
}

/** Reads a PDF in a worker: no script in it is run, no form filled, nothing fetched, and no text made into code. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const port = new Worker(policy.createScriptURL(workerUrl), { type: 'module' })
  const order = {
    data: bytes,
    worker: PDFWorker.create({ port }),
    BinaryDataFactory: OwnFonts,
    standardFontDataUrl: `${location.origin}/fonts/`,
    wasmUrl: `${location.origin}/pdf/`,
    useWasm: false,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  }
  return await getDocument(order).promise
}
