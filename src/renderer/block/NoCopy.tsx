import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import { Callout } from '../ui/layout'

interface NoCopyProps {
  /** Why nothing here may be copied; null when it may. */
  readonly because: string | null
  readonly children: ReactNode
}

/** Lets nothing inside it be copied, cut or dragged away, and says why when somebody tries. */
export function NoCopy({ because, children }: NoCopyProps) {
  const [isRefused, setRefused] = useState(false)
  const refuse = (event: ClipboardEvent | DragEvent) => {
    if (because === null) return
    event.preventDefault()
    event.stopPropagation()
    setRefused(true)
  }
  return (
    <div onCopyCapture={refuse} onCutCapture={refuse} onDragStartCapture={refuse}>
      {isRefused && because !== null ? (
        <Callout tone="fault" title="Det går inte att kopiera härifrån." live>
          <span>{because}</span>
        </Callout>
      ) : null}
      {children}
    </div>
  )
}
