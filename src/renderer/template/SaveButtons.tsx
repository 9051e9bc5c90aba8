import { exportKindOf, mayLeave } from '@shared/policy/exports'
import { type Failure, failureOf } from '@shared/result'
import type { DocumentFormat, DocumentRef } from '@shared/template/template.contract'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { faultAt } from '../lib/messages'
import { usePolicy } from '../lib/use-policy'
import { Button } from '../ui/Button'
import { Callout, Fault, layout } from '../ui/layout'
import { SetByIt } from '../ui/SetByIt'

const formatLabels: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  print: 'Skriv ut',
  ics: 'Kalender',
  csv: 'CSV',
  jsonl: 'JSONL',
}

interface SaveButtonsProps {
  readonly document: DocumentRef
  readonly formats: readonly DocumentFormat[]
  /** What is saved, for who listens: ”protokollet”. */
  readonly about: string
  /** What the button says, where it is not enough to name the format. */
  readonly label?: string
}

/** Takes a document out of the house, where the person chooses; each time is logged. */
export function SaveButtons({ document, formats, about, label }: SaveButtonsProps) {
  const [saved, setSaved] = useState<DocumentFormat | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const refusal = faultAt(failure, 'document')
  const isLetOut = mayLeave(usePolicy(), exportKindOf[document.kind])
  const save = async (format: DocumentFormat) => {
    setFailure(null)
    setSaved(null)
    try {
      const { ticket, fileName } = await invoke('template.produce', { document, format })
      if (format === 'print') {
        await askShell('shell.printDocument', { ticket })
        return
      }
      const result = await askShell('shell.save', { ticket, fileName, format })
      if (result.saved) setSaved(format)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  const nameOf = (format: (typeof formats)[number]) => {
    if (label) return `${label}: ${about}`
    return format === 'print' ? `Skriv ut ${about}` : `Spara ${about} som ${formatLabels[format]}`
  }
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          aria-label={nameOf(format)}
          disabled={!isLetOut}
          onClick={() => void save(format)}
        >
          {format === 'print' ? <IconPrinter size={17} aria-hidden /> : <IconDownload size={17} aria-hidden />}
          {label ?? formatLabels[format]}
        </Button>
      ))}
      {isLetOut ? null : <SetByIt>Får inte tas ut.</SetByIt>}
      <span className={layout.saved} role="status">
        {saved ? `Sparat som ${formatLabels[saved]}` : ''}
      </span>
      {refusal ? (
        <Callout tone="fault" title="Handlingen lämnas inte ut." live>
          <span>{refusal}</span>
        </Callout>
      ) : (
        <Fault failure={failure} />
      )}
    </>
  )
}
