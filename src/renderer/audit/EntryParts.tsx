import { actionWords, thingWords } from '@shared/audit/action-words'
import type { LogEntry, Thing } from '@shared/audit/audit.contract'
import { logMarkLabels } from '@shared/glossary/labels'
import { momentText } from '../lib/dates'
import { Badge, layout } from '../ui/layout'
import styles from './audit.module.css'

/** How many doors are named before the rest are folded away. */
const shown = 2

/** What an entry concerns: doors by their references, and by name only those my own keys open. */
export function Things({ things }: { readonly things: readonly Thing[] }) {
  const rest = things.slice(shown)
  if (things.length === 0) return '–'
  return (
    <div className={styles.things}>
      {things.slice(0, shown).map((thing) => (
        <span key={`${thing.kind}${thing.reference}`}>{thingWords(thing)}</span>
      ))}
      {rest.length > 0 ? (
        <details>
          <summary>{rest.length} till</summary>
          <div className={styles.things}>
            {rest.map((thing) => (
              <span key={`${thing.kind}${thing.reference}`}>{thingWords(thing)}</span>
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

/** What was done, with what the log's sealed part tells of it. */
export const Deed = ({ entry }: { readonly entry: LogEntry }) => (
  <div className={styles.things}>
    <span>
      {actionWords(entry.action)}
      {entry.document ? `: ${actionWords(entry.document)}` : ''}
    </span>
    {entry.search ? <span className={layout.small}>Sökte: {entry.search}</span> : null}
    {entry.reason ? <span className={layout.small}>Skäl: {entry.reason}</span> : null}
    {entry.marks.length > 0 ? (
      <span>
        {entry.marks.map((mark) => (
          <Badge key={mark} tone="warn">
            {logMarkLabels[mark]}
          </Badge>
        ))}
      </span>
    ) : null}
  </div>
)

export const When = ({ entry }: { readonly entry: Pick<LogEntry, 'at' | 'seq'> }) => (
  <>
    {momentText(entry.at)}
    <div className={`${layout.small} ${layout.muted}`}>post {entry.seq}</div>
  </>
)

export const Who = ({ entry }: { readonly entry: LogEntry }) => (
  <>
    {entry.user}
    {entry.isMine ? ' (du)' : ''}
    <div className={`${layout.small} ${layout.muted}`}>{entry.title}</div>
  </>
)
