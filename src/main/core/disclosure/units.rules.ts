import { areaLabels } from '../../../shared/glossary/labels'
import type { NoteId } from '../../../shared/ids'
import { findForm } from '../../../shared/note/forms'
import type { Note } from '../../../shared/note/note.contract'
import type { Judged } from './disclosure.rules'

/** A note as the pieces that are given or kept back. */
export interface NoteUnits {
  readonly noteId: NoteId
  readonly title: string
  readonly eventAt: string
  readonly signedAt: string
  readonly author: string
  readonly authorTitle: string
  readonly units: readonly Judged[]
}

/** The fields of a decision: what was decided, by whom and when. */
const ofDecision: ReadonlySet<string> = new Set(['beslut', 'beslutsfattare', 'beslutsdag'])

/** Takes a signed note apart: those who took part, each line, each passage. Keys stay the same for the note's whole life. */
export function unitsOf(note: Note, isHiddenFromGuardians: boolean): NoteUnits {
  const form = findForm(note.form)
  const unit = (key: string, heading: string, more: Partial<Judged>): Judged => ({
    key: `${note.id}.${key}`,
    heading,
    kind: 'rad',
    text: '',
    source: '',
    place: 'bas',
    isClosed: false,
    isDecision: false,
    isChildsVoice: false,
    isHiddenFromGuardians,
    ...more,
  })
  const { participants, areas, lines, prose } = note.content
  const decides = form?.fields.some(({ key }) => key === 'beslut')
  const fields = (form?.fields ?? []).flatMap((field): Judged[] => {
    const isDecision = decides === true && ofDecision.has(field.key)
    const isChildsVoice = field.part === 'barnets-rost'
    if (field.kind === 'prose')
      return (prose[field.key] ?? []).map(({ id, ...passage }) =>
        unit(`${field.key}.${id}`, field.label, {
          ...passage,
          isDecision,
          isChildsVoice: isChildsVoice || passage.kind === 'barnets-ord',
        }),
      )
    const line = lines[field.key] ?? ''
    if (line === '') return []
    const text = field.kind === 'choice' ? (field.options.find(({ value }) => value === line)?.label ?? line) : line
    return [unit(field.key, field.label, { text, isDecision, isChildsVoice })]
  })
  const people = participants.map(({ name, role }, at) =>
    unit(`deltagare.${at}`, 'Deltagare', { kind: 'deltagare', text: role ? `${name}, ${role}` : name }),
  )
  const marked = areas.map((area) => areaLabels[area]).join(', ')
  return {
    noteId: note.id,
    title: form?.title ?? note.form,
    eventAt: note.eventAt,
    signedAt: note.signedAt ?? note.writtenAt,
    author: note.author,
    authorTitle: note.authorTitle,
    units: [...people, ...fields, ...(marked === '' ? [] : [unit('omraden', 'Områden', { text: marked })])],
  }
}
