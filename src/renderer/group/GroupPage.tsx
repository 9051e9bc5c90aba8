import { groupMeetingStateLabels } from '@shared/glossary/labels'
import type { GroupMeetingRow, GroupSeries } from '@shared/group/group.contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { CooperationFrame } from '../cooperation'
import { ask } from '../lib/api'
import { longDay, nearDay } from '../lib/dates'
import { SaveButtons } from '../template'
import { Button, ButtonLink } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Columns, Empty, Facts, layout, Row, Stack, Table } from '../ui/layout'
import { Term } from '../ui/Term'
import { CancelMeeting, ChangeSeries, EndSeries, MoveMeeting, StartSeries } from './SeriesDialogs'

/** The samarbetsgrupp: when it meets, what is next, and what has been. */
export function GroupPage() {
  const [isStarting, setStarting] = useState(false)
  return (
    <CooperationFrame>
      <Loaded question={ask('group.overview', {})}>
        {({ series, mayStart }) => (
          <Stack>
            {series.map((one) => (
              <Series key={one.id} series={one} />
            ))}
            {series.some((one) => one.endedOn === null) ? null : (
              <Empty
                action={
                  mayStart ? (
                    <Button kind="primary" onClick={() => setStarting(true)}>
                      Starta en serie
                    </Button>
                  ) : null
                }
              >
                Ingen <Term code="samarbetsgrupp">samarbetsgrupp</Term> är igång. Den träffas varannan vecka och startas
                av 1:e socialsekreterare eller enhetschef i nämnden.
              </Empty>
            )}
            {isStarting ? <StartSeries onClose={() => setStarting(false)} /> : null}
          </Stack>
        )}
      </Loaded>
    </CooperationFrame>
  )
}

const clockOf = ({ startsAt, minutes }: Pick<GroupSeries, 'startsAt' | 'minutes'>) =>
  `kl. ${startsAt}, ${minutes} minuter`

type Open =
  | { readonly kind: 'change' | 'end' }
  | { readonly kind: 'move' | 'cancel'; readonly meeting: GroupMeetingRow }

function Series({ series }: { readonly series: GroupSeries }) {
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const next = series.coming.find((one) => one.state === 'pagar' || one.state === 'planerat')
  const isRunning = series.endedOn === null
  return (
    <>
      <Columns>
        <Stack>
          {next ? (
            <Card
              title={next.state === 'pagar' ? 'Mötet pågår' : 'Nästa möte'}
              actions={
                <ButtonLink to={`/samverkan/mote/${next.id}`} kind="primary">
                  {next.state === 'pagar' ? 'Fortsätt mötet' : 'Förbered'}
                </ButtonLink>
              }
            >
              <p className={layout.strong}>
                <time className={layout.when} dateTime={next.heldOn}>
                  {longDay(next.heldOn)}
                </time>{' '}
                {clockOf(next)}
              </p>
              <p className={layout.muted}>{next.place}</p>
            </Card>
          ) : null}
          <Meetings
            title="Kommande möten"
            rows={series.coming}
            empty="Inga möten är utlagda."
            onOpen={series.mayLead ? setOpen : undefined}
          />
        </Stack>
        <Stack>
          <Card
            title={<Term code="samarbetsgrupp">Samarbetsgrupp</Term>}
            actions={
              series.mayLead && isRunning ? (
                <>
                  <Button size="small" onClick={() => setOpen({ kind: 'change' })}>
                    Ändra
                  </Button>
                  <Button size="small" kind="quiet" onClick={() => setOpen({ kind: 'end' })}>
                    Avsluta serien
                  </Button>
                </>
              ) : null
            }
          >
            <Facts
              rows={[
                ['Nämnd', series.namnd],
                ['När', `Varannan vecka från ${nearDay(series.startsOn)}, ${clockOf(series)}`],
                ['Var', series.place],
                ['Med i gruppen', series.members.map((one) => one.name).join(', ')],
                ...(series.endedOn ? ([['Avslutad', nearDay(series.endedOn)]] as const) : []),
              ]}
            />
            {isRunning ? (
              <Row>
                <SaveButtons
                  document={{ kind: 'group-series', seriesId: series.id }}
                  formats={['ics']}
                  about="serien"
                  label="Till din kalender"
                />
              </Row>
            ) : null}
          </Card>
          <Meetings title="Tidigare möten" rows={series.past} empty="Inget möte har hållits än." />
        </Stack>
      </Columns>
      {open?.kind === 'change' ? <ChangeSeries series={series} onClose={close} /> : null}
      {open?.kind === 'end' ? <EndSeries series={series} onClose={close} /> : null}
      {open?.kind === 'move' ? <MoveMeeting meeting={open.meeting} onClose={close} /> : null}
      {open?.kind === 'cancel' ? <CancelMeeting meeting={open.meeting} onClose={close} /> : null}
    </>
  )
}

interface MeetingsProps {
  readonly title: string
  readonly rows: readonly GroupMeetingRow[]
  readonly empty: string
  readonly onOpen?: ((open: Open) => void) | undefined
}

const tones = { planerat: 'info', pagar: 'warn', hallet: 'ok', installt: undefined } as const

const Meetings = ({ title, rows, empty, onOpen }: MeetingsProps) => (
  <Card title={title}>
    {rows.length === 0 ? (
      <Empty>{empty}</Empty>
    ) : (
      <Table caption={title} columns={['Dag', 'Läge', onOpen ? 'Ändra' : 'Anmärkning']}>
        {rows.map((row) => {
          const tone = tones[row.state]
          const day = `${nearDay(row.heldOn)} kl. ${row.startsAt}`
          return (
            <tr key={row.id}>
              <td>
                {row.state === 'installt' ? (
                  day
                ) : (
                  <Link href={`/samverkan/mote/${row.id}`} className={layout.strong}>
                    {day}
                  </Link>
                )}
                {onOpen && row.reason ? <div className={layout.small}>{row.reason}</div> : null}
              </td>
              <td>
                <Badge {...(tone ? { tone } : {})}>{groupMeetingStateLabels[row.state]}</Badge>
              </td>
              <td>
                {onOpen ? (
                  <Row>
                    {row.state === 'planerat' || row.state === 'installt' ? (
                      <Button
                        size="small"
                        aria-label={`Flytta mötet ${day}`}
                        onClick={() => onOpen({ kind: 'move', meeting: row })}
                      >
                        Flytta
                      </Button>
                    ) : null}
                    {row.state === 'planerat' ? (
                      <Button
                        size="small"
                        kind="quiet"
                        aria-label={`Ställ in mötet ${day}`}
                        onClick={() => onOpen({ kind: 'cancel', meeting: row })}
                      >
                        Ställ in
                      </Button>
                    ) : null}
                  </Row>
                ) : (
                  row.reason || '–'
                )}
              </td>
            </tr>
          )
        })}
      </Table>
    )}
  </Card>
)
