import { groupMeetingStateLabels, groupOutcomeLabels, groupUrgencyLabels } from '@shared/glossary/labels'
import type { GroupItem, GroupMeetingPage } from '@shared/group/group.contract'
import type { CaseId, GroupMeetingId } from '@shared/ids'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { ask, handInAll, useCommand } from '../lib/api'
import { longDay, nearDay } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Empty, Fault, layout, Page, Row, Stack, Table } from '../ui/layout'
import { Term } from '../ui/Term'
import styles from './group.module.css'
import { ItemClock } from './ItemClock'
import { ItemPanel } from './ItemPanel'

/** One meeting of the samarbetsgrupp: prepared, held, and what it came to. */
export const MeetingPage = ({ meetingId }: { readonly meetingId: GroupMeetingId }) => (
  <LoadedPage question={ask('group.get', { meetingId })}>{(meeting) => <Meeting meeting={meeting} />}</LoadedPage>
)

function Meeting({ meeting }: { readonly meeting: GroupMeetingPage }) {
  const begin = useCommand('group.begin')
  const close = useCommand('group.close')
  const isHolding = meeting.state === 'pagar' && meeting.mayLead
  const failure = begin.error?.failure ?? close.error?.failure
  const refusal = faultAt(failure ?? null, 'items') ?? faultAt(failure ?? null, 'meetingId')
  const end = async () => {
    if (!(await handInAll())) close.mutate({ meetingId: meeting.id })
  }
  return (
    <Page
      title={`Samarbetsgrupp ${longDay(meeting.heldOn)}`}
      lead={
        <>
          kl. {meeting.startsAt}, {meeting.minutes} minuter, {meeting.place} ·{' '}
          {groupMeetingStateLabels[meeting.state].toLocaleLowerCase('sv')}
        </>
      }
      actions={
        meeting.mayLead && meeting.state === 'planerat' ? (
          <Button kind="primary" onClick={() => begin.mutate({ meetingId: meeting.id })}>
            Börja mötet
          </Button>
        ) : isHolding ? (
          <>
            {meeting.startedAt ? <ItemClock from={meeting.startedAt} until={null} /> : null}
            <Button kind="primary" onClick={() => void end()}>
              Avsluta mötet
            </Button>
          </>
        ) : null
      }
    >
      <Stack>
        {refusal ? (
          <Callout tone="fault" title="Det går inte än." live>
            <span>{refusal}</span>
          </Callout>
        ) : (
          <Fault failure={failure} />
        )}
        {meeting.reason ? (
          <Callout>
            <span>{meeting.reason}</span>
          </Callout>
        ) : null}
        {meeting.items.length === 0 ? (
          <Empty>
            {meeting.state === 'hallet'
              ? 'Inget av dina ärenden drogs vid det här mötet.'
              : 'Inget ärende som du har nyckel till står på listan. Listan fylls av sig själv med alla öppna ärenden som har ett ärendeteam.'}
          </Empty>
        ) : isHolding ? (
          <Holding meeting={meeting} />
        ) : (
          <Prepared meeting={meeting} />
        )}
      </Stack>
    </Page>
  )
}

/** What is taken to the meeting on paper. */
const Papers = ({ meeting }: { readonly meeting: GroupMeetingPage }) => (
  <Row>
    {meeting.items.some((item) => item.mayOpen && item.hasSheet) ? (
      <SaveButtons
        document={{ kind: 'group-sheets', meetingId: meeting.id, caseId: null }}
        formats={['print', 'pdf']}
        about="alla blad"
        label="Bladen"
      />
    ) : null}
    <SaveButtons
      document={{ kind: 'group-run', meetingId: meeting.id }}
      formats={['pdf']}
      about="körschemat"
      label="Körschema"
    />
    {meeting.state === 'hallet' ? (
      <SaveButtons
        document={{ kind: 'group-minutes', meetingId: meeting.id }}
        formats={['pdf']}
        about="minneslistan"
        label="Minneslista"
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
  <>
    {item.urgencies.map((one) => (
      <Badge key={one} tone={one === 'nytt-vald' || one === 'frist-passerad' ? 'warn' : 'info'}>
        {groupUrgencyLabels[one]}
      </Badge>
    ))}
  </>
)

const Prepared = ({ meeting }: { readonly meeting: GroupMeetingPage }) => {
  const isOver = meeting.state === 'hallet'
  return (
    <Card title={isOver ? `Punkter (${meeting.items.length})` : `Dagordning (${meeting.items.length})`}>
      <p className={layout.muted}>
        {isOver ? (
          'Listan har ärendenas nummer. Vad som sades om en person står i den personens akt.'
        ) : (
          <>
            Alla öppna ärenden med ärendeteam som du har nyckel till, de mest angelägna först. Inget tas bort; ett
            ärende kan bara <Term code="bordlagga">bordläggas</Term> vid mötet, med skäl.
          </>
        )}
      </p>
      <Papers meeting={meeting} />
      <Table
        caption="Ärenden på listan"
        columns={
          isOver
            ? ['Punkt', 'Ärende', 'Utfall', 'Nästa uppföljning', 'Bladet']
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
                <td>{item.nextReviewOn ? nearDay(item.nextReviewOn) : '–'}</td>
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
              <SheetDoor meetingId={meeting.id} item={item} />
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  )
}

function SheetDoor({ meetingId, item }: { readonly meetingId: GroupMeetingId; readonly item: GroupItem }) {
  const to = `/samverkan/mote/${meetingId}/blad/${item.caseId}`
  if (item.mayWrite)
    return (
      <Link href={to} aria-label={`${item.hasSheet ? 'Ändra' : 'Skriv'} bladet till ${item.number}`}>
        {item.hasSheet ? 'Ändra bladet' : 'Skriv bladet'}
      </Link>
    )
  if (!item.hasSheet) return <Badge tone="warn">Saknas</Badge>
  return item.mayOpen ? (
    <Link href={to} aria-label={`Läs bladet till ${item.number}`}>
      Läs bladet
    </Link>
  ) : (
    <span className={layout.small}>Skrivet. Öppnas av den som följer barnets ärende.</span>
  )
}

/** The meeting under way: the list to the left, the chosen item beside it. Alt and the arrows go from item to item. */
function Holding({ meeting }: { readonly meeting: GroupMeetingPage }) {
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
  const choose = (caseId: CaseId | undefined) => {
    if (caseId) setChosen(caseId)
  }

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
      <ItemPanel
        key={item.caseId}
        meeting={meeting}
        item={item}
        onSettled={() => choose(items.find((one) => one.state === 'vantar' && one.caseId !== item.caseId)?.caseId)}
      />
    </div>
  )
}
