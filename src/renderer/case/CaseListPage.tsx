import { caseStateLabels } from '@shared/glossary/labels'
import type { NamndId, UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { missingTeam } from '../team'
import { ButtonLink } from '../ui/Button'
import { SegmentField, SelectField } from '../ui/fields'
import { countOf, Growing } from '../ui/Growing'
import { Badge, Card, Empty, Grid, layout, Page, Table } from '../ui/layout'
import { RoomMarks } from './RoomMark'

type State = 'oppna' | 'avslutade' | 'alla'

/** The cases I hold keys to, filtered by state, nämnd and person responsible. */
export function CaseListPage() {
  const [state, setState] = useState<State>('oppna')
  const [namndId, setNamndId] = useState<NamndId | ''>('')
  const [responsibleId, setResponsibleId] = useState<UserId | ''>('')
  const { data: house } = useQuery(ask('house.current', {}))
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const officers = users.filter((user) => user.roles.includes('barnhandlaggare'))
  const isNarrowed = state !== 'oppna' || namndId !== '' || responsibleId !== ''
  const filter = { state, namndId: namndId || null, responsibleId: responsibleId || null }
  return (
    <Page
      title="Ärenden"
      lead="Barnahusärenden som du har nyckel till"
      actions={
        <ButtonLink to="/samrad/ny-forfragan" kind="primary">
          Ny samrådsförfrågan
        </ButtonLink>
      }
    >
      <Card>
        <Grid>
          <SegmentField
            label="Visa"
            value={state}
            onChange={setState}
            choices={[
              { value: 'oppna', label: 'Öppna' },
              { value: 'avslutade', label: 'Avslutade' },
              { value: 'alla', label: 'Alla' },
            ]}
          />
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
        <Growing key={Object.values(filter).join()} question={(most) => ask('case.list', { ...filter, most })}>
          {(rows, more, isAll) =>
            rows.length === 0 ? (
              <Empty>
                {isNarrowed
                  ? 'Inget ärende som du har nyckel till stämmer med valen ovanför.'
                  : 'Här visas de barn som Barnahus samordnar kring och som du har nyckel till. Ett ärende öppnas när en samrådsförfrågan tas emot.'}
              </Empty>
            ) : (
              <>
                <Table
                  caption={`Ärenden, ${countOf(rows, isAll)}`}
                  columns={['Barn', 'Ärende', 'De fyra rummen', 'Läge', 'Barnhandläggare', 'Nästa samråd', 'Uppgifter']}
                >
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td>
                        <Link href={`/arenden/${row.id}`} className={layout.strong}>
                          {row.name}
                        </Link>
                        {row.age !== null && !row.isProtected ? (
                          <div className={`${layout.small} ${layout.muted}`}>{row.age} år</div>
                        ) : null}
                      </td>
                      <td>
                        <span className={layout.number}>{row.number}</span>
                        <div className={`${layout.small} ${layout.muted}`}>{row.namnd}</div>
                      </td>
                      <td>
                        <RoomMarks rooms={row.rooms} />
                      </td>
                      <td>
                        {caseStateLabels[row.state]}
                        {row.teamMissing.length > 0 ? (
                          <div>
                            <Badge tone="overdue">{missingTeam(row.teamMissing)}</Badge>
                          </div>
                        ) : null}
                      </td>
                      <td>{row.responsible || <Badge tone="warn">Saknas</Badge>}</td>
                      <td className={layout.number}>
                        {row.nextSamrad ? (
                          <span className={layout.when}>
                            {nearDay(row.nextSamrad.slice(0, 10))} {row.nextSamrad.slice(11)}
                          </span>
                        ) : (
                          '–'
                        )}
                      </td>
                      <td>
                        {row.overdueTasks > 0 ? (
                          <Badge tone="warn">{row.overdueTasks} försenade</Badge>
                        ) : row.openTasks > 0 ? (
                          row.openTasks
                        ) : (
                          '–'
                        )}
                      </td>
                    </tr>
                  ))}
                </Table>
                {more}
              </>
            )
          }
        </Growing>
      </Card>
    </Page>
  )
}
