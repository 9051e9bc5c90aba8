import { offenceLabels, requestStateLabels, samradTypeLabels, urgencyLabels } from '@shared/glossary/labels'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { ButtonLink } from '../ui/Button'
import { countOf, Growing } from '../ui/Growing'
import { Badge, Card, Empty, layout, Page, Table } from '../ui/layout'
import { SamradTabs } from './SamradTabs'

/** All requests, those that wait for an answer marked. */
export const RequestListPage = () => (
  <Page
    title="Samråd"
    actions={
      <ButtonLink to="/samrad/ny-forfragan" kind="primary">
        Ny samrådsförfrågan
      </ButtonLink>
    }
  >
    <SamradTabs />
    <Card title="Förfrågningar">
      <Growing question={(most) => ask('request.list', { state: null, most })}>
        {(rows, more, isAll) =>
          rows.length === 0 ? (
            <Empty>
              Här samlas det som socialtjänst, polis och andra vill samråda om. Ta emot den första med knappen ovanför.
            </Empty>
          ) : (
            <>
              <Table
                caption={`Förfrågningar, ${countOf(rows, isAll)}`}
                columns={['Inkom', 'Barn', 'Typ', 'Misstanke', 'Läge']}
              >
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <span className={layout.when}>{nearDay(row.receivedOn)}</span>
                    </td>
                    <td>
                      <Link href={`/samrad/forfragan/${row.id}`} className={layout.strong}>
                        {row.children.map((child) => child.name).join(', ') || 'Anonymt'}
                      </Link>
                      <div className={`${layout.small} ${layout.muted}`}>
                        {row.children.map((child) => child.number).join(', ')}
                      </div>
                    </td>
                    <td>{samradTypeLabels[row.type]}</td>
                    <td className={layout.small}>{row.offences.map((offence) => offenceLabels[offence]).join(', ')}</td>
                    <td>
                      <Badge tone={row.state === 'inkommen' ? 'warn' : row.state === 'kallad' ? 'ok' : undefined}>
                        {requestStateLabels[row.state]}
                      </Badge>{' '}
                      {row.state === 'inkommen' && row.urgency !== 'normal' ? (
                        <Badge tone="warn">{urgencyLabels[row.urgency]}</Badge>
                      ) : null}
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
