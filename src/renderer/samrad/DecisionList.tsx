import type { CaseId } from '@shared/ids'
import type { ItemKey } from '@shared/profile/profile.contract'
import type { Decision, SamradPage } from '@shared/samrad/samrad.contract'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { invoke, useCommand } from '../lib/api'
import { wholeDay } from '../lib/dates'
import { faultAt, fieldSentence } from '../lib/messages'
import { useAutosave } from '../lib/use-autosave'
import { OwnerField } from '../task'
import { Button, IconButton } from '../ui/Button'
import { ConflictChoice } from '../ui/ConflictChoice'
import { DateField, TextArea } from '../ui/fields'
import { Fault, layout, Row } from '../ui/layout'
import styles from './meeting.module.css'

interface DecisionListProps {
  readonly samrad: SamradPage
  readonly itemKey: ItemKey
  readonly caseId: CaseId | null
  readonly faults: readonly string[]
}

/** Who does what and when, under one item: each with one owner and one day. */
export function DecisionList({ samrad, itemKey, caseId, faults }: DecisionListProps) {
  const save = useCommand('samrad.saveDecision')
  const decisions = samrad.decisions.filter((one) => one.itemKey === itemKey && one.caseId === caseId)
  const add = () =>
    save.mutate({
      samradId: samrad.id,
      decisionId: null,
      itemKey,
      caseId,
      text: '',
      owner: null,
      dueOn: null,
      revision: 0,
    })
  return (
    <section className={layout.stack} aria-label="Åtgärder">
      <Row between>
        <h3>Vem gör vad till när</h3>
        <Button size="small" onClick={add} accessKey="b">
          <IconPlus size={17} aria-hidden />
          Ny åtgärd
        </Button>
      </Row>
      <Fault failure={save.error?.failure} />
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} samrad={samrad} decision={decision} faults={faults} />
      ))}
    </section>
  )
}

interface DecisionRowProps {
  readonly samrad: SamradPage
  readonly decision: Decision
  readonly faults: readonly string[]
}

function DecisionRow({ samrad, decision, faults }: DecisionRowProps) {
  const save = useCallback(
    ({ id, dueOn, ...rest }: Decision) =>
      invoke('samrad.saveDecision', {
        samradId: samrad.id,
        decisionId: id,
        ...rest,
        dueOn: wholeDay(dueOn),
      }),
    [samrad.id],
  )
  const { values, failure, set, flush, drop, keepMine, takeTheirs } = useAutosave(decision, save)
  const remove = useCommand('samrad.removeDecision')
  const fault = (isFaulty: boolean, code: string) =>
    isFaulty && faults.includes(code) ? fieldSentence({ code }) : undefined
  return (
    <div className={styles.decision}>
      <TextArea
        label="Åtgärd"
        value={values.text}
        onChange={(text) => set({ text })}
        onBlur={() => void flush()}
        error={fault(values.text.trim() === '', 'decision-empty') ?? faultAt(failure, 'text')}
        rows={2}
        lang="sv"
        spellCheck
        autoFocus={values.text === '' && values.owner === null}
      />
      <OwnerField
        value={values.owner}
        onChange={(owner) => set({ owner }, owner?.kind === 'user' ? 0 : undefined)}
        error={fault(values.owner === null, 'owner-missing') ?? faultAt(failure, 'owner', 'person')}
      />
      <Row between>
        <DateField
          label="Klart senast"
          value={values.dueOn ?? ''}
          onChange={(day) => set({ dueOn: day === '' ? null : day })}
          error={fault(values.dueOn === null, 'due-missing') ?? faultAt(failure, 'dueOn')}
        />
        <IconButton
          name="Ta bort åtgärden"
          onClick={() => {
            drop()
            remove.mutate({ decisionId: decision.id })
          }}
        >
          <IconTrash size={19} aria-hidden />
        </IconButton>
      </Row>
      <ConflictChoice failure={failure} keepMine={keepMine} takeTheirs={takeTheirs} />
    </div>
  )
}
