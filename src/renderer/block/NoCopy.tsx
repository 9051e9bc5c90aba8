import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useState } from 'react'
import { Callout, layout } from '../ui/layout'
import styles from './block.module.css'

interface NoCopyProps {
  /** Why nothing here may be copied; null when it may. */
  readonly because: string | null
  readonly children: ReactNode
}

/** How long the refusal stands, in milliseconds. */
const reading = 10_000

/** Lets nothing inside it be copied, cut or dragged away, and says why when somebody tries. */
export function NoCopy({ because, children }: NoCopyProps) {
  const [refusedAt, setRefusedAt] = useState<number | null>(null)
  useEffect(() => {
    if (refusedAt === null) return
    const timer = setTimeout(() => setRefusedAt(null), reading)
    return () => clearTimeout(timer)
  }, [refusedAt])
  const refuse = (event: ClipboardEvent | DragEvent) => {
    if (because === null) return
    event.preventDefault()
    event.stopPropagation()
    setRefusedAt(event.timeStamp)
  }
  return (
    <div className={layout.stack} onCopyCapture={refuse} onCutCapture={refuse} onDragStartCapture={refuse}>
      {refusedAt !== null && because !== null ? (
        <div className={styles.refusal}>
          <Callout tone="fault" title="Det går inte att kopiera härifrån." live>
            <span>{because}</span>
          </Callout>
        </div>
      ) : null}
      {children}
    </div>
  )
}
