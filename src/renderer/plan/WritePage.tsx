import { overallLabels, planConsentLabels } from '@shared/glossary/labels'
import type { CaseId, ConsentId, UserId } from '@shared/ids'
import type { Plan, PlanHead, PlanText } from '@shared/plan/plan.contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { CaseFrame } from '../case'
import { ask, invoke } from '../lib/api'
import { nearDay, wholeDay } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { useAutosave } from '../lib/use-autosave'
import { ButtonLink } from '../ui/Button'
import { ConflictChoice } from '../ui/ConflictChoice'
import { choicesOf, DateField, SegmentField, SelectField, TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Grid, layout, Row } from '../ui/layout'

/** Where the plan's words are written; stored as they are typed. */
export const WritePage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <Loaded question={ask('plan.ofCase', { caseId })}>
        {({ plan }) => (plan?.mayWrite ? <Write plan={plan} /> : <Empty>Det finns ingen plan att skriva i.</Empty>)}
      </Loaded>
    )}
  </CaseFrame>
)

type Values = Omit<PlanHead, 'followUpOn'> & { readonly followUpOn: string; readonly revision: number }

function Write({ plan }: { readonly plan: Plan }) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { data: register } = useQuery(ask('consent.ofPlace', { place: { kind: 'arende', caseId: plan.caseId } }))
  const { id } = plan
  const save = useCallback(
    ({ revision, followUpOn, ...head }: Values) =>
      invoke('plan.save', { planId: id, revision, head: { ...head, followUpOn: wholeDay(followUpOn) } }),
    [id],
  )
  const form = useAutosave<Values>(
    { ...plan.head, followUpOn: plan.head.followUpOn ?? '', revision: plan.revision },
    save,
  )
  const { values, set, failure } = form
  const setText = (more: Partial<PlanText>) => set({ text: { ...values.text, ...more } })
  const error = (key: string) => faultAt(failure, 'head', key)
  const standing = (register?.consents ?? []).filter((one) => one.state === 'galler')
  return (
    <Card
      title="Skriv i planen"
      actions={
        <ButtonLink to={`/arenden/${plan.caseId}/plan`} size="small">
          Till planen
        </ButtonLink>
      }
    >
      <p className={`${layout.small} ${layout.muted}`}>Sparas medan du skriver. Insatserna läggs till i planen.</p>
      <TextArea
        label="Det här vill barnet"
        hint="Med barnets egna ord"
        value={values.text.childWants}
        onChange={(childWants) => setText({ childWants })}
        lang="sv"
        spellCheck
      />
      <TextArea
        label="Mål"
        hint="I vardagsord, ett på varje rad. Så att barnet förstår när det är nått."
        value={values.text.goals}
        onChange={(goals) => setText({ goals })}
        lang="sv"
        spellCheck
      />
      <Grid>
        <SelectField
          label="Huvudansvarig"
          hint="Håller ihop planen och fastställer den"
          value={values.mainId ?? ''}
          choices={users.map((user) => ({
            value: user.id,
            label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}`,
          }))}
          onChange={(mainId: UserId) => set({ mainId: mainId || null }, 0)}
          error={error('mainId')}
        />
        <DateField
          label="Planen följs upp"
          value={values.followUpOn}
          onChange={(followUpOn) => set({ followUpOn })}
          error={error('followUpOn')}
        />
      </Grid>
      <SegmentField
        label="Samtycke till att verksamheterna delar planen"
        value={values.consentState}
        choices={choicesOf(planConsentLabels)}
        onChange={(consentState) => set({ consentState }, 0)}
      />
      {standing.length > 0 ? (
        <SelectField
          label="Samtycke i registret"
          everything="Inget valt"
          value={values.consentId ?? ''}
          choices={standing.map((one) => ({ value: one.id, label: `${one.text.what}, till ${nearDay(one.until)}` }))}
          onChange={(consentId: ConsentId) => set({ consentId: consentId || null }, 0)}
          error={error('consentId')}
        />
      ) : null}
      <TextArea
        label="Vem har sagt ja, till vad och när"
        hint="Eller varför samtycke inte behövs"
        value={values.text.consent}
        onChange={(consent) => setText({ consent })}
        lang="sv"
        spellCheck
      />
      <TextArea
        label="Vad andra än kommunen och regionen gör"
        hint="Behövs för en SIP. Skriv ”inget” om det är så."
        optional
        value={values.text.elsewhere}
        onChange={(elsewhere) => setText({ elsewhere })}
        lang="sv"
        spellCheck
      />
      <SegmentField
        label="Övergripande ansvar"
        hint="Behövs för en SIP"
        value={values.overall ?? ''}
        choices={choicesOf(overallLabels)}
        onChange={(overall) => set({ overall }, 0)}
      />
      <ConflictChoice failure={failure} keepMine={form.keepMine} takeTheirs={form.takeTheirs} />
      <Row>
        <ButtonLink to={`/arenden/${plan.caseId}/plan`} kind="primary">
          Klart, till planen
        </ButtonLink>
      </Row>
    </Card>
  )
}
