import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Row } from '../ui/layout'

/** How many copies are kept before the oldest goes. */
export function GenerationsForm({ generations }: { readonly generations: number }) {
  const form = useForm({
    initial: { count: String(generations) },
    submit: ({ count }) => invoke('backup.setGenerations', { generations: Number(count) }),
  })
  return (
    <Form onSubmit={() => form.submit()}>
      <TextField
        label="Antal kopior som sparas"
        hint="Minst 14. När en ny har tagits tas den äldsta bort."
        inputMode="numeric"
        value={form.values.count}
        onChange={(count) => form.set({ count })}
        error={form.error('generations')}
      />
      <Row>
        <Button type="submit" size="small" disabled={form.isBusy || form.values.count === String(generations)}>
          Spara antal
        </Button>
      </Row>
    </Form>
  )
}
