import { lineStateLabels, overallLabels, planConsentLabels } from '../../../shared/glossary/labels'
import { groundSource, groundWords } from '../../../shared/plan/ground'
import type { PlanContent, PlanVersion } from '../../../shared/plan/plan.contract'
import type { Sheet } from '../../../shared/template/template.contract'

type Block = Sheet['sections'][number]['blocks'][number]

const paragraph = (text: string): Block => ({ kind: 'stycke', text, source: '' })
/** A section that says something; nothing where there is nothing to say. */
const section = (heading: string, blocks: readonly Block[]): Sheet['sections'] =>
  blocks.some(({ text }) => text.trim() !== '') ? [{ heading, blocks: [...blocks] }] : []

export interface PlanSheetOrder {
  readonly content: PlanContent
  readonly version: PlanVersion
  /** Whose plan it is, as the document itself may say. */
  readonly whose: string
  readonly number: string
  readonly houseName: string
  readonly isDemo: boolean
  readonly signedOn: string
}

/** A signed plan as a document: what the child wants first, then the goals, then each measure with its one owner. */
export function planSheet({ content, version, whose, number, houseName, isDemo, signedOn }: PlanSheetOrder): Sheet {
  const { text, lines } = content
  const head: [string, string][] = [
    ['Gäller', whose],
    ['Ärende', number],
    ['Version', `${version.number}${content.reason ? `: ${content.reason}` : ''}`],
    ['Huvudansvarig', content.mainName],
    ['Övergripande ansvar', content.overall ? overallLabels[content.overall] : ''],
    ['Samtycke', `${planConsentLabels[content.consentState]}. ${text.consent}`],
    ['Följs upp', content.followUpOn],
  ]
  return {
    kind: 'sheet',
    title: content.isSip ? 'Samordnad individuell plan (SIP)' : 'Samordnad plan',
    isDemo,
    head: head.filter(([, value]) => value.trim() !== '').map(([label, value]) => ({ label, value })),
    sections: [
      ...section('Det här vill jag', [{ kind: 'barnets-ord', text: text.childWants, source: '' }]),
      ...section('Mål', text.goals.split('\n').filter(Boolean).map(paragraph)),
      ...lines.flatMap((line, at) => {
        const { plain, law } = groundWords[line.ground]
        const facts = [
          `Ansvarig: ${line.ownerName}`,
          `För: ${line.personName}`,
          `Tid: ${line.startsOn ? `${line.startsOn} till ` : 'klart senast '}${line.dueOn}${line.when ? `, ${line.when}` : ''}. ${lineStateLabels[line.state]}.`,
          `Regler: ${plain}${law ? `, ${law}` : ''}`,
          ...(line.others ? [`Vad andra gör: ${line.others}`] : []),
          ...(line.better ? [`Så vet vi att det blev bättre: ${line.better}`] : []),
        ]
        return section(
          `Insats ${at + 1}. ${line.intervention}`,
          facts.map((fact) => ({ kind: 'punkt', text: fact, source: '' })),
        )
      }),
      ...section('Vad andra än kommunen och regionen gör', [paragraph(text.elsewhere)]),
      ...section(
        'Har tagit del av planen',
        version.acknowledged.map(({ name, body, on }) => ({
          kind: 'punkt',
          text: `${body ? `${name}, ${body}` : name}, ${on}`,
          source: '',
        })),
      ),
      ...(lines.some(({ ground }) => groundWords[ground].law !== '')
        ? section('', [paragraph(`Lagrum: ${groundSource}`)])
        : []),
    ],
    signature: `Fastställd ${signedOn} av ${version.signedBy}, huvudansvarig.`,
    footer: houseName,
  }
}
