import type { BrowserWindow, Session } from 'electron'
import { AppError } from '../../shared/result'
import { openWindow } from './window'
import { writeOut } from './write-out'

/** How long a page may take to draw a document, in milliseconds. */
const patience = 20_000

/** Pages that are drawing a document, and who waits for each. */
const drawing = new Map<number, () => void>()

/** Told by a print page that it has drawn its document. */
export function drawn(contentsId: number): void {
  drawing.get(contentsId)?.()
}

export interface Drawing {
  readonly session: Session
  readonly ticket: string
  /** Takes the page into the program's keeping, so that it is answered. */
  readonly keep: (window: BrowserWindow) => void
}

/** Draws a document alone in a hidden page of its own, and hands the page over once it stands there. */
async function drawAlone(order: Drawing, whenDrawn: (window: BrowserWindow) => Promise<void>): Promise<void> {
  const window = openWindow({ session: order.session, place: `/utskrift/${order.ticket}`, hidden: true })
  const { id } = window.webContents
  try {
    order.keep(window)
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new AppError({ code: 'not-found' })), patience)
      drawing.set(id, () => {
        clearTimeout(late)
        resolve()
      })
    })
    await whenDrawn(window)
  } finally {
    drawing.delete(id)
    window.destroy()
  }
}

/** Writes a document as a tagged PDF. The bytes pass through here unread and are wiped. Throws `disk-full`, `read-only`. */
export const writePdf = (order: Drawing & { readonly path: string }): Promise<void> =>
  drawAlone(order, async (window) => {
    const bytes = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    })
    await writeOut(order.path, bytes)
    bytes.fill(0)
  })

/** Sends a document to a printer that the person chooses. */
export const printDocument = (order: Drawing): Promise<void> =>
  drawAlone(
    order,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ silent: false, printBackground: true }, () => resolve())
      }),
  )
