import type { NoteContent } from '../../../../shared/note/note.contract'
import type { Passage, PassagePlace } from '../../../../shared/note/passage'

/** The words of a note of the demo house, before they stand in a form's fields. */
export interface NoteSketch {
  readonly event: string
  /** "Sara Åkesson, socialsekreterare; tolk" */
  readonly participants: string
  readonly statements: string
  /** What lies under the compartment `skydd`. */
  readonly hidden?: string | undefined
  readonly assessment: string
  readonly nextStep: string
}

/** Each line a passage. */
const passages = (text: string, letter: string, place: PassagePlace = 'bas'): Passage[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      id: `${letter}${String(index).padStart(9, '0')}`,
      kind: 'stycke',
      text: line,
      source: '',
      place,
    }))

/** A sketch as a barnakt's journal or extract holds it; both have these fields. */
export const childContent = (sketch: NoteSketch): NoteContent => ({
  participants: sketch.participants
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [name = '', ...role] = one.split(', ')
      return { name, role: role.join(', ') }
    }),
  areas: [],
  lines: { handelse: sketch.event },
  prose: {
    uppgifter: [...passages(sketch.statements, 'u'), ...passages(sketch.hidden ?? '', 's', 'skydd')],
    ...(sketch.assessment ? { bedomning: passages(sketch.assessment, 'b') } : {}),
    'nasta-steg': passages(sketch.nextStep, 'n'),
  },
})
