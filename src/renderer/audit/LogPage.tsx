import type { LogEntry, LogFilter } from '@shared/audit/audit.contract'
import type { UserId } from '@shared/ids'
import { failureOf } from '@shared/result'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ask, invoke } from '../lib/api'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { SelectField, TextField } from '../ui/fields'
import { Card, Empty, Fault, Grid, layout, Page, Row, Table } from '../ui/layout'
import { AuditTabs } from './AuditTabs'
import { Deed, Things, When, Who } from './EntryParts'
import { PeriodFields, usePeriod } from './period'

/** The log as it stands, newest first, narrowed to a period, a user and a door. */
export function LogPage() {
  const choice = usePeriod()
  const [userId, setUserId] = useState<UserId | ''>('')
  const [typed, setTyped] = useState('')
  const about = useDeferredValue(typed.trim())
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const filter: LogFilter = { ...choice.period, userId: userId || null, about }
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['audit', 'audit.log', filter],
    queryFn: ({ pageParam }) => invoke('audit.log', { filter, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.hasMore ? (page.entries.at(-1)?.seq ?? null) : null),
    placeholderData: keepPreviousData,
  })
  const failure = error ? failureOf(error) : null
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Page
      title="Loggkontroll"
      windowTitle="Hela loggen"
      lead="Allt som har lästs och ändrats, det senaste först. Sök på en beteckning ur loggen, eller på personnummer, namn och ärendenummer som din egen nyckel öppnar."
    >
      <AuditTabs />
      <Card
        title="Hela loggen"
        actions={<SaveButtons document={{ kind: 'log', filter }} formats={['pdf', 'csv']} about="loggen" />}
      >
        <Grid>
          <PeriodFields choice={choice} failure={failure} path={['filter']} />
          <SelectField
            label="Användare"
            everything="Alla"
            value={userId}
            choices={users.map((user) => ({ value: user.id, label: user.displayName }))}
            onChange={setUserId}
          />
          <TextField label="Beteckning" optional value={typed} onChange={setTyped} maxLength={200} />
        </Grid>
        <Fault failure={failure?.fields ? null : failure} />
        {!data || failure ? null : entries.length === 0 ? (
          <Empty>
            {about
              ? 'Ingen post stämmer. Beteckningen står på aktens sida under Vem har läst.'
              : 'Ingen post finns under perioden.'}
          </Empty>
        ) : (
          <>
            <EntryTable entries={entries} />
            {hasNextPage ? (
              <Row>
                <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
                  Visa äldre poster
                </Button>
              </Row>
            ) : null}
          </>
        )}
      </Card>
    </Page>
  )
}

const EntryTable = ({ entries }: { readonly entries: readonly LogEntry[] }) => (
  <Table caption="Poster i loggen" columns={['När', 'Vem', 'Vad', 'Gäller']}>
    {entries.map((entry) => (
      <tr key={entry.seq}>
        <td className={layout.number}>
          <When entry={entry} />
        </td>
        <td>
          <Who entry={entry} />
        </td>
        <td>
          <Deed entry={entry} />
        </td>
        <td>
          <Things things={entry.things} />
        </td>
      </tr>
    ))}
  </Table>
)
