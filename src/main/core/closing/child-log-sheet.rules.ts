import type { LogContent, PersonMet } from '../../../shared/closing/child-log'
import type { Sheet } from '../../../shared/template/template.contract'
import { knownWork } from './child-log.rules'
import { phrasesFor } from './phrases'
import { dayText } from './phrases/phrases'

export interface ChildLogOrder {
  readonly content: LogContent
  /** The child's given name. */
  readonly name: string
  readonly approvedBy: string
  readonly approvedOn: string
  readonly houseName: string
  readonly isDemo: boolean
}

type Block = Sheet['sections'][number]['blocks'][number]
const block = (kind: Block['kind'], text: string): Block => ({ kind, text, source: '' })

const nameAndWork = ({ name, work }: PersonMet): string => [name, work].filter(Boolean).join(', ')

/** In the line itself a person is named; what the person works with stands in the list, unless it is all that is known. */
function metText(met: readonly PersonMet[]): string {
  const named = met.map(({ name, work }) => name || (knownWork.has(work) ? '' : work)).filter(Boolean)
  if (named.length === 0) return ''
  return ` Du träffade ${new Intl.ListFormat('sv-SE', { type: 'conjunction' }).format(named)}.`
}

/** The paper a child is given: large type, short lines, no number and no code. */
export function childLogSheet({ content, ...order }: ChildLogOrder): Sheet {
  const phrases = phrasesFor[content.band]
  const people = [
    ...new Set(content.lines.flatMap(({ met }) => met.filter(({ name }) => name !== '').map(nameAndWork))),
  ]
  const part = (wanted: 'hande' | 'lovat') => content.lines.filter((line) => line.part === wanted)
  const promised = part('lovat')
  const wanted = content.wanted
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
  return {
    kind: 'sheet',
    look: 'barn',
    title: phrases.title,
    isDemo: order.isDemo,
    head: [],
    sections: [
      { heading: '', blocks: [block('rubrik', phrases.greeting(order.name)), block('stycke', phrases.intro)] },
      ...(people.length > 0
        ? [{ heading: phrases.headings.met, blocks: people.map((one) => block('punkt', one)) }]
        : []),
      {
        heading: phrases.headings.happened,
        blocks: part('hande').flatMap(({ when, text, met }, at, all) => [
          ...(all[at - 1]?.when === when ? [] : [block('rubrik', when)]),
          block('stycke', `${text}${metText(met)}`),
        ]),
      },
      ...(wanted.length > 0
        ? [{ heading: phrases.headings.wanted, blocks: wanted.map((one) => block('stycke', `”${one}”`)) }]
        : []),
      ...(promised.length > 0
        ? [{ heading: phrases.headings.promised, blocks: promised.map(({ text }) => block('stycke', text)) }]
        : []),
      { heading: phrases.headings.written, blocks: [block('stycke', content.written)] },
      {
        heading: phrases.headings.ask,
        blocks: [block('stycke', phrases.ask(content.askWhom, content.askHow)), block('stycke', phrases.closing)],
      },
    ],
    signature: `${order.approvedBy} har läst igenom papperet den ${dayText(order.approvedOn)}.`,
    footer: order.houseName,
  }
}
