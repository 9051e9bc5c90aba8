import { type Failure, failureOf } from '@shared/result'
import type { DocumentFormat, DocumentRef } from '@shared/template/template.contract'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { Fault, layout } from '../ui/layout'

const formatLabels: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  ics: 'Kalender',
  csv: 'CSV',
  jsonl: 'JSONL',
}

interface SaveButtonsProps {
  readonly document: DocumentRef
  readonly formats: readonly DocumentFormat[]
  /** What is saved, for who listens: ”protokollet”. */
  readonly about: string
}

/** Takes a document out of the house, where the person chooses; each time is logged. */
export function SaveButtons({ document, formats, about }: SaveButtonsProps) {
  const [saved, setSaved] = useState<DocumentFormat | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (format: DocumentFormat) => {
    setFailure(null)
    setSaved(null)
    try {
      const { ticket, fileName } = await invoke('template.produce', { document, format })
      const result = await askShell('shell.save', { ticket, fileName, format })
      if (result.saved) setSaved(format)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          aria-label={`Spara ${about} som ${formatLabels[format]}`}
          onClick={() => void save(format)}
        >
          <IconDownload size={17} aria-hidden />
          {formatLabels[format]}
        </Button>
      ))}
      <span className={layout.saved} role="status">
        {saved ? `Sparat som ${formatLabels[saved]}` : ''}
      </span>
      <Fault failure={failure} />
    </>
  )
}
