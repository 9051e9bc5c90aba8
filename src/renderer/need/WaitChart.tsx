import { serviceLabels } from '@shared/glossary/labels'
import type { ServiceWait } from '@shared/need/need.contract'
import styles from './need.module.css'

const [left, width, line] = [250, 420, 34]

/** From the offer to the first visit, a bar for each service, and how long the one who waits now has waited. The table beside says the same. */
export function WaitChart({ waits }: { readonly waits: readonly ServiceWait[] }) {
  const most = Math.max(1, ...waits.flatMap(({ medianToVisit, longestNow }) => [medianToVisit ?? 0, longestNow ?? 0]))
  const across = (days: number) => (days / most) * width
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${left + width + 90} ${waits.length * line + 8}`}
      role="img"
      aria-label="Dagar från erbjudande till första besök, per verksamhet. Samma siffror står i tabellen."
    >
      {waits.map(({ service, medianToVisit, longestNow }, index) => {
        const y = index * line + 6
        return (
          <g key={service}>
            <text x={left - 10} y={y + 16} textAnchor="end">
              {serviceLabels[service]}
            </text>
            {medianToVisit === null ? null : (
              <rect className={styles.bar} x={left} y={y + 3} width={Math.max(2, across(medianToVisit))} height={16} />
            )}
            {longestNow === null ? null : (
              <rect className={styles.now} x={left} y={y} width={Math.max(2, across(longestNow))} height={22} />
            )}
            <text x={left + across(Math.max(medianToVisit ?? 0, longestNow ?? 0)) + 10} y={y + 16}>
              {medianToVisit ?? '–'} / {longestNow ?? '–'}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
