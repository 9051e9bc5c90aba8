import type { UserId } from '@shared/ids'
import type { AgencyId } from '@shared/profile/profile.contract'
import type { Owner } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { SelectField, TextField } from '../ui/fields'
import { Grid } from '../ui/layout'

interface OwnerFieldProps {
  readonly value: Owner | null
  readonly onChange: (owner: Owner | null) => void
  readonly error?: string | undefined
  readonly label?: string
}

const keyOf = (owner: Owner | null) =>
  owner === null ? '' : owner.kind === 'user' ? `user:${owner.userId}` : `agency:${owner.agencyId}`

/** Exactly one owner: a colleague here, or an agency and the person there. */
export function OwnerField({ value, onChange, error, label = 'Ansvarig' }: OwnerFieldProps) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { data: house } = useQuery(ask('house.current', {}))
  const agencies = house?.profile.agencies ?? []
  const choose = (key: string) => {
    const [kind, id = ''] = key.split(':')
    if (kind === 'user') onChange({ kind: 'user', userId: id as UserId })
    else if (kind === 'agency') onChange({ kind: 'agency', agencyId: id as AgencyId, person: '' })
    else onChange(null)
  }
  return (
    <Grid>
      <SelectField
        label={label}
        error={error}
        value={keyOf(value)}
        placeholder="Välj en ansvarig"
        onChange={choose}
        choices={[
          ...users.map((user) => ({
            value: `user:${user.id}`,
            label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}`,
          })),
          ...agencies.map((agency) => ({ value: `agency:${agency.id}`, label: agency.name })),
        ]}
      />
      {value?.kind === 'agency' ? (
        <TextField
          label="Namn eller funktion"
          optional
          value={value.person}
          onChange={(person) => onChange({ ...value, person })}
        />
      ) : null}
    </Grid>
  )
}
