import { threadTopicLabels, transferScopeLabels } from '../../../shared/glossary/labels'
import type { Sheet } from '../../../shared/template/template.contract'
import type { Transfer } from '../../../shared/transfer/transfer.contract'

type Section = Sheet['sections'][number]
type Block = Section['blocks'][number]

const lines = (kind: 'stycke' | 'punkt', texts: readonly string[]): Block[] =>
  texts.filter(Boolean).map((text) => ({ kind, text, source: '' }))

const section = (heading: string, blocks: readonly Block[]): Section[] =>
  blocks.length === 0 ? [] : [{ heading, blocks: [...blocks] }]

/** The packet on paper for whoever receives it: what is done, what is left, and what must not be asked again. */
export function transferSheet(
  transfer: Transfer,
  about: { readonly whose: string; readonly number: string; readonly houseName: string; readonly isDemo: boolean },
): Sheet {
  const { packet } = transfer
  const isReceived = transfer.state === 'mottagen'
  return {
    kind: 'sheet',
    title: 'Överlämning',
    isDemo: about.isDemo,
    head: [
      { label: 'Gäller', value: [about.whose, about.number].filter(Boolean).join(', ') },
      { label: 'Från', value: `${transfer.from}, ${about.houseName}` },
      { label: 'Till', value: transfer.to },
      { label: 'Vad som lämnas över', value: `${transferScopeLabels[transfer.scope]}: ${packet.what}` },
      { label: 'Överlämnat', value: transfer.givenOn },
      { label: 'Svar senast', value: transfer.answerBy },
    ],
    sections: [
      ...section('Det som är klart', lines('stycke', packet.done.split('\n'))),
      ...section(
        'Det som återstår, och när',
        lines(
          'punkt',
          packet.left.map(({ what, dueOn }) => `${what} – senast ${dueOn}`),
        ),
      ),
      ...section('Risker nu', lines('stycke', packet.risks.split('\n'))),
      ...section('Det barnet redan har berättat – fråga inte om igen', [
        ...lines(
          'punkt',
          packet.told.map(({ topic, day }) => `${threadTopicLabels[topic]}, ${day}`),
        ),
      ]),
      ...section('Barnets önskan om kontakt', lines('stycke', packet.contactWish.split('\n'))),
      ...section('Bifogat', lines('punkt', packet.attachments)),
      ...section('Mottagande', [
        {
          kind: 'stycke',
          text: isReceived
            ? `Mottaget ${transfer.answeredOn ?? ''} av ${transfer.receivedBy}.`
            : 'Mottaget den ____________ av (namn) ______________________________. Till dess ligger ansvaret kvar hos den som lämnar över.',
          source: '',
        },
      ]),
    ],
    signature: `Överlämnat ${transfer.givenOn} av ${transfer.from}.`,
    footer: about.houseName,
  }
}
