import type { NoteContent } from '../../../../shared/note/note.contract'
import type { Passage, PassagePlace } from '../../../../shared/note/passage'
import { fits } from '../phrases/deal'
import { fill } from '../phrases/fill'
import { protectionWords } from '../phrases/notes/protection'
import { childContent, type NoteSketch } from './note-content'

type Words = Readonly<Record<string, string>>

/** A sketch of the first days in the form it belongs to. `turn` says which of the wordings beside it are taken. */
export function firstForm(
  kind: 'skyddsbedomning' | 'inledd',
  sketch: NoteSketch,
  order: { readonly turn: number; readonly day: string; readonly words: Words; readonly tags: ReadonlySet<string> },
): { readonly form: string; readonly content: NoteContent } {
  let made = 0
  const passages = (text: string, place: PassagePlace = 'bas'): Passage[] => {
    made += 1
    return [{ id: `f${String(made).padStart(11, '0')}`, kind: 'stycke', text, source: '', place }]
  }
  const said = (key: keyof typeof protectionWords, place?: PassagePlace): Passage[] => {
    const fitting = protectionWords[key].filter((one) => fits(one, order.tags))
    return passages(fill(fitting[order.turn % fitting.length]?.text ?? '', order.words), place)
  }
  const { participants } = childContent(sketch)
  const isSafe = order.tags.has('utom')
  if (kind === 'skyddsbedomning')
    return {
      form: 'skyddsbedomning',
      content: {
        participants,
        areas: ['sakerhet'],
        lines: { traffat: 'nej', atgard: isSafe ? 'ingen' : 'annat' },
        prose: {
          inkommet: passages(sketch.statements),
          vet: said('vet'),
          'vet-inte': said('vetInte'),
          'i-natt': said('natt', 'skydd'),
          'risker-skydd': said('risker'),
          'asikt-saknas': said('asikt'),
          syskon: said('syskon'),
          bedomning: passages(sketch.assessment),
          'barnets-basta': said('basta'),
          motivering: said('motivering'),
          ...(isSafe ? {} : { 'atgard-hur': passages(sketch.nextStep, 'skydd') }),
        },
      },
    }
  return {
    form: 'forhandsbedomning',
    content: {
      participants,
      areas: [],
      lines: {
        beslut: 'inleds',
        beslutsfattare: participants.map(({ name, role }) => [name, role].filter(Boolean).join(', '))[0] ?? '',
        beslutsdag: order.day,
      },
      prose: {
        uppgifter: passages(sketch.statements),
        kontakter: said('kontakter'),
        'asikt-saknas': said('asikt'),
        ...(isSafe ? { vardnadshavare: said('tillfragade') } : { 'vardnadshavare-saknas': said('intefragade') }),
        'barnets-basta': said('basta'),
        motivering: passages(sketch.assessment || 'Uppgifterna gäller barnets behov av skydd.'),
        underrattelser: passages(sketch.nextStep),
      },
    },
  }
}
