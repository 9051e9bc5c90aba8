import { bodyLabels } from '@shared/glossary/labels'
import type { PersonId, PlanId, UserId } from '@shared/ids'
import { type Body, type Ground, grounds, groundWords } from '@shared/plan/ground'
import type { LineOwner, PlanLine } from '@shared/plan/plan.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SelectField, TextArea, TextField, TimeField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'

interface LineDialogProps {
  readonly planId: PlanId
  /** Null for a new one. */
  readonly line: PlanLine | null
  readonly family: readonly { readonly personId: PersonId; readonly name: string }[]
  readonly onClose: () => void
}

interface Values {
  readonly intervention: string
  readonly personId: PersonId | ''
  readonly owner: LineOwner | null
  readonly startsOn: string
  readonly dueOn: string
  readonly ground: Ground | ''
  readonly others: string
  readonly better: string
  readonly weekday: string
  readonly startsAt: string
  readonly minutes: string
}

const weekdays = ['Måndagar', 'Tisdagar', 'Onsdagar', 'Torsdagar', 'Fredagar', 'Lördagar', 'Söndagar']

const valuesOf = (line: PlanLine | null): Values => ({
  intervention: line?.intervention ?? '',
  personId: line?.personId ?? '',
  owner: line?.owner ?? null,
  startsOn: line?.startsOn ?? '',
  dueOn: line?.dueOn ?? addDays(today(), 60),
  ground: line?.ground ?? '',
  others: line?.others ?? '',
  better: line?.better ?? '',
  weekday: line?.weekly ? String(line.weekly.weekday) : '',
  startsAt: line?.weekly?.startsAt ?? '15:00',
  minutes: line?.weekly ? String(line.weekly.minutes) : '60',
})

/** A measure: what, for whom, who answers for it, when, by whose rules, and how it is known that it got better. */
export function LineDialog({ planId, line, family, onClose }: LineDialogProps) {
  const form = useForm<Values>({
    initial: valuesOf(line),
    draft: { form: 'plan.saveLine', subject: line?.id ?? planId },
    submit: async ({ weekday, startsAt, minutes, personId, startsOn, ground, ...values }) => {
      await invoke('plan.saveLine', {
        ...values,
        planId,
        lineId: line?.id ?? null,
        revision: line?.revision ?? 0,
        personId: personId || null,
        startsOn: startsOn || null,
        // Rules that are not chosen are refused by the contract, which names the field.
        ground: ground as Ground,
        weekly: weekday ? { weekday: Number(weekday), startsAt, minutes: Number(minutes) } : null,
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={line ? 'Ändra insats' : 'Ny insats'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Insats"
          hint="Vad som ska göras, i vardagsord"
          value={values.intervention}
          onChange={(intervention) => set({ intervention })}
          error={error('intervention')}
          lang="sv"
          spellCheck
        />
        <OwnerFields
          owner={values.owner}
          onChange={(owner) => set({ owner })}
          error={error('owner')}
          nameError={error('owner', 'name')}
        />
        <Grid>
          <SelectField
            label="För"
            everything="Barnet"
            value={values.personId}
            choices={family.slice(1).map((one) => ({ value: one.personId, label: one.name }))}
            onChange={(personId) => set({ personId })}
            error={error('personId')}
          />
          <SelectField
            label="Vems regler gäller"
            value={values.ground}
            choices={grounds.map((value) => ({
              value,
              label: `${groundWords[value].plain}${groundWords[value].law ? `, ${groundWords[value].law}` : ''}`,
            }))}
            onChange={(ground) => set({ ground })}
            error={error('ground')}
          />
          <DateField
            label="Börjar"
            optional
            value={values.startsOn}
            onChange={(startsOn) => set({ startsOn })}
            error={error('startsOn')}
          />
          <DateField
            label="Klart senast"
            value={values.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            error={error('dueOn')}
          />
          <SelectField
            label="Varje vecka"
            everything="Ingen fast tid"
            value={values.weekday}
            choices={weekdays.map((label, at) => ({ value: String(at + 1), label }))}
            onChange={(weekday) => set({ weekday })}
          />
          {values.weekday ? (
            <TimeField
              label="Klockan"
              value={values.startsAt}
              onChange={(startsAt) => set({ startsAt })}
              error={error('weekly', 'startsAt')}
            />
          ) : null}
        </Grid>
        <TextArea
          label="Vad andra gör"
          optional
          value={values.others}
          onChange={(others) => set({ others })}
          error={error('others')}
          lang="sv"
          spellCheck
        />
        <TextArea
          label="Så vet vi att det blev bättre"
          optional
          value={values.better}
          onChange={(better) => set({ better })}
          error={error('better')}
          lang="sv"
          spellCheck
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            {line ? 'Spara' : 'Lägg till'}
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}

interface OwnerFieldsProps {
  readonly owner: LineOwner | null
  readonly onChange: (owner: LineOwner | null) => void
  readonly error: string | undefined
  readonly nameError: string | undefined
}

/** Exactly one owner: a colleague here, or a person with a name somewhere else. */
function OwnerFields({ owner, onChange, error, nameError }: OwnerFieldsProps) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const choose = (key: string) => {
    const [kind, id = ''] = key.split(':')
    onChange(
      kind === 'user'
        ? { kind: 'user', userId: id as UserId }
        : kind === 'body'
          ? { kind: 'person', body: id as Body, name: owner?.kind === 'person' ? owner.name : '' }
          : null,
    )
  }
  return (
    <Grid>
      <SelectField
        label="Vem ansvarar?"
        hint="En person, inte en verksamhet"
        placeholder="Välj en ansvarig"
        value={owner === null ? '' : owner.kind === 'user' ? `user:${owner.userId}` : `body:${owner.body}`}
        choices={[
          ...users.map((user) => ({
            value: `user:${user.id}`,
            label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}`,
          })),
          ...choicesOf(bodyLabels).map(({ value, label }) => ({ value: `body:${value}`, label: `Någon på: ${label}` })),
        ]}
        onChange={choose}
        error={error}
      />
      {owner?.kind === 'person' ? (
        <TextField
          label="Personens namn"
          value={owner.name}
          onChange={(name) => onChange({ ...owner, name })}
          error={nameError}
        />
      ) : null}
    </Grid>
  )
}
