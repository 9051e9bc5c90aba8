import {
  offenceLabels,
  policeReportLabels,
  requestStateLabels,
  samradTypeLabels,
  suspectRelationLabels,
  urgencyLabels,
} from '@shared/glossary/labels'
import type { RequestId } from '@shared/ids'
import type { RequestPage as Request } from '@shared/request/request.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask, invoke } from '../lib/api'
import { momentText, nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { SegmentField, TextArea } from '../ui/fields'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Facts, Fault, layout, Page, Row } from '../ui/layout'

/** One request and its three possible answers. */
export const RequestPage = ({ requestId }: { readonly requestId: RequestId }) => (
  <LoadedPage question={ask('request.get', { requestId })}>{(request) => <Received request={request} />}</LoadedPage>
)

function Received({ request }: { readonly request: Request }) {
  const [isAnswering, setAnswering] = useState(false)
  const { data: house } = useQuery(ask('house.current', {}))
  const agency = house?.profile.agencies.find((one) => one.id === request.agencyId)?.name ?? ''
  const isLate = request.answerBy < today()
  const book = `/samrad/boka/forfragan/${request.id}`
  return (
    <Page
      title="Samrådsförfrågan"
      lead={
        <>
          {samradTypeLabels[request.type]} · inkom {nearDay(request.receivedOn)} ·{' '}
          <Badge tone={request.state === 'inkommen' ? 'warn' : 'ok'}>{requestStateLabels[request.state]}</Badge>
        </>
      }
      actions={
        request.state === 'inkommen' ? (
          <>
            <Button onClick={() => setAnswering(true)}>Svara utan samråd</Button>
            <ButtonLink to={book} kind="primary">
              Boka samråd
            </ButtonLink>
          </>
        ) : request.samradId ? (
          <ButtonLink to={`/samrad/${request.samradId}`}>Till samrådet</ButtonLink>
        ) : null
      }
      narrow
    >
      {request.state === 'inkommen' ? (
        <Callout
          tone={request.urgency === 'akut' || isLate ? 'warn' : 'info'}
          title={
            isLate
              ? `Svaret skulle ha lämnats ${nearDay(request.answerBy)}`
              : `Svara senast ${nearDay(request.answerBy)}`
          }
        >
          <span>Boka samråd, ge råd per telefon om det räcker, eller hänvisa rätt.</span>
        </Callout>
      ) : null}
      {request.answer ? (
        <Callout tone="info" title={requestStateLabels[request.state]}>
          <span className={layout.pre}>{request.answer}</span>
        </Callout>
      ) : null}
      {request.type === 'konsulterande' ? (
        <Callout title="Barnet är anonymt">
          <span>
            Namn, personnummer och andra uppgifter som pekar ut barnet får inte lämnas.
            {request.siblingCount > 0 ? ` Barnet har ${request.siblingCount} syskon.` : ''}
          </span>
        </Callout>
      ) : (
        <Card title="Barn">
          <ul className={layout.list}>
            {request.children.map((child) => (
              <li key={child.caseId}>
                <Link href={`/arenden/${child.caseId}`} className={layout.strong}>
                  {child.name}
                </Link>{' '}
                <span className={layout.muted}>{child.number}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Vad det gäller">
        <Facts
          rows={[
            ['Från', `${request.text.requesterName}, ${agency}`],
            ['Kontakt', request.text.requesterContact],
            ['Misstänkt brott', request.offences.map((offence) => offenceLabels[offence]).join(', ')],
            ['Misstänkt är', suspectRelationLabels[request.suspectRelation]],
            ['Polisanmälan', policeReportLabels[request.policeReport]],
            ['Brådska', urgencyLabels[request.urgency]],
            ['Tolk', request.interpreterLanguage],
            ['Plats och tid för händelsen', request.text.placeAndTime],
            ['Särskilda behov', request.text.specialNeeds],
            ['Mottagen av', `${request.receivedBy}, ${momentText(request.recordedAt)}`],
          ]}
        />
        <h3>Hur det kom fram</h3>
        <p className={layout.pre}>{request.text.howItEmerged}</p>
      </Card>
      {isAnswering ? <AnswerDialog request={request} onClose={() => setAnswering(false)} /> : null}
    </Page>
  )
}

function AnswerDialog({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const form = useForm<{ readonly state: 'telefonrad' | 'hanvisad'; readonly answer: string }>({
    initial: { state: 'telefonrad', answer: '' },
    draft: { form: 'request.answer', subject: request.id },
    submit: async (values) => {
      await invoke('request.answer', { requestId: request.id, ...values })
      onClose()
    },
  })
  return (
    <Dialog title="Svara utan samråd" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Svar"
          value={form.values.state}
          onChange={(state) => form.set({ state })}
          choices={[
            { value: 'telefonrad', label: 'Telefonråd räckte' },
            { value: 'hanvisad', label: 'Hänvisad' },
          ]}
        />
        <TextArea
          label={form.values.state === 'hanvisad' ? 'Vart och varför' : 'Vilket råd gavs'}
          value={form.values.answer}
          onChange={(answer) => form.set({ answer })}
          error={form.error('answer')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara svaret
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
