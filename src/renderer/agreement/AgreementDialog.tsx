import type { Agreement, AgreementParty } from '@shared/agreement/agreement.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea, TextField } from '../ui/fields'
import { Card, Fault, FieldsetFault, Grid, Row } from '../ui/layout'

interface AgreementDialogProps {
  /** Null for a new one. */
  readonly agreement: Agreement | null
  readonly onClose: () => void
}

interface Values {
  readonly title: string
  readonly about: string
  readonly change: string
  readonly validFrom: string
  readonly validUntil: string
  readonly parties: readonly AgreementParty[]
}

const emptyParty: AgreementParty = { name: '', role: '', duty: '' }

/** A new agreement, or a new version of one; the earlier version stands. */
export function AgreementDialog({ agreement, onClose }: AgreementDialogProps) {
  const newest = agreement?.versions[0]
  const form = useForm<Values>({
    initial: {
      title: newest?.text.title ?? '',
      about: newest?.text.about ?? '',
      change: '',
      validFrom: today(),
      validUntil: newest?.validUntil ?? '',
      parties: newest?.text.parties ?? [emptyParty, emptyParty],
    },
    draft: { form: 'agreement.record', subject: agreement?.id ?? 'ny' },
    submit: async ({ validFrom, validUntil, parties, ...text }) => {
      await invoke('agreement.record', {
        agreementId: agreement?.id ?? null,
        validFrom,
        validUntil: validUntil || null,
        text: { ...text, parties: [...parties] },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const setParty = (at: number, more: Partial<AgreementParty>) =>
    set({ parties: values.parties.map((one, index) => (index === at ? { ...one, ...more } : one)) })
  return (
    <Dialog title={agreement ? 'Ny version' : 'Ny överenskommelse'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Namn"
          value={values.title}
          onChange={(title) => set({ title })}
          error={error('text', 'title')}
        />
        <TextField
          label="Vad den handlar om"
          optional
          value={values.about}
          onChange={(about) => set({ about })}
          error={error('text', 'about')}
        />
        <Grid>
          <DateField
            label="Gäller från"
            value={values.validFrom}
            onChange={(validFrom) => set({ validFrom })}
            error={error('validFrom')}
          />
          <DateField
            label="Till"
            hint="Tomt: tills vidare"
            optional
            value={values.validUntil}
            onChange={(validUntil) => set({ validUntil })}
            error={error('validUntil')}
          />
        </Grid>
        {agreement ? (
          <TextField
            label="Vad har ändrats?"
            value={values.change}
            onChange={(change) => set({ change })}
            error={error('text', 'change')}
          />
        ) : null}
        {values.parties.map((party, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no id and keep their places
          <Card key={at} level={3} title={`Part ${at + 1}`}>
            <Grid>
              <TextField
                label="Part"
                value={party.name}
                onChange={(name) => setParty(at, { name })}
                error={error('text', 'parties', at, 'name')}
              />
              <TextField
                label="Roll"
                value={party.role}
                onChange={(role) => setParty(at, { role })}
                error={error('text', 'parties', at, 'role')}
              />
            </Grid>
            <TextArea
              label="Har åtagit sig"
              value={party.duty}
              onChange={(duty) => setParty(at, { duty })}
              error={error('text', 'parties', at, 'duty')}
              lang="sv"
              spellCheck
            />
            {values.parties.length > 2 ? (
              <Row>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Ta bort part ${at + 1}`}
                  onClick={() => set({ parties: values.parties.filter((_one, index) => index !== at) })}
                >
                  Ta bort
                </Button>
              </Row>
            ) : null}
          </Card>
        ))}
        <Row>
          <Button size="small" onClick={() => set({ parties: [...values.parties, emptyParty] })}>
            Lägg till part
          </Button>
        </Row>
        <FieldsetFault error={error('text', 'parties')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
