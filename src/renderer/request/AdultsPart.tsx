import { IconPlus } from '@tabler/icons-react'
import type { Form } from '../lib/use-form'
import { KinshipFields } from '../person'
import { Button } from '../ui/Button'
import { Card, Row, Stack } from '../ui/layout'
import { PersonPart } from './PersonPart'
import { type AdultValues, emptyAdult, type RequestValues } from './request-values'

/** The adults round the children. */
export function AdultsPart({ form }: { readonly form: Form<RequestValues> }) {
  const setAdult = (index: number, change: (adult: AdultValues) => AdultValues) =>
    form.set((before) => ({
      ...before,
      adults: before.adults.map((adult, at) => (at === index ? change(adult) : adult)),
    }))
  return (
    <Stack>
      {form.values.adults.map((adult, index) => (
        <Card
          // An adult has no other identity than its place until it has been handed in.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          title={`Vuxen ${index + 1}`}
          actions={
            <Button
              size="small"
              kind="quiet"
              onClick={() =>
                form.set((before) => ({ ...before, adults: before.adults.filter((_, at) => at !== index) }))
              }
            >
              Ta bort
            </Button>
          }
        >
          <KinshipFields
            values={adult.kinship}
            set={(change) => setAdult(index, (before) => ({ ...before, kinship: { ...before.kinship, ...change } }))}
          />
          <PersonPart
            values={adult}
            set={(change) => setAdult(index, change)}
            error={(...path) => form.error('adults', index, 'person', ...path)}
            isChild={false}
          />
        </Card>
      ))}
      <Row>
        <Button onClick={() => form.set((before) => ({ ...before, adults: [...before.adults, emptyAdult] }))}>
          <IconPlus size={18} aria-hidden />
          Lägg till vårdnadshavare eller annan vuxen
        </Button>
      </Row>
    </Stack>
  )
}
