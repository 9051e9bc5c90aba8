import type { LogContent } from '@shared/closing/child-log'
import type { CaseId } from '@shared/ids'
import { useState } from 'react'
import { ask } from '../lib/api'
import { SheetView } from '../template'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Loaded } from '../ui/Loaded'

interface ReadAsChildProps {
  readonly caseId: CaseId
  readonly content: LogContent
}

/** The paper in large type, as the child will see it. */
export function ReadAsChild({ caseId, content }: ReadAsChildProps) {
  const [isReading, setReading] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setReading(true)}>
        Läs som barnet
      </Button>
      {isReading ? (
        <Dialog title="Så ser barnet papperet" onClose={() => setReading(false)}>
          <Loaded question={ask('closing.previewLog', { caseId, content })}>
            {(sheet) => <SheetView sheet={sheet} onScreen />}
          </Loaded>
        </Dialog>
      ) : null}
    </>
  )
}
