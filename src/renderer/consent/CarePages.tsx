import type { CarePlace } from '@shared/consent/place'
import type { AktId, CaseId } from '@shared/ids'
import { AktFrame } from '../akt'
import { CaseFrame } from '../case'
import { ReferralCard } from '../referral'
import { TransferCard } from '../transfer'
import { Empty, Stack } from '../ui/layout'
import { ConsentCard } from './ConsentCard'

const Cards = ({ place }: { readonly place: CarePlace }) => (
  <Stack>
    <ConsentCard place={place} />
    <ReferralCard place={place} />
    <TransferCard place={place} />
  </Stack>
)

/** What has been agreed to for a child, asked for and handed over. */
export const CaseCarePage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>{() => <Cards place={{ kind: 'arende', caseId }} />}</CaseFrame>
)

/** What an adult has agreed to; it stands in the adult's own akt and nowhere else. */
export const AktCarePage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame aktId={aktId}>
    {(akt) =>
      akt.kind === 'vuxenakt' ? (
        <Cards place={{ kind: 'akt', aktId }} />
      ) : (
        <Empty>Barnets samtycken, remisser och överlämningar står i barnets ärende.</Empty>
      )
    }
  </AktFrame>
)
