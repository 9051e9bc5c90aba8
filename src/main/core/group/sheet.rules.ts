import type { SheetText } from '../../../shared/group/sheet'
import { refuse } from '../../../shared/result'
import type { Sheet } from '../../../shared/template/template.contract'

/** Shorter names than this are words too often. */
const shortest = 3

/** The first name of the family, or personnummer, that stands in a text; none when it keeps to the number. */
export function nameIn(text: string, names: readonly string[]): string | undefined {
  const words = new Set(text.match(/[\p{L}][\p{L}\p{M}'’-]*/gu) ?? [])
  const number = /\b(?:19|20)?\d{6}[-+]?\d{4}\b/.exec(text)?.[0]
  const isNamed = (name: string) => words.has(name) || words.has(`${name}s`)
  return number ?? names.flatMap((name) => name.split(/\s+/)).find((name) => name.length >= shortest && isNamed(name))
}

/** Refuses a sheet that says who it is about: the group knows the case by its number. Throws `invalid-input`. */
export function requireNoNames(sheet: SheetText, names: readonly string[]): void {
  for (const [part, text] of Object.entries(sheet)) {
    const found = nameIn(text, names)
    if (found) refuse(['sheet', part], 'name-in-sheet', found)
  }
}

export interface SheetFacts {
  readonly number: string
  /** Which item of the list it is, and which sheet of those printed: 1 av 12. */
  readonly no: number
  readonly at: number
  readonly of: number
  readonly when: string
  readonly presenter: string
  readonly attends: readonly string[]
  readonly savedBy: string
  readonly savedOn: string
  readonly isDemo: boolean
}

const headings: Readonly<Record<keyof SheetText, string>> = {
  question: 'Fråga till gruppen',
  protection: 'Skyddsläge',
  deadlines: 'Frister',
  clashes: 'Insatser som kan motverka varandra',
  support: 'Önskat stöd eller resurs',
}

/** A team's question as a sheet of one page: the case's number and nobody's name but those who work with it. */
export const presentationSheet = (sheet: SheetText, facts: SheetFacts): Sheet => ({
  kind: 'sheet',
  title: `Ärendedragning ${facts.number}`,
  isDemo: facts.isDemo,
  head: [
    { label: 'Blad', value: `${facts.at} av ${facts.of}` },
    { label: 'Möte', value: `${facts.when}, punkt ${facts.no}` },
    { label: 'Föredragande', value: facts.presenter },
    { label: 'Får sitta med', value: facts.attends.join(', ') },
  ],
  sections: (Object.keys(headings) as (keyof SheetText)[]).map((part) => ({
    heading: headings[part],
    blocks: [{ kind: 'stycke', text: sheet[part].trim() || 'Inga kända.', source: '' }],
  })),
  signature: `Skrivet av ${facts.savedBy} ${facts.savedOn}.`,
  footer:
    'Bladet samlas in efter punkten och förstörs. Det som rör en person skrivs i den personens akt, av den som ansvarar för akten.',
})
