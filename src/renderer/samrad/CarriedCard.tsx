import type { Carried } from '@shared/samrad/samrad.contract'
import { nearDay } from '../lib/dates'
import { Card, layout } from '../ui/layout'

/** What earlier samråd left unanswered, back on the table. */
export const CarriedCard = ({ carried }: { readonly carried: readonly Carried[] }) =>
  carried.length === 0 ? null : (
    <Card title="Kvar från tidigare samråd">
      <CarriedList carried={carried} />
    </Card>
  )

export const CarriedList = ({ carried }: { readonly carried: readonly Carried[] }) => (
  <ul className={layout.list}>
    {carried.map((one) => (
      <li key={one.taskId ?? `${one.fromNumber}-${one.itemKey}-${one.children.join()}`}>
        {one.text || 'Punkten skulle återkomma'}
        <div className={`${layout.small} ${layout.muted}`}>
          {[one.owner, one.dueOn ? nearDay(one.dueOn) : '', one.children.join(', '), `från ${one.fromNumber}`]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </li>
    ))}
  </ul>
)
