import { samradStateLabels, samradTypeLabels } from '@shared/glossary/labels'
import type { AgencyId } from '@shared/profile/profile.contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { SamradTabs } from '../request'
import { ButtonLink } from '../ui/Button'
import { countOf, Growing } from '../ui/Growing'
import { Badge, Card, Empty, layout, Page, Table } from '../ui/layout'

/** Samråd to come, or those that have been held. */
export function SamradListPage({ show }: { readonly show: 'kommande' | 'hallna' }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const agency = (id: AgencyId) => house?.profile.agencies.find((one) => one.id === id)?.name ?? ''
  return (
    <Page
      title="Samråd"
      actions={
        <ButtonLink to="/samrad/ny-forfragan" kind="primary">
          Ny samrådsförfrågan
        </ButtonLink>
      }
    >
      <SamradTabs />
      <Card title={show === 'kommande' ? 'Kommande och pågående' : 'Hållna och inställda'}>
        <Growing key={show} question={(most) => ask('samrad.list', { show, most })}>
          {(rows, more, isAll) =>
            rows.length === 0 ? (
              <Empty>
                {show === 'kommande'
                  ? 'Inget samråd är bokat. Ett samråd bokas från en förfrågan eller från ett barns sida.'
                  : 'Här samlas de samråd som är hållna, med protokoll och saknade perspektiv.'}
              </Empty>
            ) : (
              <>
                <Table
                  caption={`Samråd, ${countOf(rows, isAll)}`}
                  columns={['Tid', 'Barn', 'Typ', 'Plats', show === 'kommande' ? 'Svar' : 'Saknat perspektiv', 'Läge']}
                >
                  {(show === 'kommande' ? rows : [...rows].reverse()).map((row) => (
                    <tr key={row.id}>
                      <td className={layout.number}>
                        <Link href={`/samrad/${row.id}`} className={`${layout.strong} ${layout.when}`}>
                          {nearDay(row.heldOn)} {row.startsAt}
                        </Link>
                        <div className={`${layout.small} ${layout.muted}`}>{row.number}</div>
                      </td>
                      <td>{row.type === 'konsulterande' ? 'Anonymt' : row.children.join(', ')}</td>
                      <td>{samradTypeLabels[row.type]}</td>
                      <td>{row.place}</td>
                      <td className={show === 'kommande' ? layout.number : undefined}>
                        {show === 'kommande'
                          ? `${row.answered} av ${row.called}`
                          : row.missing.length > 0
                            ? row.missing.map(agency).join(', ')
                            : '–'}
                      </td>
                      <td>
                        <Badge
                          tone={
                            row.state === 'signerat'
                              ? 'ok'
                              : row.state === 'hallet' || row.state === 'pagar'
                                ? 'warn'
                                : undefined
                          }
                        >
                          {samradStateLabels[row.state]}
                        </Badge>
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
