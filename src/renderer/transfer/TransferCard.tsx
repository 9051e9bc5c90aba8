import type { CarePlace } from '@shared/consent/place'
import type { Transfer } from '@shared/transfer/transfer.contract'
import { useState } from 'react'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, layout } from '../ui/layout'
import { Term } from '../ui/Term'
import { type Answer, AnswerDialog } from './AnswerDialog'
import { GiveDialog } from './GiveDialog'
import { TransferRow } from './TransferRow'

/** What has been handed over from one place, and whether somebody has received it by name. */
export function TransferCard({ place }: { readonly place: CarePlace }) {
  const [isGiving, setGiving] = useState(false)
  const [open, setOpen] = useState<{ readonly act: Answer; readonly transfer: Transfer } | null>(null)
  return (
    <Loaded question={ask('transfer.ofPlace', { place })}>
      {(page) => (
        <Card
          title={<Term code="transfer">Överlämningar</Term>}
          actions={
            page.mayWrite ? (
              <Button size="small" onClick={() => setGiving(true)}>
                Lämna över
              </Button>
            ) : null
          }
        >
          {page.transfers.length > 0 ? (
            <ul className={layout.list}>
              {page.transfers.map((transfer) => (
                <li key={transfer.id}>
                  <TransferRow
                    transfer={transfer}
                    mayWrite={page.mayWrite}
                    onAct={(act) => setOpen({ act, transfer })}
                  />
                </li>
              ))}
            </ul>
          ) : (
            <Empty>
              Här lämnas arbetet över med ett paket: vad som är klart, vad som återstår, risker nu och vad barnet redan
              har berättat. Ansvaret ligger kvar tills någon har tagit emot med sitt namn.
            </Empty>
          )}
          {isGiving ? <GiveDialog place={place} page={page} onClose={() => setGiving(false)} /> : null}
          {open ? <AnswerDialog act={open.act} transfer={open.transfer} onClose={() => setOpen(null)} /> : null}
        </Card>
      )}
    </Loaded>
  )
}
