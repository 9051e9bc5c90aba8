import type { DeadlineView } from '@shared/deadline/deadline.contract'
import { deadlineKindLabels, extensionGroundLabels, milestoneLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { type ReactNode, useState } from 'react'
import { longDay, nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { layout, Row, Table } from '../ui/layout'
import { DueDay } from './DueDay'
import { ExplainDialog } from './ExplainDialog'
import { ExtendDialog } from './ExtendDialog'
import { FulfilDialog } from './FulfilDialog'
import { StateBadge } from './StateBadge'

interface DeadlineTableProps {
  readonly caption: string
  readonly caseId: CaseId
  readonly deadlines: readonly DeadlineView[]
}

const running = new Set<DeadlineView['state']>(['lugn', 'forlangd', 'varning', 'passerad'])

/** A child's deadlines: what, how binding, since when, until when, where it stands, and what can be done about it. */
export const DeadlineTable = ({ caption, caseId, deadlines }: DeadlineTableProps) => (
  <Table caption={caption} columns={['Frist', 'Slag', 'Började', 'Senast', 'Läge', 'Gör']}>
    {deadlines.map((one) => (
      <tr key={one.key}>
        <td>
          <span className={layout.strong}>{one.name}</span>
          {one.law ? (
            <div className={`${layout.small} ${layout.muted}`}>
              {one.law.text} (läst {one.law.readOn})
            </div>
          ) : null}
          <History deadline={one} />
        </td>
        <td>{deadlineKindLabels[one.kind]}</td>
        <td>
          <span className={layout.when}>{nearDay(one.start)}</span>
          <div className={`${layout.small} ${layout.muted}`}>{milestoneLabels[one.startedBy]}</div>
        </td>
        <td>
          <DueDay due={one.due} daysLeft={one.daysLeft} dayOff={one.dayOff} isRunning={running.has(one.state)} />
        </td>
        <td>
          <StateBadge kind={one.kind} state={one.state} />
          {one.doneOn ? <div className={`${layout.small} ${layout.muted}`}>{nearDay(one.doneOn)}</div> : null}
        </td>
        <td>
          <Actions caseId={caseId} deadline={one} />
        </td>
      </tr>
    ))}
  </Table>
)

/** Decisions to extend and reasons for being late, in the order they came. */
const History = ({ deadline }: { readonly deadline: DeadlineView }) =>
  deadline.extensions.length + deadline.reasons.length > 0 ? (
    <ul className={`${layout.small} ${layout.list}`}>
      {deadline.extensions.map((one) => (
        <li key={one.toDue}>
          Förlängd till {longDay(one.toDue)} av {one.words.decidedBy} {nearDay(one.decidedOn)},{' '}
          {extensionGroundLabels[one.ground].toLowerCase()}: {one.words.reason}
        </li>
      ))}
      {deadline.reasons.map((one) => (
        <li key={one.writtenAt}>
          Orsak till försening: {one.text} ({one.writtenBy})
        </li>
      ))}
    </ul>
  ) : null

type Asking = 'fulfil' | 'extend' | 'explain'

function Actions({ caseId, deadline }: { readonly caseId: CaseId; readonly deadline: DeadlineView }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const button = (what: Asking, label: ReactNode) => (
    <Button size="small" kind={what === 'fulfil' ? 'secondary' : 'quiet'} onClick={() => setAsking(what)}>
      {label}
      <span className="visually-hidden">: {deadline.name}</span>
    </Button>
  )
  return (
    <Row>
      {deadline.mayFulfil ? button('fulfil', 'Klart') : null}
      {deadline.extendOn ? button('extend', 'Förläng') : null}
      {deadline.mayExplain ? button('explain', 'Ange orsak') : null}
      {asking === 'fulfil' ? <FulfilDialog caseId={caseId} deadline={deadline} onClose={close} /> : null}
      {asking === 'extend' ? <ExtendDialog caseId={caseId} deadline={deadline} onClose={close} /> : null}
      {asking === 'explain' ? <ExplainDialog caseId={caseId} deadline={deadline} onClose={close} /> : null}
    </Row>
  )
}
