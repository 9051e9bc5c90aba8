import { serviceLabels } from '@shared/glossary/labels'
import type { UserId } from '@shared/ids'
import type { Hand, Service } from '@shared/need/hand'
import type { CaseNeeds } from '@shared/need/need.contract'
import { choicesOf, SegmentField, SelectField, TextField } from '../ui/fields'
import { Grid } from '../ui/layout'

export interface HandValues {
  readonly where: 'user' | 'service'
  readonly userId: UserId | ''
  readonly service: Service | ''
  readonly person: string
  readonly watcherId: UserId | ''
}

/** The hand that has been chosen, as it is handed in; what is not chosen comes back named. */
export const handOf = ({ where, userId, service, person, watcherId }: HandValues): Hand =>
  where === 'user'
    ? { kind: 'user', userId: (userId || undefined) as UserId }
    : {
        kind: 'service',
        service: (service || undefined) as Service,
        person,
        watcherId: (watcherId || undefined) as UserId,
      }

interface HandFieldsProps {
  readonly values: HandValues
  readonly colleagues: CaseNeeds['colleagues']
  readonly set: (change: Partial<HandValues>) => void
  readonly error: (...path: readonly string[]) => string | undefined
}

/** Whose hand: a colleague with the key to the case, or a named person at a service and the colleague who keeps watch. */
export function HandFields({ values, colleagues, set, error }: HandFieldsProps) {
  const people = colleagues.map(({ userId, name, title }) => ({ value: userId, label: `${name}, ${title}` }))
  return (
    <>
      <SegmentField
        label="Till vem?"
        value={values.where}
        choices={[
          { value: 'user', label: 'En kollega här' },
          { value: 'service', label: 'En annan verksamhet' },
        ]}
        onChange={(where) => set({ where })}
        error={error('to')}
      />
      {values.where === 'user' ? (
        <SelectField
          label="Kollega"
          hint="Bara den som har nyckel till ärendet kan ta emot"
          value={values.userId}
          choices={people}
          onChange={(userId) => set({ userId })}
          error={error('to', 'userId')}
        />
      ) : (
        <Grid>
          <SelectField
            label="Verksamhet"
            value={values.service}
            choices={choicesOf(serviceLabels)}
            onChange={(service) => set({ service })}
            error={error('to', 'service')}
          />
          <TextField
            label="Vem där"
            hint="Namn och vad personen arbetar som"
            value={values.person}
            onChange={(person) => set({ person })}
            error={error('to', 'person')}
          />
          <SelectField
            label="Bevakas här av"
            value={values.watcherId}
            choices={people}
            onChange={(watcherId) => set({ watcherId })}
            error={error('to', 'watcherId')}
          />
        </Grid>
      )}
    </>
  )
}
