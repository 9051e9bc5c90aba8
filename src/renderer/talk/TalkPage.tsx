import { informedLabels, offerLabels, talkModeLabels } from '@shared/glossary/labels'
import type { TalkId } from '@shared/ids'
import type { Informed, OfferAnswer, Talk, TalkPart } from '@shared/talk/talk.contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask, invoke, useCommand } from '../lib/api'
import { longDay, partsOf, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { ToldBefore } from '../thread'
import { Button, ButtonLink } from '../ui/Button'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, TextField, TimeField } from '../ui/fields'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Facts, Fault, Grid, layout, Page, Row, Stack } from '../ui/layout'
import { Term } from '../ui/Term'
import { TalkBadge } from './TalksCard'

/** One talk with an adult: the neutral event, and my own parts of it. What others write is only counted. */
export const TalkPage = ({ talkId }: { readonly talkId: TalkId }) => (
  <LoadedPage question={ask('talk.get', { talkId })}>{(talk) => <TalkView talk={talk} />}</LoadedPage>
)

const whenOf = (talk: Talk): string => {
  if (!talk.startedAt || !talk.endedAt) return `${longDay(talk.plannedOn)} kl. ${talk.startsAt}`
  const [start, end] = [partsOf(talk.startedAt), partsOf(talk.endedAt)]
  return `${longDay(start.day)} kl. ${start.time}–${end.time}`
}

const TalkView = ({ talk }: { readonly talk: Talk }) => (
  <Page
    title={`Samtal med ${talk.adultName}`}
    windowTitle="Samtal"
    lead={whenOf(talk)}
    actions={<TalkBadge talk={talk} />}
    narrow
  >
    <Stack>
      <Card title={<Term code="talk">Samtalet</Term>}>
        <Facts
          rows={[
            ['Syfte', talk.text.purpose],
            ['Hur', [talkModeLabels[talk.mode].toLocaleLowerCase('sv'), talk.text.place].filter(Boolean).join(', ')],
            ...(talk.barnhandlaggare ? [['Barnhandläggare', talk.barnhandlaggare] as const] : []),
            ...(talk.vuxenhandlaggare ? [['Vuxenhandläggare', talk.vuxenhandlaggare] as const] : []),
            ...(talk.text.interpreter ? [['Tolk', talk.text.interpreter] as const] : []),
            [
              talk.children.length > 1 ? 'Barn' : 'Barnet',
              <span key="children">
                {talk.children.map((child, index) => (
                  <span key={child.caseId}>
                    {index > 0 ? ', ' : ''}
                    {child.mayOpen ? <Link href={`/arenden/${child.caseId}`}>{child.name}</Link> : child.name}
                  </span>
                ))}
              </span>,
            ],
            ...(talk.informed
              ? [['Informerad om hur samtalet dokumenteras', informedLabels[talk.informed]] as const]
              : []),
            ...(talk.text.soloReason ? [['Varför en handläggare', talk.text.soloReason] as const] : []),
            ...(talk.text.cancelReason ? [['Inställt för att', talk.text.cancelReason] as const] : []),
          ]}
        />
      </Card>
      {talk.state === 'planerat' ? <Prepare talk={talk} /> : null}
      {talk.isMine && talk.state === 'planerat' ? <Held talk={talk} /> : null}
      {talk.isMine && talk.state === 'hallet' ? <MyParts talk={talk} /> : null}
    </Stack>
  </Page>
)

/** What the children have told already, for whoever holds their barnakter. */
function Prepare({ talk }: { readonly talk: Talk }) {
  const caseIds = talk.myParts.flatMap((part) => (part.aktId && part.caseId ? [part.caseId] : []))
  return caseIds.length > 0 ? <ToldBefore caseIds={caseIds} /> : null
}

function Held({ talk }: { readonly talk: Talk }) {
  const [isCancelling, setCancelling] = useState(false)
  const form = useForm<{
    heldOn: string
    startsAt: string
    endsAt: string
    informed: Informed | ''
    interpreter: string
  }>({
    initial: {
      heldOn: talk.plannedOn <= today() ? talk.plannedOn : today(),
      startsAt: talk.startsAt,
      endsAt: '',
      informed: '',
      interpreter: talk.text.interpreter,
    },
    draft: { form: 'talk.hold', subject: talk.id },
    submit: ({ informed, ...values }) =>
      invoke('talk.hold', { ...values, talkId: talk.id, informed: informed as Informed, revision: talk.revision }),
  })
  const { values, set, error } = form
  return (
    <>
      <Card title="När samtalet är hållet">
        <Form onSubmit={() => form.submit()}>
          <Grid dense>
            <DateField
              label="Datum"
              value={values.heldOn}
              onChange={(heldOn) => set({ heldOn })}
              error={error('heldOn')}
            />
            <TimeField
              label="Började"
              value={values.startsAt}
              onChange={(startsAt) => set({ startsAt })}
              error={error('startsAt')}
            />
            <TimeField
              label="Slutade"
              value={values.endsAt}
              onChange={(endsAt) => set({ endsAt })}
              error={error('endsAt')}
            />
            <TextField
              label="Tolk"
              optional
              value={values.interpreter}
              onChange={(interpreter) => set({ interpreter })}
              error={error('interpreter')}
            />
          </Grid>
          <SegmentField
            label="Är den vuxne informerad om hur samtalet dokumenteras?"
            hint="Att anteckningar förs, var för sig, i de akter som samtalet rör"
            value={values.informed}
            choices={choicesOf(informedLabels)}
            onChange={(informed) => set({ informed })}
            error={error('informed')}
          />
          {form.failure?.fields ? null : <Fault failure={form.failure} />}
          <Row between>
            <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
              Samtalet är hållet
            </Button>
            <Button kind="quiet" onClick={() => setCancelling(true)}>
              Ställ in
            </Button>
          </Row>
        </Form>
      </Card>
      {isCancelling ? <Cancel talk={talk} /> : null}
    </>
  )
}

function Cancel({ talk }: { readonly talk: Talk }) {
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }) => invoke('talk.cancel', { talkId: talk.id, reason }),
  })
  return (
    <Card title="Ställ in samtalet">
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" disabled={form.isBusy}>
            Ställ in
          </Button>
        </Row>
      </Form>
    </Card>
  )
}

const sideName = (part: TalkPart) => (part.caseId ? `Barnakt: ${part.name}` : `Den vuxnes sida: ${part.name}`)

function MyParts({ talk }: { readonly talk: Talk }) {
  const begin = useCommand('talk.begin')
  const isUnbegun = talk.myParts.some((part) => part.aktId && !part.noteId && !part.isDone)
  const adultPart = talk.myParts.find((part) => part.caseId === null)
  return (
    <>
      <Card
        title="Mina anteckningar från samtalet"
        actions={
          <ButtonLink to={`/samtal/${talk.id}/sortera`} kind="primary">
            Sortera anteckningarna
          </ButtonLink>
        }
      >
        <p>
          Varje del skrivs för sig, i sin egen akt och med sina egna ord. Tid och deltagare hämtas härifrån. Vad andra
          skriver syns inte här, bara hur många delar som är signerade.
        </p>
        {talk.received.length > 0 ? (
          <Callout tone="warn" title="Överlämnat till dig">
            <span>
              {talk.received.length === 1 ? 'En mening' : `${String(talk.received.length)} meningar`} som hör till din
              sida. Ta hand om dem när du sorterar; de förstörs när din anteckning är signerad.
            </span>
          </Callout>
        ) : null}
        <ul className={layout.list}>
          {talk.myParts.map((part) => (
            <li key={part.id} className={`${layout.row} ${layout.between}`}>
              <div>
                {part.aktId ? (
                  <Link href={`/akt/${part.aktId}`} className={layout.strong}>
                    {sideName(part)}
                  </Link>
                ) : (
                  <span className={layout.strong}>{sideName(part)}</span>
                )}
                <div className={`${layout.small} ${layout.muted}`}>
                  {part.isDone
                    ? ''
                    : part.aktId
                      ? part.noteId
                        ? 'Påbörjad'
                        : 'Inte påbörjad'
                      : part.caseId
                        ? 'Barnakten är inte öppnad. Öppna den från barnets sida först.'
                        : 'Den vuxne har ingen akt. Då skrivs ingen anteckning, bara svaret här nedanför.'}
                </div>
              </div>
              <Badge tone={part.isDone ? 'ok' : 'warn'}>{part.isDone ? 'Klar' : 'Återstår'}</Badge>
            </li>
          ))}
        </ul>
        {isUnbegun ? (
          <Row>
            <Button size="small" onClick={() => begin.mutate({ talkId: talk.id })}>
              Börja utan att sortera
            </Button>
          </Row>
        ) : null}
        <Fault failure={begin.error?.failure} />
      </Card>
      {adultPart ? <Offer talk={talk} part={adultPart} /> : null}
    </>
  )
}

/** Asked of every adult, whether there is an akt or not, so that the answer tells nothing of it. */
function Offer({ talk, part }: { readonly talk: Talk; readonly part: TalkPart }) {
  const form = useForm<{ offer: OfferAnswer | '' }>({
    initial: { offer: part.offer ?? '' },
    submit: ({ offer }) => invoke('talk.answerOffer', { talkId: talk.id, offer: offer as OfferAnswer }),
  })
  const fault = form.error('talk')
  return (
    <Card title="Erbjudet stöd för egen del">
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Blev den vuxne erbjuden stöd för egen del, och vad blev svaret?"
          hint="Bara för statistiken. Syns för dig."
          value={form.values.offer}
          choices={choicesOf(offerLabels)}
          onChange={(offer) => form.set({ offer })}
          error={form.error('offer')}
        />
        {fault ? (
          <Callout tone="fault" live>
            <span>{fault}</span>
          </Callout>
        ) : form.failure?.fields ? null : (
          <Fault failure={form.failure} />
        )}
        <Row>
          <Button type="submit" disabled={form.isBusy}>
            {part.aktId || part.isDone ? 'Spara svaret' : 'Spara svaret och avsluta min del'}
          </Button>
          {part.offer ? <Badge tone="ok">Sparat</Badge> : null}
        </Row>
      </Form>
    </Card>
  )
}
