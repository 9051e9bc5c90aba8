import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { IconButton } from '../ui/Button'
import { openPdf } from './pdf'
import { Toolbar } from './Toolbar'
import type { Zoom } from './use-zoom'
import styles from './viewer.module.css'

/** Largest side of what is drawn, in points of the screen; beyond it the picture is scaled. */
const largestSide = 4_096

interface PdfProps {
  readonly bytes: Uint8Array
  readonly zoom: Zoom
  readonly mark: ReactNode
}

/** A PDF, a page at a time. */
export default function PdfPages({ bytes, zoom, mark }: PdfProps) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [no, setNo] = useState(1)
  const count = pdf?.numPages ?? 0
  const turn = (to: number) => setNo(Math.min(Math.max(1, to), Math.max(1, count)))

  useEffect(() => {
    openPdf(bytes).then(setPdf, () => setBroken(true))
  }, [bytes])
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement) return
      if (key === 'PageDown' || key === 'ArrowRight') setNo((now) => Math.min(now + 1, Math.max(1, count)))
      if (key === 'PageUp' || key === 'ArrowLeft') setNo((now) => Math.max(1, now - 1))
      if (key === 'Home') setNo(1)
      if (key === 'End') setNo(Math.max(1, count))
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [count])

  return (
    <div className={styles.viewer}>
      <Toolbar zoom={zoom} mark={mark}>
        <nav className={styles.group} aria-label="Sidor">
          <IconButton name="Föregående sida (Page Up)" onClick={() => turn(no - 1)} disabled={no <= 1}>
            <IconChevronLeft size={20} aria-hidden />
          </IconButton>
          <label>
            Sida{' '}
            <input
              className={styles.page}
              inputMode="numeric"
              value={no}
              onChange={({ target }) => turn(Number(target.value.replace(/\D/g, '')) || 1)}
            />
          </label>
          <span role="status">av {count}</span>
          <IconButton name="Nästa sida (Page Down)" onClick={() => turn(no + 1)} disabled={no >= count}>
            <IconChevronRight size={20} aria-hidden />
          </IconButton>
        </nav>
      </Toolbar>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <main className={styles.stage} tabIndex={0} aria-label="Handlingen">
        <h1 className="visually-hidden">Visare</h1>
        {isBroken ? <p>Filen går inte att visa. Den kan vara skadad. Den ligger kvar i akten som den kom.</p> : null}
        {pdf ? <PdfPage key={`${no} ${zoom.value}`} pdf={pdf} no={no} zoom={zoom.value} /> : null}
      </main>
    </div>
  )
}

/** What the page says, for who listens. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
}

function PdfPage({ pdf, no, zoom }: { readonly pdf: PDFDocumentProxy; readonly no: number; readonly zoom: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    const draw = async () => {
      const page = await pdf.getPage(no)
      if (isGone || !canvas.current) return
      const shown = page.getViewport({ scale: (1.35 * zoom) / 100 })
      const sharpness = Math.min(devicePixelRatio, largestSide / Math.max(shown.width, shown.height))
      const viewport = page.getViewport({ scale: ((1.35 * zoom) / 100) * sharpness })
      canvas.current.width = Math.floor(viewport.width)
      canvas.current.height = Math.floor(viewport.height)
      canvas.current.style.width = `${Math.floor(shown.width)}px`
      const task = page.render({ canvas: canvas.current, viewport })
      stop = () => task.cancel()
      await task.promise
      const said = await wordsOf(page)
      if (isGone) return
      setWords(said)
      setDrawn(true)
    }
    draw().catch(() => {
      // A page that was left before it was drawn is not drawn.
    })
    return () => {
      isGone = true
      stop()
    }
  }, [pdf, no, zoom])
  return (
    <section aria-label={`Sida ${no}`} data-drawn={isDrawn}>
      <canvas ref={canvas} className={styles.sheet} aria-hidden />
      <p className="visually-hidden">{words}</p>
    </section>
  )
}
