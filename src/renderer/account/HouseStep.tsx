import { IconPlus } from '@tabler/icons-react'
import { Button } from '../ui/Button'
import { TextField } from '../ui/fields'
import { Row, Stack } from '../ui/layout'
import type { SetUpForm } from './SetUpSteps'

/** Step one: what the house is called, which nämnder answer for its children, and from which municipalities they come. */
export function HouseStep({ form }: { readonly form: SetUpForm }) {
  const { namnder } = form.values
  const change = (index: number, part: Partial<(typeof namnder)[number]>) =>
    form.set({ namnder: namnder.map((namnd, at) => (at === index ? { ...namnd, ...part } : namnd)) })
  return (
    <Stack>
      <h2>Huset</h2>
      <TextField
        label="Vad heter huset?"
        hint="Till exempel Barnahus Sjöberga"
        value={form.values.houseName}
        onChange={(houseName) => form.set({ houseName })}
        error={form.error('house', 'name')}
        autoFocus
      />
      {namnder.map((namnd, index) => (
        // A row has no other identity than its place while the form is being filled in.
        // oxlint-disable-next-line react/no-array-index-key
        <Stack key={index}>
          <TextField
            label={namnder.length > 1 ? `Nämnd ${index + 1}` : 'Ansvarig nämnd'}
            hint="Varje nämnd ansvarar för sina egna uppgifter. Åtkomst, logg och gallring följer nämnden."
            value={namnd.name}
            onChange={(name) => change(index, { name })}
            error={form.error('house', 'namnder', index, 'name')}
          />
          <TextField
            label="Kommuner som nämnden svarar för"
            hint="Skilj dem åt med komma"
            value={namnd.municipalities}
            onChange={(municipalities) => change(index, { municipalities })}
            error={form.error('house', 'namnder', index, 'municipalities')}
          />
        </Stack>
      ))}
      <Row>
        <Button size="small" onClick={() => form.set({ namnder: [...namnder, { name: '', municipalities: '' }] })}>
          <IconPlus size={18} aria-hidden />
          Lägg till nämnd
        </Button>
        {namnder.length > 1 ? (
          <Button size="small" kind="quiet" onClick={() => form.set({ namnder: namnder.slice(0, -1) })}>
            Ta bort den sista
          </Button>
        ) : null}
      </Row>
    </Stack>
  )
}
