import type { CarePlace } from '@shared/consent/place'
import type { Referral } from '@shared/referral/referral.contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ask, useCommand } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Fault, layout } from '../ui/layout'
import { Term } from '../ui/Term'
import { DraftDialog } from './DraftDialog'
import { GoOnDialog } from './GoOnDialog'
import { ReferralRow } from './ReferralRow'
import { receiverName } from './receiver-name'
import { StepDialog } from './StepDialog'
import type { Act } from './steps'

/** Whether a remiss is the newest its receiver has said no to; they come newest first. */
const newestNo = (referrals: readonly Referral[], { id, receiver }: Referral): boolean =>
  referrals.find((one) => one.state === 'avbojd' && receiverName(one.receiver) === receiverName(receiver))?.id === id

/** The remisser from one place, and what can be done with each. */
export function ReferralCard({ place }: { readonly place: CarePlace }) {
  const [open, setOpen] = useState<{ readonly act: Act; readonly referral: Referral | null } | null>(null)
  const [, goTo] = useLocation()
  const writeNote = useCommand('referral.writeNote')
  const close = () => setOpen(null)
  return (
    <Loaded question={ask('referral.ofPlace', { place })}>
      {({ referrals, mayWrite, aktId }) => {
        const begin = (act: Act, referral: Referral) => {
          if (act !== 'anteckna') setOpen({ act, referral })
          else if (aktId)
            writeNote.mutate({ referralId: referral.id, aktId }, { onSuccess: () => goTo(`/akt/${aktId}`) })
        }
        return (
          <Card
            title={<Term code="referral">Remisser</Term>}
            actions={
              mayWrite ? (
                <Button size="small" onClick={() => setOpen({ act: 'skriv', referral: null })}>
                  Ny remiss
                </Button>
              ) : null
            }
          >
            <Fault failure={writeNote.error?.failure} />
            {referrals.length > 0 ? (
              <ul className={layout.list}>
                {referrals.map((referral) => (
                  <li key={referral.id}>
                    <ReferralRow
                      referral={referral}
                      mayWrite={mayWrite}
                      hasAkt={aktId !== null}
                      isNewestNo={newestNo(referrals, referral)}
                      onAct={(act) => begin(act, referral)}
                    />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty>
                Här följs varje remiss från utkast till första besök. Ansvaret ligger kvar hos oss tills mottagaren har
                tagit emot den.
              </Empty>
            )}
            {open?.act === 'skriv' ? <DraftDialog place={place} referral={open.referral} onClose={close} /> : null}
            {open?.act === 'vidare' && open.referral ? <GoOnDialog referral={open.referral} onClose={close} /> : null}
            {open?.referral && open.act !== 'skriv' && open.act !== 'vidare' && open.act !== 'anteckna' ? (
              <StepDialog act={open.act} referral={open.referral} onClose={close} />
            ) : null}
          </Card>
        )
      }}
    </Loaded>
  )
}
