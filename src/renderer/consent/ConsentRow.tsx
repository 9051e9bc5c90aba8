import type { ChildView, Consent, ConsentState } from '@shared/consent/consent.contract'
import {
  consentAnswerLabels,
  consentMatterLabels,
  consentStateLabels,
  consentWayLabels,
  giverRoleLabels,
} from '@shared/glossary/labels'
import { nearDay } from '../lib/dates'
import { receiverName } from '../referral'
import { Button } from '../ui/Button'
import { Badge, Facts, layout, Row } from '../ui/layout'

const tones: Readonly<Record<ConsentState, 'ok' | 'info' | 'warn' | undefined>> = {
  galler: 'ok',
  vantar: 'info',
  nej: 'warn',
  aterkallat: 'warn',
  utgatt: undefined,
}

/** What the child thinks, or why that is missing. */
const viewRow = (view: ChildView): readonly [string, string] =>
  view.missing
    ? ['Barnets mening saknas', view.missing]
    : ['Barnets egen mening', `”${view.words}” (${view.on ? nearDay(view.on) : ''}, ${view.how})`]

interface ConsentRowProps {
  readonly consent: Consent
  readonly mayWrite: boolean
  readonly onAnswer: (giver: number) => void
}

/** One consent: how it stands, who has answered what, and the rest behind a click. */
export function ConsentRow({ consent, mayWrite, onAnswer }: ConsentRowProps) {
  const { text, entries, state } = consent
  const asked = text.givers.length
  return (
    <>
      <Row between>
        <div>
          <strong>Till {receiverName(consent.receiver)}</strong> · {consentMatterLabels[consent.matter]}
          <div className={layout.small}>{text.what}</div>
        </div>
        <Badge tone={tones[state]}>
          {state === 'vantar' && asked > 1 ? `${consent.given} av ${asked} har sagt ja` : consentStateLabels[state]}
        </Badge>
      </Row>
      <div className={layout.small}>
        {state === 'utgatt' ? 'Gällde' : 'Gäller'} till och med {nearDay(consent.until)}
      </div>
      <ul className={layout.list}>
        {text.givers.map((giver, at) => {
          const latest = entries.findLast((entry) => entry.giver === at)
          const isOver = state === 'utgatt' || latest?.answer === 'aterkallat'
          return (
            <li key={`${giver.role}-${giver.name}`}>
              <Row between>
                <div>
                  {giver.name}
                  {giver.role === 'barnet' || giver.role === 'den-vuxne'
                    ? ''
                    : `, ${giverRoleLabels[giver.role].toLowerCase()}`}
                  {': '}
                  {latest
                    ? `${consentAnswerLabels[latest.answer].toLowerCase()}, ${consentWayLabels[latest.way].toLowerCase()} ${nearDay(latest.day)}${latest.how ? ` – ${latest.how}` : ''}`
                    : 'har inte svarat än'}
                </div>
                {mayWrite && !isOver ? (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={`${latest?.answer === 'ja' ? 'Tar tillbaka' : 'Skriv in svar'}: ${giver.name}`}
                    onClick={() => onAnswer(at)}
                  >
                    {latest?.answer === 'ja' ? 'Tar tillbaka' : 'Skriv in svar'}
                  </Button>
                ) : null}
              </Row>
            </li>
          )
        })}
      </ul>
      <details>
        <summary>Varför, och vad barnet tycker</summary>
        <Facts
          rows={[
            ['Varför', text.purpose],
            ['Lämnas från', text.from],
            ...(text.loneReason ? ([['Varför inte alla är tillfrågade', text.loneReason]] as const) : []),
            ...(text.view ? [viewRow(text.view)] : []),
            ['Infört', `${nearDay(consent.recordedOn)} av ${consent.recordedBy}`],
          ]}
        />
      </details>
    </>
  )
}
