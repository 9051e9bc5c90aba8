import type { Shown } from '@shared/document/document.contract'
import type { ErrorCode } from '@shared/result'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Fault } from '../ui/layout'
import { Picture } from './Picture'
import { document as received } from './receive'
import { Toolbar } from './Toolbar'
import { useZoom } from './use-zoom'
import styles from './viewer.module.css'
import { WordPieces } from './WordPieces'

const PdfPages = lazy(() => import('./PdfPages'))

/** Shows one document and can do nothing else. */
export function Viewer() {
  const [shown, setShown] = useState<Shown | null>(null)
  const zoom = useZoom()
  useEffect(() => {
    void received.then(setShown)
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') window.close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  if (!shown) return <p className={styles.waiting}>Öppnar handlingen …</p>
  const test = shown.isDemo ? <strong className={styles.test}>PÅHITTAT – TESTDATA</strong> : null
  if (shown.kind === 'failure')
    return (
      <main className={styles.waiting}>
        <h1 className="visually-hidden">Visare</h1>
        <Fault failure={{ code: shown.code as ErrorCode }} />
      </main>
    )
  if (shown.kind === 'pdf')
    return (
      <Suspense fallback={null}>
        <PdfPages bytes={shown.bytes} zoom={zoom} mark={test} />
      </Suspense>
    )
  return (
    <div className={styles.viewer}>
      <Toolbar zoom={zoom} mark={test} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <main className={styles.stage} tabIndex={0} aria-label="Handlingen">
        <h1 className="visually-hidden">Visare</h1>
        {shown.kind === 'docx' ? (
          <WordPieces pieces={shown.pieces} zoom={zoom.value} />
        ) : (
          <Picture bytes={shown.bytes} kind={shown.kind} zoom={zoom.value} />
        )}
      </main>
    </div>
  )
}
