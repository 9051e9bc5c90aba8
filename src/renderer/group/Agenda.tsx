import { groupOutcomeLabels, groupUrgencyLabels } from '@shared/glossary/labels'
import type { GroupItem, GroupMeetingPage } from '@shared/group/group.contract'
import type { GroupMeetingId } from '@shared/ids'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { SaveButtons } from '../template'
import { Badge, Card, layout, Row, Table } from '../ui/layout'
import { Term } from '../ui/Term'
import styles from './group.module.css'

/** What is taken to the meeting on paper. */
const Papers = ({ meeting }: { readonly meeting: GroupMeetingPage }) => (
  <Row>
    {meeting.items.some((item) => item.mayOpen && item.hasSheet) ? (
      <>
        <SaveButtons
          document={{ kind: 'group-sheets', meetingId: meeting.id, caseId: null }}
          formats={['print']}
          about="alla"
          label="Skriv ut bladen"
        />
        <SaveButtons
          document={{ kind: 'group-sheets', meetingId: meeting.id, caseId: null }}
          formats={['pdf']}
          about="alla"
          label="Bladen som PDF"
        />
      </>
    ) : null}
    <SaveButtons
      document={{ kind: 'group-run', meetingId: meeting.id }}
      formats={['pdf']}
      about="mötets ordning"
      label="Körschema som PDF"
    />
    {meeting.state === 'hallet' ? (
      <SaveButtons
        document={{ kind: 'group-minutes', meetingId: meeting.id }}
        formats={['pdf']}
        about="punkternas utfall"
        label="Minneslista som PDF"
      />
    ) : null}
  </Row>
)

const stateOf = (item: GroupItem) =>
  item.state === 'bordlagd' ? (
    <Badge tone="warn">Bordlagt: skäl anges i ärendet</Badge>
  ) : item.outcome ? (
    <Badge tone="ok">{groupOutcomeLabels[item.outcome]}</Badge>
  ) : null

const Urgencies = ({ item }: { readonly item: GroupItem }) => (
  <div className={styles.why}>
    {item.urgencies.map((one) => (
      <Badge key={one} tone={one === 'nytt-vald' || one === 'frist-passerad' ? 'warn' : 'info'}>
        {groupUrgencyLabels[one]}
      </Badge>
    ))}
  </div>
)

/** The list of a meeting, before it is held and when it has been. */
export const Agenda = ({ meeting }: { readonly meeting: GroupMeetingPage }) => {
  const isOver = meeting.state === 'hallet'
  return (
    <Card title={isOver ? `Punkter (${meeting.items.length})` : `Dagordning (${meeting.items.length})`}>
      <p className={layout.muted}>
        {isOver ? (
          'Listan har ärendenas nummer. Handledning, resurser och skäl läses i punkten; det som rör en person står i den personens akt.'
        ) : (
          <>
            Alla öppna ärenden med ärendeteam som du har nyckel till eller uppgifter i, de mest angelägna först. Inget
            tas bort; ett ärende kan bara <Term code="bordlagga">bordläggas</Term> vid mötet, med skäl.
          </>
        )}
      </p>
      <Papers meeting={meeting} />
      <Table
        caption="Ärenden på listan"
        columns={
          isOver
            ? ['Punkt', 'Ärende', 'Utfall', 'Nästa uppföljning', 'I ärendet']
            : ['Punkt', 'Ärende', 'Varför nu', 'Senast draget', 'Får sitta med', 'Bladet']
        }
      >
        {meeting.items.map((item) => (
          <tr key={item.caseId}>
            <td className={layout.number}>{item.no}</td>
            <td>
              <span className={`${layout.number} ${layout.strong}`}>{item.number}</span>
              <div className={layout.small}>{item.presenter}</div>
            </td>
            {isOver ? (
              <>
                <td>{stateOf(item)}</td>
                <td>
                  {item.state === 'bordlagd' ? 'Vid nästa möte' : item.nextReviewOn ? nearDay(item.nextReviewOn) : '–'}
                </td>
              </>
            ) : (
              <>
                <td>
                  <Urgencies item={item} />
                </td>
                <td>{item.lastDrawnOn ? nearDay(item.lastDrawnOn) : 'Aldrig'}</td>
                <td>
                  {item.attends.map((one) => one.name).join(', ')}
                  {item.leaves.length > 0 ? (
                    <div className={layout.small}>
                      {item.leaves.join(', ')} lämnar rummet under punkt {item.no}
                    </div>
                  ) : null}
                </td>
              </>
            )}
            <td>
              {isOver ? (
                <ItemDoor meetingId={meeting.id} item={item} />
              ) : (
                <SheetDoor meetingId={meeting.id} item={item} />
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  )
}

interface DoorProps {
  readonly meetingId: GroupMeetingId
  readonly item: GroupItem
}

const doorTo = ({ meetingId, item }: DoorProps) => `/samverkan/mote/${meetingId}/blad/${item.caseId}`

/** To what an item came to, once the meeting has been. */
const ItemDoor = (props: DoorProps) =>
  props.item.mayOpen ? (
    <Link href={doorTo(props)} className={styles.door} aria-label={`Läs punkten om ${props.item.number}`}>
      Läs punkten
    </Link>
  ) : (
    <span className={layout.small}>Öppnas av den som följer barnets ärende.</span>
  )

function SheetDoor({ meetingId, item }: DoorProps) {
  const to = doorTo({ meetingId, item })
  if (item.mayWrite)
    return (
      <Link
        href={to}
        className={styles.door}
        aria-label={`${item.hasSheet ? 'Ändra' : 'Skriv'} bladet till ${item.number}`}
      >
        {item.hasSheet ? 'Ändra bladet' : 'Skriv bladet'}
      </Link>
    )
  if (!item.hasSheet) return <Badge tone="warn">Saknas</Badge>
  return item.mayOpen ? (
    <Link href={to} className={styles.door} aria-label={`Läs bladet till ${item.number}`}>
      Läs bladet
    </Link>
  ) : (
    <span className={layout.small}>Skrivet. Öppnas av den som följer barnets ärende.</span>
  )
}
