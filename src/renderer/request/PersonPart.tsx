import { IdentityFields, LookUp, WhereaboutsFields } from '../person'
import { Button } from '../ui/Button'
import { Callout, Row, Stack } from '../ui/layout'
import type { PersonValues } from './request-values'

interface PersonPartProps<T extends PersonValues> {
  readonly values: T
  readonly set: (change: (values: T) => T) => void
  readonly error: (...path: readonly (string | number)[]) => string | undefined
  readonly isChild: boolean
}

/** One person of a request: looked up before a new one is made. */
export function PersonPart<T extends PersonValues>({ values, set, error, isChild }: PersonPartProps<T>) {
  if (values.known) {
    return (
      <Callout tone="ok" title={`${values.known.name} finns redan här`}>
        <Row>
          <Button size="small" onClick={() => set((before) => ({ ...before, known: null }))}>
            Nej, det är en annan person
          </Button>
        </Row>
      </Callout>
    )
  }
  return (
    <Stack>
      <IdentityFields
        values={values.identity}
        set={(change) => set((before) => ({ ...before, identity: { ...before.identity, ...change } }))}
        error={(field) => error('identity', field)}
        isChild={isChild}
      />
      <LookUp values={values.identity} onChoose={(match) => set((before) => ({ ...before, known: match }))} />
      <details>
        <summary>Adress, telefon{isChild ? ', skola' : ''} och kontaktväg (egen nyckel)</summary>
        <WhereaboutsFields
          values={values.whereabouts}
          set={(change) => set((before) => ({ ...before, whereabouts: { ...before.whereabouts, ...change } }))}
          error={(field) => error('whereabouts', field)}
          protection={values.identity.protection}
          isChild={isChild}
        />
      </details>
    </Stack>
  )
}
