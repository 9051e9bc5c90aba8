import { violenceSourceLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { ViolenceSource } from '@shared/team/team.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SelectField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface Values {
  readonly learnedOn: string
  readonly source: ViolenceSource | ''
  readonly text: string
}

/** Marks that somebody has told of violence in the family. From then on the case demands a team. */
export function MarkViolence({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const form = useForm<Values>({
    initial: { learnedOn: today(), source: '', text: '' },
    draft: { form: 'team.markViolence', subject: caseId },
    submit: async ({ source, ...rest }) => {
      await invoke('team.markViolence', { caseId, ...rest, source: (source || undefined) as ViolenceSource })
      onClose()
    },
  })
  return (
    <Dialog title="Uppgift om våld" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          När det finns uppgift om våld i en barnfamilj utses ett ärendeteam direkt. Ärendet visar kravet tills både
          barnhandläggare och vuxenhandläggare är utsedda. Markeringen kan inte tas bort.
        </p>
        <DateField
          label="Uppgiften kom"
          value={form.values.learnedOn}
          onChange={(learnedOn) => form.set({ learnedOn })}
          error={form.error('learnedOn')}
        />
        <SelectField
          label="Varifrån"
          value={form.values.source}
          onChange={(source) => form.set({ source })}
          choices={choicesOf(violenceSourceLabels)}
          error={form.error('source')}
        />
        <TextArea
          label="Kort vad uppgiften gäller"
          optional
          hint="Skriv det som behövs för att utse teamet. Det som hör till en akt skrivs där."
          value={form.values.text}
          onChange={(text) => form.set({ text })}
          error={form.error('text')}
          lang="sv"
          spellCheck
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Markera
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
