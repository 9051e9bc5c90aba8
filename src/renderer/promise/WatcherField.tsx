import type { UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { SelectField } from '../ui/fields'

interface WatcherFieldProps {
  readonly value: UserId | ''
  readonly onChange: (userId: UserId | '') => void
  readonly error: string | undefined
}

/** The colleague who sees to it that an agency keeps its word. */
export function WatcherField({ value, onChange, error }: WatcherFieldProps) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  return (
    <SelectField
      label="Vem bevakar löftet här?"
      hint="En kollega som ser till att verksamheten håller det"
      value={value}
      choices={users.map((user) => ({
        value: user.id,
        label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}`,
      }))}
      onChange={onChange}
      error={error}
    />
  )
}
