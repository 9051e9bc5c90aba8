import { eventLabels, eventStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { Timeline } from '@shared/timeline/timeline.contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { SaveButtons } from '../template'
import { choicesOf, SegmentField, SelectField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Empty, layout, Row, Stack, Table } from '../ui/layout'
import { useWidth } from '../ui/use-width'
import { type Lane, laneLabels, laneOf } from './lanes'
import { layOut, type Span, spanAround, wholeSpan } from './lay-out'
import { TimelinePicture } from './Picture'
import styles from './timeline.module.css'

type Zoom = 'allt' | 'kvartal' | 'manad'
const zooms = [
  { value: 'allt', label: 'Hela tiden' },
  { value: 'kvartal', label: 'Tre månader' },
  { value: 'manad', label: 'Fyra veckor' },
] as const satisfies readonly { readonly value: Zoom; readonly label: string }[]

function spanOf(timeline: Timeline, zoom: Zoom): Span {
  if (zoom === 'allt') return wholeSpan(timeline)
  return zoom === 'kvartal' ? spanAround(timeline.today, 60, 30) : spanAround(timeline.today, 14, 14)
}

/** One page of time: what has happened round a child and what is planned, as a picture and as a table. */
export const TimelinePage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame
    caseId={caseId}
    actions={<SaveButtons document={{ kind: 'timeline', caseId }} formats={['pdf', 'print']} about="tidslinjen" />}
  >
    {() => <Loaded question={ask('timeline.ofCase', { caseId })}>{(timeline) => <Time timeline={timeline} />}</Loaded>}
  </CaseFrame>
)

function Time({ timeline }: { readonly timeline: Timeline }) {
  const [zoom, setZoom] = useState<Zoom>('allt')
  const [frame, width] = useWidth()
  return (
    <Stack>
      <Card title="Tidslinje">
        <SegmentField label="Visa" value={zoom} onChange={setZoom} choices={zooms} />
        <div ref={frame} className={styles.scroll} role="region" aria-label="Tidslinjens bild" tabIndex={0}>
          <TimelinePicture picture={layOut(timeline, spanOf(timeline, zoom), Math.max(900, width))} />
        </div>
        <p className={`${layout.small} ${layout.muted}`}>
          Fylld ring: har hänt. Tom ring: planerat. Gul ring: dagen har passerat. Färgade band visar hur rummen har
          stått; ett blekt band är klart. Strecket överst är tid med informationsspärr.
        </p>
      </Card>
      <EventTable timeline={timeline} />
    </Stack>
  )
}

/** The same events, row by row. */
function EventTable({ timeline }: { readonly timeline: Timeline }) {
  const [lane, setLane] = useState<Lane | 'alla'>('alla')
  const events = timeline.events.filter((event) => lane === 'alla' || laneOf(event) === lane)
  return (
    <Card title="Som tabell">
      <Row>
        <SelectField
          label="Del"
          value={lane}
          onChange={(value) => setLane(value || 'alla')}
          choices={[{ value: 'alla', label: 'Alla' }, ...choicesOf(laneLabels)]}
        />
      </Row>
      {events.length > 0 ? (
        <Table caption="Händelser" columns={['Dag', 'Händelse', 'Del', 'Läge']}>
          {events.map((event) => (
            <tr key={event.key}>
              <td>
                {nearDay(event.day)}
                {event.clock ? ` kl. ${event.clock}` : ''}
              </td>
              <td>{event.to ? <Link href={event.to}>{eventLabels[event.kind]}</Link> : eventLabels[event.kind]}</td>
              <td>{laneLabels[laneOf(event)]}</td>
              <td>
                {event.state === 'forsenat' ? (
                  <Badge tone="warn">{eventStateLabels[event.state]}</Badge>
                ) : (
                  eventStateLabels[event.state]
                )}
              </td>
            </tr>
          ))}
        </Table>
      ) : (
        <Empty>Här finns inget ännu. Det som bokas och antecknas i ärendet kommer hit av sig självt.</Empty>
      )}
    </Card>
  )
}
