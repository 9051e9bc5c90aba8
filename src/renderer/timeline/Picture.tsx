import { eventLabels, eventStateLabels, roomStateLabels } from '@shared/glossary/labels'
import type { TimelineEvent } from '@shared/timeline/event'
import { type KeyboardEvent, useRef, useState } from 'react'
import { nearDay, shortDay } from '../lib/dates'
import { laneLabels } from './lanes'
import { gutter, header, type Mark, type Picture } from './lay-out'
import styles from './timeline.module.css'

interface PictureProps {
  readonly picture: Picture
  /** On paper nothing can be opened. */
  readonly onPaper?: boolean
}

/** What an event is, for who listens. */
const spoken = ({ kind, day, clock, state }: TimelineEvent) =>
  `${nearDay(day)}${clock ? ` kl. ${clock}` : ''}: ${eventLabels[kind]}, ${eventStateLabels[state].toLowerCase()}`

/** The time line as a picture: a row for each part of the work, the rooms as bands, events as marks. */
export function TimelinePicture({ picture, onPaper = false }: PictureProps) {
  const { width, height, lanes, ticks, today, blocks } = picture
  const marks = lanes.flatMap((lane) => lane.marks).sort((a, b) => a.x - b.x)
  const [at, setAt] = useState(0)
  const links = useRef(new Map<string, Element>())
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -marks.length, End: marks.length }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(marks.length - 1, Math.max(0, at + step))
    setAt(next)
    const link = links.current.get(marks[next]?.event.key ?? '')
    if (link instanceof SVGElement) link.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys move between the links inside
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      {...(onPaper ? {} : { width, height })}
      role="group"
      aria-label="Tidslinje som bild. Piltangenterna går från händelse till händelse."
      onKeyDown={onKey}
    >
      {lanes.map(({ lane, top, height: laneHeight, bands }, index) => (
        <g key={lane}>
          <rect x={0} y={top} width={width} height={laneHeight} className={index % 2 ? styles.odd : styles.even} />
          {bands.map(({ span, left, right }) => (
            <rect
              key={`${span.from}${span.state}`}
              x={left}
              y={top + 2}
              width={Math.max(2, right - left)}
              height={laneHeight - 4}
              className={`${styles.band} ${styles[span.room]} ${styles[span.state]}`}
            >
              <title>{`${laneLabels[lane]}: ${roomStateLabels[span.state].toLowerCase()} från ${nearDay(span.from)}`}</title>
            </rect>
          ))}
          <text x={8} y={top + 22} className={styles.lane}>
            {laneLabels[lane]}
          </text>
        </g>
      ))}
      {ticks.map(({ day, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={header} y2={height} className={styles.tick} />
          {x < width - 56 ? (
            <text x={x + 3} y={header - 12} className={styles.day}>
              {shortDay(day)}
            </text>
          ) : null}
        </g>
      ))}
      {blocks.map(({ key, left, right }) => (
        <rect key={key} x={left} y={header - 6} width={Math.max(3, right - left)} height={5} className={styles.block}>
          <title>Informationsspärr</title>
        </rect>
      ))}
      {today === null ? null : (
        <g>
          <line x1={today} x2={today} y1={header - 8} y2={height} className={styles.today} />
          <text x={today - 4} y={12} textAnchor="middle" className={styles.todayText}>
            i dag
          </text>
        </g>
      )}
      {marks.map((mark, index) => {
        const { key, to } = mark.event
        return to === null || onPaper ? (
          <g key={key}>
            <Point mark={mark} />
          </g>
        ) : (
          <a
            key={key}
            href={`#${to}`}
            ref={(element) => void (element && links.current.set(key, element))}
            tabIndex={index === Math.min(at, marks.length - 1) ? 0 : -1}
            onFocus={() => setAt(index)}
            aria-label={spoken(mark.event)}
            className={styles.link}
          >
            <Point mark={mark} />
          </a>
        )
      })}
    </svg>
  )
}

/** A mark and its word. Filled when it has happened, hollow when planned, crossed when called off. */
const Point = ({ mark: { event, label, x, y, isLeft } }: { readonly mark: Mark }) => (
  <>
    <title>{spoken(event)}</title>
    <circle cx={x} cy={y} r={5.5} className={`${styles.mark} ${styles[event.state]}`} />
    {event.state === 'installt' ? (
      <path d={`M${x - 5} ${y - 5} l10 10 m0 -10 l-10 10`} className={styles.cross} />
    ) : null}
    <text
      x={isLeft ? x - 10 : x + 10}
      y={y + 4.5}
      textAnchor={isLeft ? 'end' : 'start'}
      className={`${styles.label} ${x < gutter ? styles.hidden : ''}`}
    >
      {label}
    </text>
  </>
)
