import type { CasePage } from '@shared/case/case.contract'
import { relationLabels, talkModeLabels } from '@shared/glossary/labels'
import type { CaseId, PersonId, UserId } from '@shared/ids'
import type { TalkMode } from '@shared/talk/talk.contract'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { ask, invoke } from '../lib/api'
import { workdayIn } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { ToldBefore } from '../thread'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import {
  CheckboxGroup,
  choicesOf,
  DateField,
  SegmentField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../ui/fields'
import { LoadedPage } from '../ui/Loaded'
import { Callout, Card, Fault, Grid, Page, Row } from '../ui/layout'
import { Term } from '../ui/Term'

interface Values {
  readonly caseIds: readonly CaseId[]
  readonly adultId: PersonId | ''
  readonly barnhandlaggareId: UserId | ''
  readonly vuxenhandlaggareId: UserId | ''
  readonly plannedOn: string
  readonly startsAt: string
  readonly mode: TalkMode
  readonly place: string
  readonly purpose: string
  readonly interpreter: string
  readonly soloReason: string
}

/** Plans a talk of two handläggare with one adult round a child. */
export const PlanPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <LoadedPage question={ask('case.page', { caseId })}>{(page) => <Plan page={page} />}</LoadedPage>
)

function Plan({ page }: { readonly page: CasePage }) {
  const [, go] = useLocation()
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { data: known } = useQuery(ask('talk.ofCase', { caseId: page.id }))
  const children = [
    { value: page.id, label: `${page.identity.givenName} ${page.identity.familyName}` },
    ...page.siblings.map((one) => ({ value: one.caseId, label: one.name })),
  ]
  const adults = page.relatives.flatMap(({ personId, identity, kinship }) =>
    identity && kinship.relation !== 'syskon'
      ? [
          {
            value: personId,
            label: `${identity.givenName} ${identity.familyName}, ${relationLabels[kinship.relation].toLocaleLowerCase('sv')}`,
          },
        ]
      : [],
  )
  const form = useForm<Values>({
    initial: {
      caseIds: children.map((one) => one.value),
      adultId: '',
      barnhandlaggareId: page.responsibleId ?? '',
      vuxenhandlaggareId: '',
      plannedOn: workdayIn(1),
      startsAt: '10:00',
      mode: 'pa-plats',
      place: '',
      purpose: '',
      interpreter: '',
      soloReason: '',
    },
    draft: { form: 'talk.plan', subject: page.id },
    submit: async ({ adultId, barnhandlaggareId, vuxenhandlaggareId, ...values }) => {
      const { talkId } = await invoke('talk.plan', {
        ...values,
        caseIds: [...values.caseIds],
        adultIds: adultId ? [adultId] : [],
        barnhandlaggareId: barnhandlaggareId || null,
        vuxenhandlaggareId: vuxenhandlaggareId || null,
      })
      go(`/samtal/${talkId}`)
    },
  })
  const { values, set, error } = form
  const officers = (role: 'barnhandlaggare' | 'vuxenhandlaggare') =>
    users.filter((user) => user.roles.includes(role)).map((user) => ({ value: user.id, label: user.displayName }))
  const isSolo =
    !values.barnhandlaggareId || !values.vuxenhandlaggareId || values.barnhandlaggareId === values.vuxenhandlaggareId
  const mustSayWhy = isSolo && !known?.safety?.isSecured
  return (
    <Page
      title="Planera samtal"
      windowTitle="Planera samtal"
      lead={`${page.identity.givenName}, ${page.number}`}
      narrow
    >
      <Form onSubmit={() => form.submit()}>
        <Card title="Vem samtalet är med">
          <Callout>
            <span>
              Ett <Term code="talk">gemensamt samtal</Term> är två handläggare och <strong>en</strong> vuxen.
              Föräldrarna talar vi med var för sig: där det finns våld kan ett samtal med båda vara farligt.
            </span>
          </Callout>
          <Grid>
            <SelectField
              label="Den vuxne"
              value={values.adultId}
              choices={adults}
              onChange={(adultId) => set({ adultId })}
              error={error('adultIds')}
            />
          </Grid>
          <CheckboxGroup
            label="Barn som samtalet rör"
            hint="Varje barn får sin egen anteckning i sin egen akt"
            values={values.caseIds}
            choices={children}
            onChange={(caseIds) => set({ caseIds })}
            error={error('caseIds')}
          />
        </Card>
        {page.akter.some((akt) => akt.kind === 'barnakt') ? <ToldBefore caseIds={values.caseIds} /> : null}
        <Card title="Vilka som håller det">
          <Grid>
            <SelectField
              label="Barnhandläggare"
              everything="Ingen"
              value={values.barnhandlaggareId}
              choices={officers('barnhandlaggare')}
              onChange={(barnhandlaggareId) => set({ barnhandlaggareId })}
              error={error('barnhandlaggareId')}
            />
            <SelectField
              label="Vuxenhandläggare"
              everything="Ingen"
              value={values.vuxenhandlaggareId}
              choices={officers('vuxenhandlaggare')}
              onChange={(vuxenhandlaggareId) => set({ vuxenhandlaggareId })}
              error={error('vuxenhandlaggareId')}
            />
          </Grid>
          {mustSayWhy ? (
            <TextArea
              label="Varför hålls samtalet av en handläggare?"
              hint="Barnets skydd är inte säkerställt. Till dess hålls samtalen av två, så att både barnets och den vuxnes läge blir sedda. Skälet sparas."
              value={values.soloReason}
              onChange={(soloReason) => set({ soloReason })}
              error={error('soloReason')}
              lang="sv"
              spellCheck
            />
          ) : null}
        </Card>
        <Card title="Tid och plats">
          <Grid dense>
            <DateField
              label="Datum"
              value={values.plannedOn}
              onChange={(plannedOn) => set({ plannedOn })}
              error={error('plannedOn')}
            />
            <TimeField
              label="Börjar"
              value={values.startsAt}
              onChange={(startsAt) => set({ startsAt })}
              error={error('startsAt')}
            />
            <TextField
              label="Plats"
              optional
              value={values.place}
              onChange={(place) => set({ place })}
              error={error('place')}
            />
            <TextField
              label="Tolk"
              hint="Språk och hur"
              optional
              value={values.interpreter}
              onChange={(interpreter) => set({ interpreter })}
              error={error('interpreter')}
            />
          </Grid>
          <SegmentField
            label="Hur"
            value={values.mode}
            choices={choicesOf(talkModeLabels)}
            onChange={(mode) => set({ mode })}
          />
          <TextField
            label="Syfte"
            hint="Neutralt, till exempel ”Inledande samtal efter anmälan om våld”. Det som sägs hör hemma i akterna."
            value={values.purpose}
            onChange={(purpose) => set({ purpose })}
            error={error('purpose')}
            lang="sv"
            spellCheck
          />
        </Card>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Planera samtalet
          </Button>
        </Row>
      </Form>
    </Page>
  )
}
