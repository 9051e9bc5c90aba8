import { groupOutcomeLabels } from '@shared/glossary/labels'
import type { GroupItem, GroupItemPage } from '@shared/group/group.contract'
import type { SheetText } from '@shared/group/sheet'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { longDay } from '../lib/dates'
import { Badge, Facts } from '../ui/layout'
import styles from './group.module.css'

const parts: readonly (readonly [keyof SheetText, string])[] = [
  ['question', 'Fråga till gruppen'],
  ['protection', 'Skyddsläge'],
  ['deadlines', 'Frister'],
  ['clashes', 'Insatser som kan motverka varandra'],
  ['support', 'Önskat stöd eller resurs'],
]

/** A team's sheet as it is read. */
export const SheetRead = ({ sheet }: { readonly sheet: SheetText | null }) =>
  sheet ? (
    <dl className={styles.sheet}>
      {parts
        .filter(([key]) => sheet[key] !== '')
        .map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{sheet[key]}</dd>
          </div>
        ))}
    </dl>
  ) : (
    <div>
      <Badge tone="warn">Teamet har inte skrivit något blad</Badge>
    </div>
  )

/** What the group came to about a case, in words; read by who has a task in it. */
export function CameTo({ item, page }: { readonly item: GroupItem; readonly page: GroupItemPage }) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { guidance, resource, skipReason } = page.text
  const nameOf = (userId: string) => users.find((user) => user.id === userId)?.displayName ?? ''
  if (item.state === 'bordlagd')
    return (
      <Facts
        rows={[
          ['Utfall', 'Bordlagt'],
          ['Varför', skipReason],
          ['Dras igen', 'Vid nästa möte'],
        ]}
      />
    )
  return (
    <Facts
      rows={[
        ['Utfall', item.outcome ? groupOutcomeLabels[item.outcome] : 'Inte draget än'],
        ...(guidance ? ([['Handledning som gavs', guidance]] as const) : []),
        ...(resource
          ? ([
              ['Vad ändras', resource.text],
              ['Vem ordnar det', `${nameOf(resource.ownerId)}, klart senast ${longDay(resource.dueOn)}`],
            ] as const)
          : []),
        ...(page.present.length > 0 ? ([['Satt med', page.present.map(nameOf).join(', ')]] as const) : []),
        ...(item.nextReviewOn ? ([['Nästa uppföljning', longDay(item.nextReviewOn)]] as const) : []),
      ]}
    />
  )
}
