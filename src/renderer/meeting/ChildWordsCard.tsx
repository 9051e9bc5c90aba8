import type { CaseId, PersonId } from '@shared/ids'
import type { ChildWord } from '@shared/meeting/meeting.contract'
import { useState } from 'react'
import { ask, invoke, useCommand } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Checkbox, SegmentField, SelectField, TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Empty, Fault, layout, Row } from '../ui/layout'

const kindLabels = { lage: 'Så har jag det', onskemal: 'Det här önskar jag' } as const

/** The child's situation and wishes; each thing is told on only when the child has said yes to it. */
export const ChildWordsCard = ({ caseId }: { readonly caseId: CaseId }) => (
  <Card title="Barnets läge och önskemål">
    <Loaded question={ask('meeting.words', { caseId })}>
      {({ words, guardians, mayWrite }) => (
        <>
          <p className={`${layout.small} ${layout.muted}`}>
            Det här kan lämnas till en vårdnadshavare, men bara det barnet har sagt ja till. Inget annat följer med.
          </p>
          {words.length > 0 ? (
            <ul className={layout.list}>
              {words.map((word) => (
                <WordLine key={word.id} word={word} mayWrite={mayWrite} />
              ))}
            </ul>
          ) : (
            <Empty>Skriv vad barnet har berättat att det vill föra vidare, en sak i taget.</Empty>
          )}
          {mayWrite ? <AddWord caseId={caseId} /> : null}
          {words.some((one) => one.mayPass) ? <HandOut caseId={caseId} guardians={guardians} /> : null}
        </>
      )}
    </Loaded>
  </Card>
)

function WordLine({ word, mayWrite }: { readonly word: ChildWord; readonly mayWrite: boolean }) {
  const agree = useCommand('meeting.agreeWord')
  const remove = useCommand('meeting.removeWord')
  return (
    <li>
      <div className={layout.strong}>{word.text}</div>
      <div className={`${layout.small} ${layout.muted}`}>{kindLabels[word.kind]}</div>
      {mayWrite ? (
        <Row between>
          <Checkbox
            label={
              word.agreedOn ? `Barnet sa ja ${nearDay(word.agreedOn)}` : 'Barnet säger ja till att det förs vidare'
            }
            checked={word.mayPass}
            onChange={(isOn) => agree.mutate({ wordId: word.id, agreedOn: isOn ? today() : null })}
          />
          <Button
            size="small"
            kind="quiet"
            aria-label={`Stryk: ${word.text}`}
            onClick={() => remove.mutate({ wordId: word.id })}
          >
            Stryk
          </Button>
        </Row>
      ) : null}
      <Fault failure={agree.error?.failure ?? remove.error?.failure} />
    </li>
  )
}

function AddWord({ caseId }: { readonly caseId: CaseId }) {
  const form = useForm<{ readonly kind: ChildWord['kind']; readonly text: string }>({
    initial: { kind: 'onskemal', text: '' },
    draft: { form: 'meeting.addWord', subject: caseId },
    submit: async (values) => {
      await invoke('meeting.addWord', { caseId, ...values })
      form.set({ text: '' })
    },
  })
  return (
    <Form onSubmit={() => form.submit()}>
      <SegmentField
        label="Vad är det?"
        value={form.values.kind}
        choices={[
          { value: 'lage', label: kindLabels.lage },
          { value: 'onskemal', label: kindLabels.onskemal },
        ]}
        onChange={(kind) => form.set({ kind })}
      />
      <TextField
        label="En sak, som barnet säger den"
        value={form.values.text}
        onChange={(text) => form.set({ text })}
        error={form.error('text')}
        lang="sv"
        spellCheck
      />
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" size="small" disabled={form.isBusy}>
          Lägg till
        </Button>
      </Row>
    </Form>
  )
}

interface HandOutProps {
  readonly caseId: CaseId
  readonly guardians: readonly { readonly personId: PersonId; readonly name: string; readonly isBlocked: boolean }[]
}

function HandOut({ caseId, guardians }: HandOutProps) {
  const open = guardians.filter((one) => !one.isBlocked)
  const [personId, setPersonId] = useState<PersonId | ''>('')
  if (open.length === 0)
    return (
      <Callout tone="warn">
        <span>Informationsspärr gäller: inget lämnas till vårdnadshavarna.</span>
      </Callout>
    )
  return (
    <Row>
      <SelectField
        label="Lämna till"
        value={personId}
        choices={open.map((one) => ({ value: one.personId, label: one.name }))}
        onChange={(id: PersonId) => setPersonId(id)}
      />
      {personId ? (
        <SaveButtons
          document={{ kind: 'child-words', caseId, personId }}
          formats={['print', 'docx', 'pdf']}
          about="barnets läge och önskemål"
        />
      ) : null}
    </Row>
  )
}
