import { eventLabels, eventStateLabels } from '@shared/glossary/labels'
import type { Timeline } from '@shared/timeline/timeline.contract'
import { nearDay } from '../lib/dates'
import { layOut, wholeSpan } from './lay-out'
import { TimelinePicture } from './Picture'
import styles from './timeline.module.css'

/** The time line on paper: the picture over the page's width, and its events as a list beneath. */
export const TimelineSheet = ({ timeline }: { readonly timeline: Timeline }) => (
  <div className={styles.paper}>
    <TimelinePicture picture={layOut(timeline, wholeSpan(timeline), 1_250)} onPaper />
    <ul className={styles.columns}>
      {timeline.events.map((event) => (
        <li key={event.key}>
          {nearDay(event.day)} {eventLabels[event.kind]}
          {event.state === 'hant' ? '' : ` (${eventStateLabels[event.state].toLowerCase()})`}
        </li>
      ))}
    </ul>
  </div>
)
