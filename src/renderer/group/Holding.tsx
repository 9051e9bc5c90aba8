import { groupOutcomeLabels } from '@shared/glossary/labels'
import type { GroupMeetingPage } from '@shared/group/group.contract'
import type { CaseId } from '@shared/ids'
import { useEffect, useRef, useState } from 'react'
import { Card, layout } from '../ui/layout'
import styles from './group.module.css'
import { ItemPanel } from './ItemPanel'

/** Puts the focus where somebody is to go on, with its beginning in sight. */
function moveTo(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true })
  place?.scrollIntoView()
}

/** The meeting under way: the list to the left, the chosen item beside it. Alt and the arrows go from item to item. */
export function Holding({ meeting }: { readonly meeting: GroupMeetingPage }) {
  const { items } = meeting
  const [chosen, setChosen] = useState<CaseId | undefined>(
    () => (items.find((item) => item.state === 'vantar') ?? items[0])?.caseId,
  )
  const index = Math.max(
    0,
    items.findIndex((item) => item.caseId === chosen),
  )
  const item = items[index]
  const left = items.filter((one) => one.state === 'vantar').length
  const panel = useRef<HTMLElement>(null)
  const choose = (caseId: CaseId | undefined) => {
    if (caseId) setChosen(caseId)
  }

  const goOn = () => {
    choose(items.find((one) => one.state === 'vantar' && one.caseId !== item?.caseId)?.caseId)
    moveTo(panel.current)
  }

  // Whoever goes to another item is taken to its beginning, with the keyboard too.
  const shown = useRef(chosen)
  useEffect(() => {
    if (shown.current !== chosen) moveTo(panel.current)
    shown.current = chosen
  }, [chosen])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      const next = items[index + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next) setChosen(next.caseId)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [items, index])

  if (!item) return null
  return (
    <div className={styles.holding}>
      <Card title={left === 0 ? 'Alla punkter klara' : left === 1 ? '1 punkt kvar' : `${left} punkter kvar`}>
        <nav aria-label="Punkter">
          <ol className={styles.items}>
            {items.map((one) => (
              <li key={one.caseId}>
                <button
                  type="button"
                  className={styles.item}
                  aria-current={one.caseId === item.caseId ? 'true' : undefined}
                  onClick={() => choose(one.caseId)}
                >
                  <span>
                    {one.no}. <span className={layout.number}>{one.number}</span>
                  </span>
                  <span className={layout.small}>
                    {one.state === 'bordlagd'
                      ? 'Bordlagt'
                      : one.outcome
                        ? groupOutcomeLabels[one.outcome]
                        : one.presenter}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <p className={layout.small}>Alt + pil upp eller ner byter punkt.</p>
      </Card>
      <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={`Punkt ${item.no}, ${item.number}`}>
        <ItemPanel key={item.caseId} meeting={meeting} item={item} onSettled={goOn} />
      </section>
    </div>
  )
}
