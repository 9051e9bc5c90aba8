import type { Printable } from '@shared/template/template.contract'
import { useEffect, useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { MinutesSheet } from './MinutesSheet'
import { PictureSheet } from './PictureSheet'
import styles from './print.module.css'
import { ReportView } from './ReportView'
import { SheetView } from './SheetView'
import { TableView } from './TableView'

/** Becomes the title in the PDF's metadata. */
function titleOf(printable: Printable): string {
  if (printable.kind === 'minutes') return `Samrådsprotokoll ${printable.minutes.number}`
  return printable.kind === 'invitation' ? printable.invitation.subject : printable.title
}

/** Draws the document behind a ticket, alone on its page, and says when it stands there. */
export default function PrintPage({ ticket }: { readonly ticket: string }) {
  const [printable, setPrintable] = useState<Printable | null>(null)
  useEffect(() => {
    void invoke('template.printable', { ticket }).then(setPrintable)
  }, [ticket])
  useEffect(() => {
    if (!printable) return
    document.title = titleOf(printable)
    void document.fonts.ready.then(() => requestAnimationFrame(() => void askShell('shell.drawn', {})))
  }, [printable])
  if (!printable) return null
  if (printable.kind === 'minutes')
    return <MinutesSheet minutes={printable.minutes} correction={printable.correction} />
  if (printable.kind === 'sheets')
    return (
      <>
        {printable.sheets.map((sheet, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a printed pile never changes
          <SheetView key={at} sheet={sheet} onePage />
        ))}
      </>
    )
  if (printable.kind === 'sheet') return <SheetView sheet={printable} />
  if (printable.kind === 'timeline' || printable.kind === 'family') return <PictureSheet picture={printable} />
  if (printable.kind === 'report') return <ReportView report={printable} />
  if (printable.kind === 'table') return <TableView table={printable} />
  const [heading = '', , ...lines] = printable.invitation.body.split('\n')
  return (
    <article className={styles.paper} lang="sv">
      {printable.isDemo ? <p className={styles.test}>PÅHITTAT – TESTDATA</p> : null}
      <h1>{heading}</h1>
      <p className={styles.body}>{lines.join('\n')}</p>
    </article>
  )
}
