import {
  offenceLabels,
  policeReportLabels,
  samradTypeLabels,
  suspectRelationLabels,
  urgencyLabels,
} from '@shared/glossary/labels'
import type { AgencyId } from '@shared/profile/profile.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { NumberWarning } from '../leak'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SegmentField, SelectField, TextArea, TextField } from '../ui/fields'
import { Callout, Card, Fault, Grid, Page, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { Term } from '../ui/Term'
import { AdultsPart } from './AdultsPart'
import { ChildrenPart } from './ChildrenPart'
import { emptyRequest, type RequestValues, toNewRequest } from './request-values'

interface NewRequestProps {
  /** What is known already, when the request follows a closed case. */
  readonly begun?: RequestValues
  /** What its draft is kept under. */
  readonly subject?: string
}

/** Receives a request for a samråd. Chosen konsulterande, it has no place for identity at all. */
export function NewRequestPage({ begun, subject = 'ny' }: NewRequestProps) {
  const [initial] = useState(() => begun ?? emptyRequest())
  const [, go] = useLocation()
  const { data: house } = useQuery(ask('house.current', {}))
  const form = useForm({
    initial,
    draft: { form: 'request.receive', subject },
    submit: async (values) => {
      const { requestId } = await invoke('request.receive', toNewRequest(values))
      go(`/samrad/forfragan/${requestId}`)
    },
  })
  const { values, set, error } = form
  const isAnonymous = values.type === 'konsulterande'
  const agency = (id: AgencyId) => house?.profile.agencies.find((one) => one.id === id)?.name ?? ''
  return (
    <Page
      title="Ny samrådsförfrågan"
      lead="Skriv medan du lyssnar. Allt sparas som utkast tills du är klar."
      actions={
        <>
          <SaveMark state={form.saveState} />
          {form.isRestored ? <Button onClick={() => void form.reset()}>Börja om från tomt</Button> : null}
        </>
      }
      narrow
    >
      <Form onSubmit={() => form.submit()}>
        {form.isRestored ? (
          <Callout>
            <span>Det här är utkastet du inte hann lämna in.</span>
          </Callout>
        ) : null}
        <Card title="Förfrågan">
          <SegmentField
            label="Vilket slags samråd önskas?"
            value={values.type}
            onChange={(type) => set({ type })}
            choices={choicesOf(samradTypeLabels)}
            error={error('type')}
          />
          {isAnonymous ? (
            <Callout
              title={
                <>
                  <Term code="konsulterande">Konsulterande samråd</Term> är anonymt
                </>
              }
            >
              <span>
                Barnet får inte kunna pekas ut, eftersom polis och åklagare annars måste agera. Därför finns inga fält
                för namn och personnummer här. Skriv inte heller något i texten som röjer vem det är.
              </span>
            </Callout>
          ) : null}
          <Grid>
            <DateField
              label="Inkom"
              value={values.receivedOn}
              onChange={(receivedOn) => set({ receivedOn })}
              error={error('receivedOn')}
            />
            <SelectField
              label="Från verksamhet"
              value={values.agencyId}
              onChange={(agencyId) => set({ agencyId })}
              choices={(house?.profile.agencies ?? []).map((one) => ({ value: one.id, label: agency(one.id) }))}
              error={error('agencyId')}
            />
          </Grid>
          <Grid>
            <TextField
              label="Vem ringer eller skriver"
              value={values.requesterName}
              onChange={(requesterName) => set({ requesterName })}
              error={error('text', 'requesterName')}
            />
            <TextField
              label="Telefon eller e-post dit"
              optional
              value={values.requesterContact}
              onChange={(requesterContact) => set({ requesterContact })}
              error={error('text', 'requesterContact')}
            />
          </Grid>
          <SegmentField
            label="Brådska"
            value={values.urgency}
            onChange={(urgency) => set({ urgency })}
            choices={choicesOf(urgencyLabels)}
          />
        </Card>
        <Card title="Misstanken">
          <CheckboxGroup
            label="Misstänkt brott"
            hint="Flera kan gälla samma barn. Ett barn som har bevittnat våld är självt brottsutsatt."
            values={values.offences}
            onChange={(offences) => set({ offences })}
            choices={choicesOf(offenceLabels)}
            error={error('offences')}
          />
          <Grid>
            <SelectField
              label="Den misstänktas relation till barnet"
              value={values.suspectRelation}
              onChange={(suspectRelation) => set({ suspectRelation })}
              choices={choicesOf(suspectRelationLabels)}
              error={error('suspectRelation')}
            />
            <SelectField
              label="Polisanmälan"
              value={values.policeReport}
              onChange={(policeReport) => set({ policeReport })}
              choices={choicesOf(policeReportLabels)}
              error={error('policeReport')}
            />
          </Grid>
          <TextArea
            label="Hur det kom fram"
            hint="Vem såg eller hörde vad, och när. Skilj uppgifter från tolkningar."
            value={values.howItEmerged}
            onChange={(howItEmerged) => set({ howItEmerged })}
            error={error('text', 'howItEmerged')}
            lang="sv"
            spellCheck
          />
          <Grid>
            <TextArea
              label="Plats och tid för händelsen"
              optional
              value={values.placeAndTime}
              onChange={(placeAndTime) => set({ placeAndTime })}
              error={error('text', 'placeAndTime')}
            />
            <TextArea
              label="Särskilda behov"
              optional
              value={values.specialNeeds}
              onChange={(specialNeeds) => set({ specialNeeds })}
              error={error('text', 'specialNeeds')}
            />
          </Grid>
          <Grid>
            <TextField
              label="Tolk, språk"
              optional
              value={values.interpreterLanguage}
              onChange={(interpreterLanguage) => set({ interpreterLanguage })}
              error={error('interpreterLanguage')}
            />
            {isAnonymous ? (
              <TextField
                label="Antal syskon"
                inputMode="numeric"
                value={values.siblingCount}
                onChange={(siblingCount) => set({ siblingCount })}
                error={error('siblingCount')}
              />
            ) : null}
          </Grid>
        </Card>
        {isAnonymous ? (
          <NumberWarning
            text={[values.howItEmerged, values.placeAndTime, values.specialNeeds, values.requesterContact].join(' ')}
          />
        ) : null}
        {values.type === '' || isAnonymous ? null : (
          <>
            <ChildrenPart form={form} />
            <AdultsPart form={form} />
          </>
        )}
        <Fault failure={form.failure} />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || values.type === ''}>
            {isAnonymous ? 'Ta emot förfrågan' : 'Ta emot och öppna ärende'} (Ctrl+Enter)
          </Button>
        </Row>
      </Form>
    </Page>
  )
}
