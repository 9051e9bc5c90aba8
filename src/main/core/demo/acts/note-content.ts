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

/** Of the child's own words: the marker before them, and the words. */
const ownWords = /\s*Egna ord: "([^"]+)"\s*/

type Piece = Pick<Passage, 'kind' | 'text' | 'source'>

/** A line as passages: the child's own words are a piece of their own, told to whoever wrote the note. */
function piecesOf(line: string, source: string): Piece[] {
  const match = ownWords.exec(line)
  if (!match) return line.trim() === '' ? [] : [{ kind: 'stycke', text: line.trim(), source: '' }]
  const [all, words = ''] = match
  return [
    ...piecesOf(line.slice(0, match.index), source),
    { kind: 'barnets-ord', text: words, source },
    ...piecesOf(line.slice(match.index + all.length), source),
  ]
}

interface Setting {
  readonly source?: string | undefined
  readonly place?: PassagePlace
}

/** Each line a passage, or several where the child speaks. */
const passages = (text: string, letter: string, { source = '', place = 'bas' }: Setting = {}): Passage[] =>
  text
    .split('\n')
    .flatMap((line) => piecesOf(line, source))
    .map((piece, index) => ({ ...piece, id: `${letter}${String(index).padStart(9, '0')}`, place }))

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
    uppgifter: [
      ...passages(sketch.statements, 'u', { source: sketch.participants.split(';')[0] }),
      ...passages(sketch.hidden ?? '', 's', { place: 'skydd' }),
    ],
    ...(sketch.assessment ? { bedomning: passages(sketch.assessment, 'b') } : {}),
    'nasta-steg': passages(sketch.nextStep, 'n'),
  },
})
