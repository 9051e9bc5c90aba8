import type { Release } from '../../../shared/disclosure/disclosure.contract'
import type { Sheet } from '../../../shared/template/template.contract'
import { swedishDay } from '../calendar'
import type { Judged } from './disclosure.rules'
import type { NoteUnits } from './units.rules'

type Section = Sheet['sections'][number]
type Block = Section['blocks'][number]

const leftOut: Block = { kind: 'undantaget', text: 'uppgift har undantagits', source: '' }

const blockOf = (unit: Judged): Block => ({
  kind: unit.kind === 'rad' || unit.kind === 'deltagare' ? 'stycke' : unit.kind,
  text: unit.text,
  source: unit.source,
})

/** What is written under one heading: what is given, and one mark where something beside it is masked. Nothing tells how much. */
function blocksOf(units: readonly Judged[], release: (key: string) => Release): Block[] {
  const blocks: Block[] = []
  for (const unit of units) {
    const became = release(unit.key)
    if (became === 'lamnas-ut' && !unit.isClosed) blocks.push(blockOf(unit))
    else if (became === 'maskeras' && blocks.at(-1) !== leftOut) blocks.push(leftOut)
  }
  return blocks
}

function sectionOf(note: NoteUnits, release: (key: string) => Release): Section[] {
  const headings = [...new Set(note.units.map((unit) => unit.heading))]
  const blocks = headings.flatMap((heading) => {
    const under = blocksOf(
      note.units.filter((unit) => unit.heading === heading),
      release,
    )
    return under.length > 0 ? [{ kind: 'rubrik' as const, text: heading, source: '' }, ...under] : []
  })
  // A note of which nothing is given or masked leaves no trace, not even its day.
  if (blocks.length === 0) return []
  const signed = `Signerad av ${note.author}, ${note.authorTitle.toLocaleLowerCase('sv')}, ${swedishDay(note.signedAt)}.`
  return [
    {
      heading: `${note.title}, händelse ${swedishDay(note.eventAt)}`,
      blocks: [...blocks, { kind: 'stycke', text: signed, source: '' }],
    },
  ]
}

export interface SheetOrder {
  readonly title: string
  readonly isDemo: boolean
  readonly head: Sheet['head']
  readonly notes: readonly NoteUnits[]
  /** What becomes of each unit; one that is not named does not leave. */
  readonly releases: ReadonlyMap<string, Release>
  readonly signature: string
  readonly condition: string
}

/** The document that leaves: what is masked or kept back is not in it. */
export function disclosureSheet(order: SheetOrder): Sheet {
  const release = (key: string): Release => order.releases.get(key) ?? 'lamnas-inte-ut'
  const isWhole = order.notes.every((note) => note.units.every((unit) => release(unit.key) === 'lamnas-ut'))
  const decision: Block[] = [
    ...(order.condition ? [{ kind: 'stycke' as const, text: `Förbehåll: ${order.condition}`, source: '' }] : []),
    ...(isWhole && !order.condition
      ? []
      : [
          {
            kind: 'stycke' as const,
            text: 'Uppgifter som omfattas av sekretess har undantagits. Du har rätt att begära ett skriftligt beslut av myndigheten om det som inte lämnas ut. Beslutet kan överklagas (6 kap. 3 § offentlighets- och sekretesslagen).',
            source: '',
          },
        ]),
  ]
  return {
    kind: 'sheet',
    title: order.title,
    isDemo: order.isDemo,
    head: [...order.head],
    sections: [
      ...order.notes.flatMap((note) => sectionOf(note, release)),
      ...(decision.length > 0 ? [{ heading: 'Om det som lämnas', blocks: decision }] : []),
    ],
    signature: order.signature,
    footer: '',
  }
}
