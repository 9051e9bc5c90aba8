import type { DeadlineRow } from '@shared/deadline/deadline.contract'
import { deadlineKindLabels } from '@shared/glossary/labels'
import type { NamndId, UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { FollowUpFrame } from '../followup'
import { ask } from '../lib/api'
import { SegmentField, SelectField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Grid, layout, Stack, Table } from '../ui/layout'
import { ClockCallout } from './ClockCallout'
import { DueDay } from './DueDay'
import { StateBadge } from './StateBadge'

type Show = 'att-gora' | 'passerade' | 'pagaende' | 'alla'

/** The unit's view: the deadlines of every child I hold keys to, the soonest first. */
export function UnitDeadlinesPage() {
  const [show, setShow] = useState<Show>('att-gora')
  const [namndId, setNamndId] = useState<NamndId | ''>('')
  const [responsibleId, setResponsibleId] = useState<UserId | ''>('')
  const { data: house } = useQuery(ask('house.current', {}))
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const officers = users.filter((user) => user.roles.includes('barnhandlaggare'))
  const question = ask('deadline.list', {
    show,
    namndId: namndId || null,
    responsibleId: responsibleId || null,
  })
  return (
    <FollowUpFrame>
      <Card title="Frister">
        <Stack>
          <SegmentField
            label="Läge"
            value={show}
            onChange={setShow}
            choices={[
              { value: 'att-gora', label: 'Kräver något' },
              { value: 'passerade', label: 'Passerade' },
              { value: 'pagaende', label: 'Löper' },
              { value: 'alla', label: 'Alla' },
            ]}
          />
          <Grid>
            <SelectField
              label="Nämnd"
              everything="Alla nämnder"
              value={namndId}
              onChange={setNamndId}
              choices={(house?.namnder ?? []).map((namnd) => ({ value: namnd.id, label: namnd.name }))}
            />
            <SelectField
              label="Barnhandläggare"
              everything="Alla"
              value={responsibleId}
              onChange={setResponsibleId}
              choices={officers.map((user) => ({ value: user.id, label: user.displayName }))}
            />
          </Grid>
          <Loaded question={question}>
            {({ rows, clock }) => (
              <Stack>
                <ClockCallout fault={clock} />
                {rows.length > 0 ? <Rows rows={rows} /> : <Empty>Ingen frist stämmer med valen ovanför.</Empty>}
              </Stack>
            )}
          </Loaded>
        </Stack>
      </Card>
    </FollowUpFrame>
  )
}

const over = new Set<DeadlineRow['state']>(['uppfylld', 'uppfylld-sent', 'upphord'])

const Rows = ({ rows }: { readonly rows: readonly DeadlineRow[] }) => (
  <Table
    caption={`Frister, ${rows.length} stycken`}
    columns={['Barn', 'Frist', 'Slag', 'Senast', 'Läge', 'Barnhandläggare', 'Nämnd']}
  >
    {rows.map((row) => (
      <tr key={row.key}>
        <td>
          <Link href={`/arenden/${row.caseId}/frister`} className={layout.strong}>
            {row.child}
          </Link>
          <div className={`${layout.small} ${layout.muted} ${layout.number}`}>{row.number}</div>
        </td>
        <td>{row.name}</td>
        <td>{deadlineKindLabels[row.kind]}</td>
        <td>
          <DueDay due={row.due} daysLeft={row.daysLeft} dayOff={row.dayOff} isRunning={!over.has(row.state)} />
        </td>
        <td>
          <StateBadge kind={row.kind} state={row.state} />
          {row.hasReason ? <div className={`${layout.small} ${layout.muted}`}>Orsak angiven</div> : null}
        </td>
        <td>{row.handlaggare || '–'}</td>
        <td>{row.namnd}</td>
      </tr>
    ))}
  </Table>
)
