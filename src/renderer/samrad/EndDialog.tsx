import type { Contract } from '@shared/contract'
import type { OutputOf } from '@shared/contract/define'
import type { Agency, AgendaItem, ItemKey } from '@shared/profile/profile.contract'
import { fieldSentence } from '../lib/messages'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { layout } from '../ui/layout'

export type OpenPoint = OutputOf<Contract['samrad.openPoints']>[number]

interface EndDialogProps {
  readonly points: readonly OpenPoint[]
  readonly agenda: readonly AgendaItem[]
  readonly agencies: readonly Agency[]
  readonly onGo: (key: ItemKey) => void
  readonly onClose: () => void
}

/** What is still unanswered before the samråd can end; each line leads to its place. */
export function EndDialog({ points, agenda, agencies, onGo, onClose }: EndDialogProps) {
  const first = agenda[0]?.key
  const placeOf = (point: OpenPoint) => {
    const index = agenda.findIndex((item) => item.key === point.itemKey)
    if (index >= 0) return `${index + 1}. ${agenda[index]?.title ?? ''}`
    return agencies.find((agency) => agency.id === point.agencyId)?.name ?? ''
  }
  return (
    <Dialog title="Innan samrådet kan avslutas" onClose={onClose}>
      <p>
        {points.length === 1 ? 'En sak saknar svar.' : `${points.length} saker saknar svar.`} Allt som är skrivet är
        sparat.
      </p>
      <ul className={layout.list}>
        {points.map((point) => (
          <li
            key={`${point.itemKey}-${point.agencyId}-${point.caseId}-${point.code}`}
            className={`${layout.row} ${layout.between}`}
          >
            <div>
              <span className={layout.strong}>{placeOf(point)}</span>
              <div className={layout.small}>{fieldSentence(point)}</div>
            </div>
            <Button
              size="small"
              aria-label={`Gå dit: ${placeOf(point)}`}
              onClick={() => {
                const key = point.itemKey ?? first
                if (key) onGo(key)
              }}
            >
              Gå dit
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
