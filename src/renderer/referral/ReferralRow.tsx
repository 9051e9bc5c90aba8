import { breakingWords } from '@shared/disclosure/ground'
import { contactWayLabels, nextWayLabels, referralStateLabels, referralUrgencyLabels } from '@shared/glossary/labels'
import type { Referral } from '@shared/referral/referral.contract'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, Callout, Facts, layout, Row, Stack } from '../ui/layout'
import { receiverName } from './receiver-name'
import { type Act, actLabels, actsFor } from './steps'

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagar`)

/** Where a remiss is, in one line. */
function course({ state, sentOn, watchUntil, answeredOn, firstVisitOn, closedOn, waitDays }: Referral): string {
  const sent = sentOn ? `Skickad ${nearDay(sentOn)}` : 'Inte skickad'
  const answered = answeredOn ? `, svar ${nearDay(answeredOn)}` : ''
  switch (state) {
    case 'utkast':
      return 'Ett utkast. Mottagaren vet ingenting än.'
    case 'skickad':
      return `${sent}, har väntat ${days(waitDays ?? 0)}. Svaret bevakas till ${nearDay(watchUntil)}.`
    case 'mottagen':
      return `${sent}${answered}. Har väntat ${days(waitDays ?? 0)} på ett första besök.`
    case 'avbojd':
      return `${sent}${answered}.`
    case 'forsta-besok':
      return `${sent}, första besöket ${firstVisitOn ? nearDay(firstVisitOn) : ''} efter ${days(waitDays ?? 0)}.`
    case 'avslutad':
      return `${sent}. Avslutad ${closedOn ? nearDay(closedOn) : ''}.`
  }
}

interface ReferralRowProps {
  readonly referral: Referral
  readonly mayWrite: boolean
  readonly hasAkt: boolean
  /** Whether this is the receiver's newest no, where it is said how many there are. */
  readonly isNewestNo: boolean
  readonly onAct: (act: Act) => void
}

/** One remiss: where it is, what it asks, and what comes next. */
export function ReferralRow({ referral, mayWrite, hasAkt, isNewestNo, onAct }: ReferralRowProps) {
  const name = receiverName(referral.receiver)
  const isStranded = referral.state === 'avbojd' && referral.next === null
  const acts = actsFor(referral.state, referral.next !== null, hasAkt)
  return (
    <Stack tight>
      <Row between>
        <div>
          <strong>Till {name}</strong>
          {referral.person ? `, ${referral.person}` : ''}
          <div className={layout.small}>{course(referral)}</div>
        </div>
        <Row>
          {referral.lacksConsent ? <Badge tone="warn">Samtycke saknas</Badge> : null}
          <Badge
            tone={
              isStranded
                ? 'warn'
                : referral.state === 'skickad'
                  ? 'info'
                  : referral.state === 'mottagen' || referral.state === 'forsta-besok'
                    ? 'ok'
                    : undefined
            }
          >
            {referralStateLabels[referral.state]}
          </Badge>
        </Row>
      </Row>
      {isStranded ? (
        <Callout tone="warn" title="Ingen har tagit emot. Ansvaret ligger kvar hos oss.">
          <span>Mottagarens skäl: {referral.answer}</span>{' '}
          {isNewestNo && referral.declines > 1 ? (
            <span>
              {name} har sagt nej {referral.declines} gånger här. Välj en annan väg, eller ta upp det mellan
              verksamheternas chefer.
            </span>
          ) : null}
        </Callout>
      ) : null}
      {referral.next ? (
        <div className={layout.small}>
          {nextWayLabels[referral.next]}: {referral.nextText}
        </div>
      ) : null}
      <details>
        <summary>Frågan och grunden</summary>
        <Facts
          rows={[
            ['Fråga eller önskad insats', referral.question],
            ['Brådska', referralUrgencyLabels[referral.urgency]],
            [
              'Varför uppgifterna får lämnas',
              `${breakingWords[referral.ground].law}${referral.groundText ? ` – ${referral.groundText}` : ''}`,
            ],
            ['Mottagaren tar kontakt', contactWayLabels[referral.contact]],
            ...(referral.watchReason ? ([['Varför vi väntar längre', referral.watchReason]] as const) : []),
            ...(referral.answer && !isStranded ? ([['Mottagarens svar', referral.answer]] as const) : []),
            ...(referral.outcome ? ([['Utfall', referral.outcome]] as const) : []),
            ['Skickad av', referral.owner],
          ]}
        />
      </details>
      {mayWrite && acts.length > 0 ? (
        <Row>
          {acts.map((act, at) => (
            <Button
              key={act}
              size="small"
              kind={at === 0 ? 'secondary' : 'quiet'}
              aria-label={`${actLabels[act]}: remissen till ${name}`}
              onClick={() => onAct(act)}
            >
              {actLabels[act]}
            </Button>
          ))}
        </Row>
      ) : null}
    </Stack>
  )
}
