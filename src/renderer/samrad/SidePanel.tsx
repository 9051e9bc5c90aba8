import { attendanceLabels, roomLabels, roomStateLabels } from '@shared/glossary/labels'
import type { SamradChild, SamradPage } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RoomEditor, RoomMark } from '../case'
import { ask } from '../lib/api'
import { Dialog } from '../ui/Dialog'
import { Badge, layout } from '../ui/layout'
import styles from './meeting.module.css'

/** Beside the agenda: the chairs, and the four rooms of each child. */
export const SidePanel = ({ samrad }: { readonly samrad: SamradPage }) => (
  <aside className={styles.side} aria-label="Stolar och rum" tabIndex={-1}>
    <Chairs samrad={samrad} />
    {samrad.children.map((child) => (
      <ChildRooms key={child.caseId} child={child} />
    ))}
  </aside>
)

/** Every agency's chair; an empty one lists what nobody can answer today. */
function Chairs({ samrad }: { readonly samrad: SamradPage }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const agencies = house?.profile.agencies ?? []
  return (
    <section>
      <h3>Stolarna</h3>
      <ul>
        {samrad.parties
          .filter((party) => party.isCalled || party.isRequired)
          .map((party) => {
            const agency = agencies.find((one) => one.id === party.agencyId)
            const isEmpty =
              party.attendance === 'franvarande' || (party.attendance === null && party.answer === 'kommer-inte')
            return (
              <li key={party.id} className={styles.chair}>
                <div className={`${layout.row} ${layout.between}`}>
                  <span>
                    {agency?.name}
                    {party.text.person ? (
                      <span className={`${layout.small} ${layout.muted}`}>, {party.text.person}</span>
                    ) : null}
                  </span>
                  {isEmpty ? (
                    <Badge tone="warn">Tom stol</Badge>
                  ) : party.attendance ? (
                    <Badge tone="ok">{attendanceLabels[party.attendance]}</Badge>
                  ) : null}
                </div>
                {isEmpty ? (
                  <div className={styles.empty}>
                    <strong>Ingen kan i dag svara på</strong>
                    <ul className={styles.questions}>
                      {agency?.answers.map((question) => (
                        <li key={question}>{question}</li>
                      ))}
                    </ul>
                  </div>
                ) : (
                  <details>
                    <summary className={layout.small}>Bevakar</summary>
                    <ul className={styles.questions}>
                      {agency?.answers.map((question) => (
                        <li key={question}>{question}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            )
          })}
      </ul>
    </section>
  )
}

function ChildRooms({ child }: { readonly child: SamradChild }) {
  const [changing, setChanging] = useState<SamradChild['rooms'][number] | null>(null)
  return (
    <section className={styles.child}>
      <h3>
        {child.name}
        {child.age === null ? '' : `, ${child.age} år`}
      </h3>
      {child.hasInformationBlock ? (
        <span className={styles.block}>
          <Badge tone="warn">Informationsspärr</Badge>
        </span>
      ) : null}
      {child.rooms.map((room) => (
        <button key={room.room} type="button" className={styles.roomRow} onClick={() => setChanging(room)}>
          <RoomMark room={room.room} state={room.state} />
          <span>
            {roomLabels[room.room]}
            <span className="visually-hidden"> för {child.name}: </span>
          </span>
          <span className={`${layout.small} ${layout.muted}`}>{roomStateLabels[room.state]}</span>
        </button>
      ))}
      {changing ? (
        <Dialog title={`${roomLabels[changing.room]} – ${child.name}`} onClose={() => setChanging(null)}>
          <RoomEditor caseId={child.caseId} view={changing} onDone={() => setChanging(null)} />
        </Dialog>
      ) : null}
    </section>
  )
}
