import { outcomeLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { AgendaItem } from '@shared/profile/profile.contract'
import type { Outcome, SamradPage } from '@shared/samrad/samrad.contract'
import { BlockOfChild } from '../block'
import { NumberWarning } from '../leak'
import { faultAt, fieldSentence } from '../lib/messages'
import { ConflictChoice } from '../ui/ConflictChoice'
import { choicesOf, DateField, SegmentField, TextArea } from '../ui/fields'
import { Callout, Stack } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { CarriedList } from './CarriedCard'
import { DecisionList } from './DecisionList'
import { useItem } from './use-item'

interface ItemPanelProps {
  readonly samrad: SamradPage
  readonly item: AgendaItem
  readonly caseId: CaseId | null
  /** Faults that stood in the way of ending, by code. */
  readonly faults: readonly string[]
}

/** One agenda item: what is left since last time, what is said, how it ends, and who does what. */
export function ItemPanel({ samrad, item, caseId, faults }: ItemPanelProps) {
  const form = useItem(samrad, item.key, caseId)
  const { outcome, returnOn, text } = form.values
  const carried = samrad.carried.filter((one) => one.itemKey === item.key)
  /** A fault that stood in the way of ending, while it still holds. */
  const fault = (code: string, holds: boolean) => (holds && faults.includes(code) ? fieldSentence({ code }) : undefined)
  const choose = (chosen: Outcome) => {
    form.set({ outcome: chosen })
    void form.commit()
  }
  return (
    <Stack>
      {carried.length > 0 ? (
        <Callout title="Kvar från tidigare samråd">
          <CarriedList carried={carried} />
        </Callout>
      ) : null}
      <ConflictChoice failure={form.failure} keepMine={form.keepMine} takeTheirs={form.takeTheirs} />
      <SegmentField
        label="Utfall"
        value={outcome ?? ''}
        onChange={choose}
        choices={choicesOf(outcomeLabels).filter((choice) => !item.mustBeDecided || choice.value === 'beslut')}
        error={fault('outcome-missing', outcome === null)}
      />
      {outcome === 'aterkommer' ? (
        <DateField
          label="Återkommer den"
          value={returnOn ?? ''}
          onChange={(day) => form.set({ returnOn: day === '' ? null : day })}
          error={fault('return-day-missing', returnOn === null) ?? faultAt(form.failure, 'returnOn')}
        />
      ) : null}
      {outcome === 'ej-aktuellt' ? (
        <TextArea
          label="Skäl"
          value={text.reason}
          onChange={(reason) => form.set({ text: { ...text, reason } })}
          onBlur={() => void form.commit()}
          error={fault('reason-missing', text.reason.trim() === '') ?? faultAt(form.failure, 'text', 'reason')}
          lang="sv"
          spellCheck
        />
      ) : (
        <TextArea
          label={item.mustBeDecided ? 'Beslut och skäl' : 'Anteckning'}
          hint="Bara det som behövs för beslut och arbetsfördelning"
          optional={!item.mustBeDecided}
          value={text.text}
          onChange={(words) => form.set({ text: { ...text, text: words } })}
          onBlur={() => void form.commit()}
          error={fault('decision-needs-words', text.text.trim() === '') ?? faultAt(form.failure, 'text', 'text')}
          lang="sv"
          spellCheck
          rows={5}
        />
      )}
      {samrad.type === 'konsulterande' ? <NumberWarning text={`${text.text} ${text.reason}`} /> : null}
      <SaveMark state={form.saveState} word="Sparat" />
      {item.key === 'informationssparr' && outcome === 'beslut'
        ? samrad.children
            .filter((child) => caseId === null || child.caseId === caseId)
            .map((child) => (
              <BlockOfChild
                key={child.caseId}
                caseId={child.caseId}
                name={child.name}
                isBlocked={child.hasInformationBlock}
                samradId={samrad.id}
                what={text.text}
              />
            ))
        : null}
      <DecisionList samrad={samrad} itemKey={item.key} caseId={caseId} faults={faults} />
    </Stack>
  )
}
