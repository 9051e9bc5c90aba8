import { samradTypeLabels } from '@shared/glossary/labels'
import type { House } from '@shared/house/house.contract'
import type { CaseId, SamradId } from '@shared/ids'
import type { AgendaItem, ItemKey } from '@shared/profile/profile.contract'
import { type Failure, failureOf } from '@shared/result'
import type { SamradPage } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { DamageNotice } from '../integrity'
import { ask, handInAll, invoke } from '../lib/api'
import { Button, ButtonLink } from '../ui/Button'
import { FourRooms } from '../ui/FourRooms'
import { SegmentField } from '../ui/fields'
import { LoadedPage } from '../ui/Loaded'
import { Fault, layout } from '../ui/layout'
import { Terms } from '../ui/Term'
import { AgendaList } from './AgendaList'
import { AttendancePanel } from './AttendancePanel'
import { EndDialog, type OpenPoint } from './EndDialog'
import { ItemPanel } from './ItemPanel'
import { MeetingClock } from './MeetingClock'
import styles from './meeting.module.css'
import { SidePanel } from './SidePanel'

/** The samråd itself: calm, over the whole window, by keyboard from the first item to the last. */
export function MeetingView({ samradId }: { readonly samradId: SamradId }) {
  const { data: house } = useQuery(ask('house.current', {}))
  return (
    <LoadedPage question={ask('samrad.get', { samradId })}>
      {(samrad) => (house ? <Meeting samrad={samrad} house={house} /> : null)}
    </LoadedPage>
  )
}

const agendaOf = (house: House, samrad: SamradPage): AgendaItem[] =>
  house.profile.agenda.filter((item) => samrad.type !== 'konsulterande' || !item.needsIdentity)

/** The tabs of an item's scope use a word for ”every child”, which no case has for an id. */
const everyone = 'alla'

function Meeting({ samrad, house }: { readonly samrad: SamradPage; readonly house: House }) {
  const agenda = agendaOf(house, samrad)
  const [key, setKey] = useState<ItemKey>(agenda[0]?.key ?? ('' as ItemKey))
  const [scope, setScope] = useState<CaseId | typeof everyone>(everyone)
  const [points, setPoints] = useState<readonly OpenPoint[]>([])
  const [isEnding, setEnding] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [, go] = useLocation()
  const index = agenda.findIndex((item) => item.key === key)
  const item = agenda[index]
  const caseId = scope === everyone ? null : scope

  useEffect(() => {
    document.title = `Samråd ${samrad.number} – Fyra rum`
  }, [samrad.number])

  const choose = (next: ItemKey | undefined) => {
    if (!next) return
    // Leaving the field lets it tell what it holds; the next Tab goes into the new item.
    document.getElementById('innehall')?.focus()
    setKey(next)
    setScope(everyone)
  }
  const nextOpen = () => {
    const isOpen = (one: AgendaItem) =>
      !samrad.items.some((saved) => saved.itemKey === one.key && saved.outcome !== null)
    choose((agenda.slice(index + 1).find(isOpen) ?? agenda.find(isOpen) ?? agenda[index + 1])?.key)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault()
        choose(agenda[index + (event.key === 'ArrowDown' ? 1 : -1)]?.key)
      } else if (event.altKey && ['1', '2', '3'].includes(event.key)) {
        event.preventDefault()
        document.querySelectorAll<HTMLInputElement>('[data-outcomes] input[type=radio]')[Number(event.key) - 1]?.click()
      } else if (event.altKey && event.key.toLowerCase() === 'b') {
        event.preventDefault()
        document.querySelector<HTMLButtonElement>('[accesskey=b]')?.click()
      } else if (event.ctrlKey && event.key === 'Enter') {
        event.preventDefault()
        nextOpen()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  const end = async () => {
    // Everything written is stored before the samråd is weighed.
    const unstored = await handInAll()
    setFailure(unstored)
    if (unstored) return
    try {
      const open = await invoke('samrad.openPoints', { samradId: samrad.id })
      setPoints(open)
      if (open.length > 0) return setEnding(true)
      if (samrad.state === 'pagar') await invoke('samrad.end', { samradId: samrad.id })
      go(`/samrad/${samrad.id}/protokoll`)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }

  if (!item) return null
  const faultsOfItem = points.filter((point) => point.itemKey === key).map((point) => point.code)
  return (
    <div className={styles.meeting}>
      <header className={styles.head}>
        <FourRooms size={34} />
        <div className={styles.title}>
          <h1>
            {samradTypeLabels[samrad.type]} {samrad.number}
          </h1>
          <span>
            {samrad.type === 'konsulterande'
              ? 'Anonymt – barnets identitet får inte nämnas'
              : samrad.children
                  .map((child) => (child.isProtected ? 'Skyddade personuppgifter' : child.name))
                  .join(', ')}
          </span>
        </div>
        <span className={styles.spacer} />
        <MeetingClock startedAt={samrad.startedAt} minutes={samrad.minutes} />
        <ButtonLink to={`/samrad/${samrad.id}`} size="small">
          Lämna, fortsätt senare
        </ButtonLink>
        <Button size="small" kind="primary" onClick={() => void end()}>
          {samrad.state === 'pagar' ? 'Avsluta samrådet' : 'Till protokollet'}
        </Button>
      </header>
      <AgendaList samrad={samrad} agenda={agenda} chosen={key} onChoose={choose} />
      <main className={styles.item} id="innehall" tabIndex={-1}>
        <DamageNotice />
        <Fault failure={failure} />
        <div className={styles.itemHead}>
          <h2>
            {index + 1}. <Terms text={item.title} />
          </h2>
          <p className={layout.muted}>{item.help}</p>
        </div>
        {samrad.children.length > 1 ? (
          <SegmentField
            label="Gäller"
            value={scope}
            onChange={setScope}
            choices={
              [
                { value: everyone, label: 'Alla barnen' },
                ...samrad.children.map((child) => ({
                  value: child.caseId as string,
                  label: child.name.split(' ')[0] ?? '',
                })),
              ] as { value: CaseId | typeof everyone; label: string }[]
            }
          />
        ) : null}
        {index === 0 ? (
          <AttendancePanel
            samrad={samrad}
            faultsOf={(agencyId) => points.filter((point) => point.agencyId === agencyId).map((point) => point.code)}
          />
        ) : null}
        <div data-outcomes key={`${key}|${scope}`}>
          <ItemPanel samrad={samrad} item={item} caseId={caseId} faults={faultsOfItem} />
        </div>
        <div className={styles.nav}>
          <Button disabled={index === 0} onClick={() => choose(agenda[index - 1]?.key)}>
            Föregående
          </Button>
          {index < agenda.length - 1 ? (
            <Button kind="primary" onClick={() => choose(agenda[index + 1]?.key)}>
              Nästa: {agenda[index + 1]?.title}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => void end()}>
              Avsluta samrådet
            </Button>
          )}
        </div>
      </main>
      <SidePanel samrad={samrad} />
      {isEnding ? (
        <EndDialog
          points={points}
          agenda={agenda}
          agencies={house.profile.agencies}
          onClose={() => setEnding(false)}
          onGo={(target) => {
            setEnding(false)
            choose(target)
          }}
        />
      ) : null}
    </div>
  )
}
