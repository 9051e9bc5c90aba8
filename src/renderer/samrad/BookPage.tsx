import { isRealDay } from '@shared/day'
import { samradTypeLabels } from '@shared/glossary/labels'
import type { CaseId, RequestId } from '@shared/ids'
import type { SamradType } from '@shared/profile/profile.contract'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { ask, invoke } from '../lib/api'
import { nearDay, workdayIn } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, SelectField, TextField, TimeField } from '../ui/fields'
import { LoadedPage } from '../ui/Loaded'
import { Callout, Card, Fault, Grid, layout, Page, Row } from '../ui/layout'

interface Candidate {
  readonly caseId: CaseId
  readonly name: string
  readonly number: string
}

interface BookProps {
  readonly type: SamradType
  readonly requestIds: readonly RequestId[]
  readonly candidates: readonly Candidate[]
}

/** Books the samråd a request asks for. */
export const BookFromRequest = ({ requestId }: { readonly requestId: RequestId }) => (
  <LoadedPage question={ask('request.get', { requestId })}>
    {(request) => <Book type={request.type} requestIds={[request.id]} candidates={request.children} />}
  </LoadedPage>
)

/** Books a further samråd about a child, with or without its siblings. */
export const BookFromCase = ({ caseId }: { readonly caseId: CaseId }) => (
  <LoadedPage question={ask('case.page', { caseId })}>
    {(page) => (
      <Book
        type={page.samrad.some((one) => one.state === 'signerat') ? 'uppfoljning' : 'planering'}
        requestIds={[]}
        candidates={[
          { caseId: page.id, name: `${page.identity.givenName} ${page.identity.familyName}`, number: page.number },
          ...page.siblings,
        ]}
      />
    )}
  </LoadedPage>
)

function Book({ type, requestIds, candidates }: BookProps) {
  const [, go] = useLocation()
  const { data: house } = useQuery(ask('house.current', {}))
  const form = useForm({
    initial: {
      type,
      chosen: candidates.filter((_, index) => requestIds.length > 0 || index === 0).map((child) => child.caseId),
      heldOn: workdayIn(1),
      startsAt: '13:00',
      minutes: String(house?.profile.samradMinutes ?? 30),
      place: house?.name ?? '',
      link: '',
    },
    submit: async ({ chosen, minutes, ...values }) => {
      const { samradId } = await invoke('samrad.plan', {
        ...values,
        minutes: Number(minutes),
        caseIds: values.type === 'konsulterande' ? [] : chosen,
        requestIds: [...requestIds],
      })
      go(`/samrad/${samradId}`)
    },
  })
  const { values, set, error } = form
  const { data: near = [] } = useQuery({
    ...ask('samrad.near', { caseIds: values.chosen, day: values.heldOn }),
    enabled: isRealDay(values.heldOn) && values.chosen.length > 0,
  })
  return (
    <Page title="Boka samråd" narrow>
      <Form onSubmit={() => form.submit()}>
        <Card title="Tid och plats">
          <Grid dense>
            <SelectField
              label="Typ av samråd"
              value={values.type}
              onChange={(chosenType) => set({ type: chosenType })}
              choices={choicesOf(samradTypeLabels).filter(
                (choice) => (choice.value === 'konsulterande') === (type === 'konsulterande'),
              )}
              error={error('type')}
            />
            <DateField
              label="Datum"
              value={values.heldOn}
              onChange={(heldOn) => set({ heldOn })}
              error={error('heldOn')}
            />
            <TimeField
              label="Börjar"
              value={values.startsAt}
              onChange={(startsAt) => set({ startsAt })}
              error={error('startsAt')}
            />
            <TextField
              label="Längd i minuter"
              inputMode="numeric"
              value={values.minutes}
              onChange={(minutes) => set({ minutes })}
              error={error('minutes')}
            />
          </Grid>
          <Grid>
            <TextField label="Plats" value={values.place} onChange={(place) => set({ place })} error={error('place')} />
            <TextField
              label="Länk till videomöte"
              optional
              value={values.link}
              onChange={(link) => set({ link })}
              error={error('link')}
            />
          </Grid>
        </Card>
        {candidates.length > 0 ? (
          <Card title="Barn">
            {candidates.map((child) => (
              <Checkbox
                key={child.caseId}
                label={`${child.name}, ${child.number}`}
                checked={values.chosen.includes(child.caseId)}
                onChange={(isOn) =>
                  set({
                    chosen: isOn
                      ? [...values.chosen, child.caseId]
                      : values.chosen.filter((one) => one !== child.caseId),
                  })
                }
              />
            ))}
            {candidates.length > 1 ? (
              <p className={layout.muted}>
                Syskon kan ha samma samråd. Varje barn har ändå sitt eget ärende och sina egna beslut.
              </p>
            ) : null}
          </Card>
        ) : null}
        {near.length > 0 ? (
          <Callout tone="warn" title="Det finns redan möten för barnet nära den dagen">
            <span>
              {near
                .map((one) => `${one.number} ${nearDay(one.heldOn)} (${samradTypeLabels[one.type].toLowerCase()})`)
                .join(', ')}
            </span>
          </Callout>
        ) : null}
        <Fault failure={form.failure} />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Boka och förbered kallelse
          </Button>
        </Row>
      </Form>
    </Page>
  )
}
