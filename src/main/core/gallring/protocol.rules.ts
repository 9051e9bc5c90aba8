import type { Gallring } from '../../../shared/akt/akt.contract'
import type { GallringThing } from '../../../shared/gallring/gallring.contract'
import { gallringLabels, gallringThingLabels } from '../../../shared/glossary/labels'
import type { Sheet } from '../../../shared/template/template.contract'

export interface Destroyed {
  readonly decidedOn: string
  readonly by: string
  readonly second: string
  readonly destroyedOn: string
  readonly destroyedBy: string
  readonly items: readonly {
    readonly thing: GallringThing
    readonly gallring: Gallring | null
    readonly lastYear: number
  }[]
}

export interface ProtocolOrder {
  readonly year: number
  readonly namnd: string
  readonly houseName: string
  readonly isDemo: boolean
  readonly madeOn: string
  readonly destroyed: readonly Destroyed[]
  /** How many copies are kept before the oldest is taken away; null where no copies are taken. */
  readonly generations: number | null
}

type Block = Sheet['sections'][number]['blocks'][number]
const block = (kind: Block['kind'], text: string): Block => ({ kind, text, source: '' })

const yearsText = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? `${first}` : `${first}–${last}`
}

/** The ground each class rests on; only what the law's text has been read for. */
const grounds: Partial<Record<Gallring, string>> = {
  'fem-ar': 'SoL 16 kap. 1 §',
  'skyddsutredning-barn': 'SoL 16 kap. 2 a §',
  'inte-inledd': 'SoL 16 kap. 1 §',
  'avtal-till-18': 'SoL 16 kap. 3 §',
}

function classLines(destroyed: readonly Destroyed[]): string[] {
  const groups = new Map<string, { what: string; years: number[] }>()
  for (const { items } of destroyed)
    for (const { thing, gallring, lastYear } of items) {
      const rule = gallring === null ? 'följer med' : `${gallringLabels[gallring]}, ${grounds[gallring] ?? ''}`
      const what = `${gallringThingLabels[thing]} – ${rule}`
      const group = groups.get(what) ?? { what, years: [] }
      group.years.push(lastYear)
      groups.set(what, group)
    }
  return [...groups.values()]
    .sort((one, other) => one.what.localeCompare(other.what, 'sv'))
    .map(({ what, years }) => `${what}: ${years.length} st, sista anteckning ${yearsText(years)}`)
}

const copiesText = (order: ProtocolOrder): string => {
  if (order.generations === null)
    return 'Programmet tar inga säkerhetskopior i det här huset. Kopior som har tagits på annat sätt före förstöringen innehåller uppgifterna tills de tas bort.'
  return `Säkerhetskopior som togs före förstöringen innehåller fortfarande uppgifterna och nycklarna. De tas bort när ${order.generations} nyare kopior finns, det vill säga efter omkring ${order.generations} dagar med daglig kopiering. Kopior som har flyttats undan tas bort för hand, liksom filer som programmet har sparat åt sidan i datamappen efter en återställning, en uppdatering eller en skada.`
}

/** A gallringsprotokoll for a year: how many of what, by which rule, decided and carried out by whom and when. Nothing in it tells of anybody in the files. */
export const protocolSheet = (order: ProtocolOrder): Sheet => ({
  kind: 'sheet',
  title: `Gallringsprotokoll ${order.year}`,
  isDemo: order.isDemo,
  head: [
    { label: 'Nämnd', value: order.namnd },
    { label: 'År', value: String(order.year) },
    { label: 'Upprättat', value: order.madeOn },
  ],
  sections: [
    { heading: 'Vad som har gallrats', blocks: classLines(order.destroyed).map((text) => block('punkt', text)) },
    {
      heading: 'Beslut',
      blocks: order.destroyed.map((one) =>
        block(
          'stycke',
          `Beslutat ${one.decidedOn} av ${one.by} tillsammans med ${one.second}. Förstört ${one.destroyedOn} av ${one.destroyedBy}, efter vilotid. ${one.items.length} delar.`,
        ),
      ),
    },
    {
      heading: 'Hur det gick till',
      blocks: [
        block(
          'stycke',
          'Uppgifterna och alla nycklar till dem togs bort ur databasen. Det som loggen sade om dem kan inte längre läsas; loggens kedja är hel och visar att gallringen har gjorts.',
        ),
        block('stycke', copiesText(order)),
      ],
    },
  ],
  signature: '',
  footer: order.houseName,
})
