import { dayRoleLabels } from '@shared/glossary/labels'
import type { UserId } from '@shared/ids'
import type { DayRole, StepPerson } from '@shared/interview/step'
import type { AgencyId } from '@shared/profile/profile.contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Grid } from '../ui/layout'

interface Props {
  readonly value: StepPerson
  readonly onChange: (person: StepPerson) => void
  readonly error?: string | undefined
}

const keyOf = ({ userId, agencyId }: StepPerson): string =>
  userId ? `user:${userId}` : agencyId ? `agency:${agencyId}` : 'annan'

/** Who does a step: a colleague, somebody at an agency, or somebody else, and in what role. */
export function PersonFields({ value, onChange, error }: Props) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { data: house } = useQuery(ask('house.current', {}))
  const choose = (key: string) => {
    const [kind, id = ''] = key.split(':')
    onChange({
      ...value,
      userId: kind === 'user' ? (id as UserId) : null,
      agencyId: kind === 'agency' ? (id as AgencyId) : null,
      name: kind === 'user' ? '' : value.name,
    })
  }
  return (
    <Grid dense>
      <SelectField<DayRole>
        label="Roll"
        value={value.role}
        choices={choicesOf(dayRoleLabels)}
        onChange={(role) => onChange({ ...value, role })}
        error={error}
      />
      <SelectField
        label="Vem"
        value={keyOf(value)}
        choices={[
          { value: 'annan', label: 'Någon annan' },
          ...users.map((user) => ({ value: `user:${user.id}`, label: user.displayName })),
          ...(house?.profile.agencies ?? []).map((agency) => ({ value: `agency:${agency.id}`, label: agency.name })),
        ]}
        onChange={choose}
      />
      {value.userId ? null : (
        <TextField label="Namn" optional value={value.name} onChange={(name) => onChange({ ...value, name })} />
      )}
    </Grid>
  )
}
