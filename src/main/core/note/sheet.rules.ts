import { areaLabels } from '../../../shared/glossary/labels'
import { type FormDefinition, isShown } from '../../../shared/note/form'
import type { Note } from '../../../shared/note/note.contract'
import type { Sheet } from '../../../shared/template/template.contract'
import { swedishDay, swedishTime } from '../calendar'

type Section = Sheet['sections'][number]
type Block = Section['blocks'][number]

/** A moment as a document says it: day and clock in Sweden. */
const moment = (instant: string): string => `${swedishDay(instant)} kl. ${swedishTime(instant).replace(':', '.')}`

/** What stands in a passage's place when its compartment is closed to whoever takes the document out. */
const leftOut = 'Uppgift undantagen'

/** What a filled form says, a section for each field that says something, in the order of the form. */
export function sectionsOf(form: FormDefinition, content: Note['content'], prefix = ''): Section[] {
  return form.fields
    .filter((field) => isShown(field, content))
    .flatMap((field): Section[] => {
      const line = content.lines[field.key]?.trim() ?? ''
      const blocks: Block[] =
        field.kind === 'prose'
          ? (content.prose[field.key] ?? [])
              .filter((one) => one.isClosed || one.text.trim() !== '')
              .map(({ isClosed, kind, text, source }) =>
                isClosed ? { kind: 'undantaget', text: leftOut, source: '' } : { kind, text, source },
              )
          : line === ''
            ? []
            : [
                {
                  kind: 'stycke',
                  text: field.kind === 'choice' ? (field.options.find((one) => one.value === line)?.label ?? '') : line,
                  source: '',
                },
              ]
      return blocks.length > 0 ? [{ heading: `${prefix}${field.label}`, blocks }] : []
    })
}

/** Who signed a note, and when. */
const signatureOf = (note: Note): string =>
  note.signedAt
    ? `Signerad ${moment(note.signedAt)} av ${note.author}, ${note.authorTitle.toLocaleLowerCase('sv')}`
    : 'Inte signerad'

export interface SheetOrder {
  readonly note: Note
  readonly form: FormDefinition
  /** Signed notes that correct or speak of this one, with their forms, oldest first. */
  readonly beside: readonly { readonly note: Note; readonly form: FormDefinition }[]
  /** Whose akt it is, as the document itself may say. */
  readonly whose: string
  readonly akt: string
  readonly namnd: string
  readonly houseName: string
  readonly isDemo: boolean
  /** What whoever holds the paper must know: that something may not be revealed. */
  readonly warning: string
}

/** A signed note as a sheet; what corrects it is printed beside it, never in its place. */
export function noteSheet({ note, form, beside, ...order }: SheetOrder): Sheet {
  const { participants, areas } = note.content
  const rows: [string, string][] = [
    ['Gäller', order.whose],
    ['Akt', `${order.akt}, ${order.namnd}`],
    ['Händelse', moment(note.eventAt)],
    ['Skriven', moment(note.writtenAt)],
    ['Deltagare', participants.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; ')],
    ['Områden', areas.map((area) => areaLabels[area]).join(', ')],
    ['Samråd', note.samradNumber],
    ['Observera', order.warning],
  ]
  return {
    kind: 'sheet',
    title: form.title,
    isDemo: order.isDemo,
    head: rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
    sections: [
      ...sectionsOf(form, note.content),
      ...beside.flatMap((one) => [
        {
          heading: one.form.title,
          blocks: [{ kind: 'stycke' as const, text: signatureOf(one.note), source: '' }],
        },
        ...sectionsOf(one.form, one.note.content, `${one.form.title}: `),
      ]),
    ],
    signature: signatureOf(note),
    footer: `${order.houseName}   ${order.akt}`,
  }
}
