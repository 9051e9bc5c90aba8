import type { CaseId } from '@shared/ids'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { Loaded } from '../ui/Loaded'
import { Columns, Stack } from '../ui/layout'
import { LadderCard } from './LadderCard'
import { LeadCard } from './LeadCard'
import { NeedsCard } from './NeedsCard'
import { RecordsCard } from './RecordsCard'

/** Stöd efteråt: who holds it together, what the child needs and in whose hand it lies, and how the child is followed up. */
export const SupportPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <Loaded question={ask('followup.ofCase', { caseId })}>
        {(follow) => (
          <Columns>
            <Stack>
              <LeadCard caseId={caseId} follow={follow} />
              <NeedsCard caseId={caseId} />
            </Stack>
            <Stack>
              <LadderCard caseId={caseId} follow={follow} />
              <RecordsCard records={follow.records} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    )}
  </CaseFrame>
)
