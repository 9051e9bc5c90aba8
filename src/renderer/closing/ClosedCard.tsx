import type { ClosingPage } from '@shared/closing/closing.contract'
import { gallringLabels, openKindLabels, statisticsFieldLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { ButtonLink } from '../ui/Button'
import { Callout, Card, Facts, layout, Row, Stack } from '../ui/layout'

/** How the case was closed, and the way on: a new case, never this one again. */
export function ClosedCard({ closing }: { readonly closing: ClosingPage }) {
  const { data: me } = useQuery(ask('account.me', {}))
  const { closed, points, follows, followedBy, log } = closing
  return (
    <Stack>
      <Card title="Ärendet är avslutat">
        <Stack>
          {closed ? (
            <Facts
              rows={[
                ['Avslutat', `${nearDay(closed.on)} av ${closed.by}`],
                [
                  'Barnet fick veta',
                  `${nearDay(closed.words.told.on)}, av ${closed.words.told.by}. ${closed.words.told.how}`,
                ],
                ['Väg tillbaka', closed.words.told.wayBack],
                ['Barnahuslogg', log.handedOn ? `Lämnad ${nearDay(log.handedOn)}` : closed.words.logReason],
                ['Avslutsanteckning', noteText(closed)],
                ['Uppgift saknas', closed.missingStatistics.map((one) => statisticsFieldLabels[one]).join(', ')],
                ['Gallring', gallringLabels[closed.gallring]],
              ]}
            />
          ) : (
            <p>Ärendet avslutades innan det blev något samråd.</p>
          )}
          <Callout title="Ett avslutat ärende öppnas aldrig igen">
            <span>Händer något nytt börjar ett nytt ärende, som följer på det här.</span>
          </Callout>
          <Row>
            {me?.roles.includes('samordnare') ? (
              <ButtonLink to={`/samrad/ny-forfragan/efter/${closing.caseId}`} kind="primary">
                Nytt ärende för samma barn
              </ButtonLink>
            ) : null}
            <ButtonLink to={`/arenden/${closing.caseId}/barnahuslogg`}>Barnahuslogg</ButtonLink>
          </Row>
          {follows ? (
            <p>
              Följer på <Link href={`/arenden/${follows.caseId}`}>{follows.number}</Link>
            </p>
          ) : null}
          {followedBy.map((one) => (
            <p key={one.caseId}>
              Följs av <Link href={`/arenden/${one.caseId}`}>{one.number}</Link>
            </p>
          ))}
        </Stack>
      </Card>
      {closed && points.length > 0 ? (
        <Card title="Lämnades öppet, med skäl">
          <ul className={layout.list}>
            {points.map((point) => (
              <li key={point.key}>
                {point.text.startsWith(openKindLabels[point.kind]) ? null : (
                  <span className={layout.muted}>{openKindLabels[point.kind]} </span>
                )}
                {point.text}
                {point.reason ? (
                  <div className={layout.small}>
                    {point.reason} ({point.reasonBy})
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Stack>
  )
}

function noteText({ noteOn, words }: NonNullable<ClosingPage['closed']>): string {
  const by = words.noteBy === '' ? '' : ` av ${words.noteBy}`
  return noteOn ? `Signerad ${nearDay(noteOn)}${by}` : ''
}
