import type { AgeBand } from '@shared/closing/child-log'
import type { ChildLogPage as Log } from '@shared/closing/closing.contract'
import { ageBandLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { useState } from 'react'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { choicesOf, SegmentField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Callout, layout, Stack } from '../ui/layout'
import { LogForm } from './LogForm'
import { LogVersions } from './LogVersions'

/** The child's own paper: proposed from days and facts, looked through by the officer, handed to the child. */
export function ChildLogPage({ caseId }: { readonly caseId: CaseId }) {
  const [band, setBand] = useState<AgeBand | null>(null)
  return (
    <CaseFrame caseId={caseId}>
      {() => (
        <Loaded question={ask('closing.log', { caseId, band })}>
          {(log) => <TheLog log={log} onBand={setBand} />}
        </Loaded>
      )}
    </CaseFrame>
  )
}

function TheLog({ log, onBand }: { readonly log: Log; readonly onBand: (band: AgeBand) => void }) {
  const { band } = log.proposal
  return (
    <Stack>
      {log.blockedSince ? (
        <Callout tone="warn" title="Informationsspärr gäller">
          <span>
            {log.leftOut > 0 ? `${log.leftOut} händelser som rör utredningen är utelämnade. ` : ''}
            Loggen kan inte skrivas ut eller lämnas förrän spärren är hävd.
          </span>
        </Callout>
      ) : null}
      {log.versions.length > 0 ? <LogVersions log={log} /> : null}
      {log.mayApprove ? (
        <>
          <SegmentField label="Skriven för" value={band} choices={choicesOf(ageBandLabels)} onChange={onBand} />
          <LogForm key={band} log={log} />
        </>
      ) : (
        <p className={layout.muted}>Barnhandläggaren går igenom och godkänner barnahusloggen.</p>
      )}
    </Stack>
  )
}
