import { threadTopicLabels, transferScopeLabels, transferStateLabels } from '@shared/glossary/labels'
import type { Transfer, TransferState } from '@shared/transfer/transfer.contract'
import { nearDay, today } from '../lib/dates'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Badge, Callout, Facts, layout, Row, Stack } from '../ui/layout'
import type { Answer } from './AnswerDialog'

const tones: Readonly<Record<TransferState, 'info' | 'ok' | 'warn' | undefined>> = {
  vantar: 'info',
  mottagen: 'ok',
  avbojd: 'warn',
  atertagen: undefined,
}

const actLabels: Readonly<Record<Answer, string>> = {
  tar: 'Ta emot',
  mottagen: 'Någon har tagit emot',
  avboj: 'Säg nej',
  atertag: 'Ta tillbaka',
  'ga-in': 'Gå in i stället',
}

/** What can be done with an överlämning, by whom. */
function actsFor(transfer: Transfer, mayWrite: boolean): Answer[] {
  const { state, isToMe, giverHasLeft, service } = transfer
  if (state === 'avbojd') return mayWrite ? ['atertag'] : []
  if (state !== 'vantar') return []
  if (giverHasLeft) return isToMe ? ['avboj'] : ['ga-in']
  if (isToMe) return ['tar', 'avboj']
  if (!mayWrite) return []
  return service === null ? ['atertag'] : ['mottagen', 'avboj', 'atertag']
}

interface TransferRowProps {
  readonly transfer: Transfer
  readonly mayWrite: boolean
  readonly onAct: (act: Answer) => void
}

/** One överlämning: between whom, what is in the packet, and what comes next. */
export function TransferRow({ transfer, mayWrite, onAct }: TransferRowProps) {
  const { packet, state } = transfer
  const isLate = state === 'vantar' && transfer.answerBy < today()
  return (
    <Stack tight>
      <Row between>
        <div>
          <strong>Till {transfer.to}</strong> · {transferScopeLabels[transfer.scope].toLowerCase()}
          <div className={layout.small}>{packet.what}</div>
          <div className={layout.small}>
            Från {transfer.from} {nearDay(transfer.givenOn)}.{' '}
            {state === 'vantar'
              ? `Svar senast ${nearDay(transfer.answerBy)}. Ansvaret ligger kvar hos ${transfer.from}.`
              : ''}
            {state === 'mottagen' && transfer.answeredOn
              ? `Mottagen ${nearDay(transfer.answeredOn)} av ${transfer.receivedBy}.`
              : ''}
          </div>
        </div>
        <Row>
          {isLate ? <Badge tone="warn">Svaret är sent</Badge> : null}
          <Badge tone={tones[state]}>{transferStateLabels[state]}</Badge>
        </Row>
      </Row>
      {state === 'avbojd' ? (
        <Callout tone="warn" title={`Ansvaret ligger kvar hos ${transfer.from}.`}>
          <span>
            {transfer.receivedBy ? `${transfer.receivedBy}: ` : ''}
            {transfer.reason}. Lämna över till någon annan, eller ta tillbaka.
          </span>
        </Callout>
      ) : null}
      {state === 'vantar' && transfer.giverHasLeft ? (
        <Callout tone="warn" title={`${transfer.from} har slutat.`}>
          <span>En kollega går in i stället, så att mottagaren har någon att fråga.</span>
        </Callout>
      ) : null}
      {state === 'atertagen' && transfer.reason ? (
        <div className={layout.small}>Tagen tillbaka: {transfer.reason}</div>
      ) : null}
      <details>
        <summary>Paketet</summary>
        <Facts
          rows={[
            ['Det som är klart', packet.done],
            [
              'Det som återstår',
              packet.left.length > 0
                ? packet.left.map(({ what, dueOn }) => `${what} (senast ${nearDay(dueOn)})`).join('; ')
                : '',
            ],
            ['Risker nu', packet.risks],
            [
              'Redan berättat – fråga inte igen',
              packet.told.map(({ topic, day }) => `${threadTopicLabels[topic]}, ${nearDay(day)}`).join('; '),
            ],
            ['Barnets önskan om kontakt', packet.contactWish],
            ['Bifogat', packet.attachments.join('; ')],
          ]}
        />
      </details>
      <Row>
        {actsFor(transfer, mayWrite).map((act, at) => (
          <Button
            key={act}
            size="small"
            kind={at === 0 ? 'secondary' : 'quiet'}
            aria-label={`${actLabels[act]}: överlämningen till ${transfer.to}`}
            onClick={() => onAct(act)}
          >
            {actLabels[act]}
          </Button>
        ))}
        {state === 'vantar' || state === 'mottagen' ? (
          <SaveButtons
            document={{ kind: 'transfer', transferId: transfer.id }}
            formats={['docx', 'pdf', 'print']}
            about={`överlämningen till ${transfer.to}`}
          />
        ) : null}
      </Row>
    </Stack>
  )
}
