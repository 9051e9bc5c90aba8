import type { Dealer } from '../phrases/deal'
import { fill } from '../phrases/fill'
import { vardnadshavare } from '../phrases/notes/adults'
import { barnsamtal, natverk, skola } from '../phrases/notes/contacts'
import { formote, hembesok } from '../phrases/notes/evening'
import { besked, uppfoljande, uppfoljning } from '../phrases/notes/follow-up'
import { eftermote, forhorsdag } from '../phrases/notes/interview-day'
import { inledd, plan, skyddsbedomning } from '../phrases/notes/opening'
import { krisstod, vard } from '../phrases/notes/support'
import type { NoteSketch } from './note-content'
import { type Plot, tagsOf, wordsOf } from './plot'

const banks = {
  skyddsbedomning,
  inledd,
  plan,
  forhorsdag,
  eftermote,
  formote,
  hembesok,
  uppfoljande,
  krisstod,
  uppfoljning,
  besked,
  barnsamtal,
  skola,
  vardnadshavare,
  natverk,
  vard,
}
export type NoteKindKey = keyof typeof banks

/** Who took part, by the kind of contact; {tolk} is added where one is needed. */
const participants: Readonly<Record<NoteKindKey, string>> = {
  skyddsbedomning: '{handl}, socialsekreterare; avstämt med {chef}',
  inledd: '{handl}, socialsekreterare; {chef}',
  plan: '{handl}, socialsekreterare',
  forhorsdag: '{handl}, socialsekreterare; {barn}; trygghetsperson; förhörsledare från polisen',
  eftermote: '{handl}, socialsekreterare; polis; åklagare; samordnare på Barnahus',
  formote: '{handl}, socialsekreterare; {stödjare}; {trygg}',
  hembesok: '{stödjare} och en kollega; {barn}; {trygg}. Antecknat av {handl} efter samtal med stödjaren',
  uppfoljande: '{handl}, socialsekreterare; {barn}; {trygg}',
  krisstod: '{barn}; {behandlare}; uppgift lämnad till {handl}',
  uppfoljning: '{handl}, socialsekreterare; {barn}; {trygg}',
  besked: '{handl}, socialsekreterare; {barn}; {ombud}',
  barnsamtal: '{handl}, socialsekreterare; {barn}',
  skola: '{handl}, socialsekreterare; personal på {skola}',
  vardnadshavare: '{handl}, socialsekreterare; den vårdnadshavare som nämns i anteckningen',
  natverk: '{handl}, socialsekreterare; de som nämns i anteckningen',
  vard: '{handl}, socialsekreterare; vårdens kontaktperson',
}
const withInterpreter: ReadonlySet<NoteKindKey> = new Set(['formote', 'uppfoljande', 'uppfoljning', 'vardnadshavare'])

/** The words of one note about one child. */
export function noteWords(
  plot: Plot,
  child: number,
  kind: NoteKindKey,
  more: readonly string[],
  dealer: Dealer,
): NoteSketch {
  const isOwnNamnd = plot.story.namnd === 0
  const words = {
    ...wordsOf(plot, child),
    chef: isOwnNamnd ? 'Ewa Johansson, 1:e socialsekreterare' : '1:e socialsekreterare',
    behandlare: plot.story.tags.includes('boende') ? 'boendets psykolog' : 'behandlare i öppenvården',
    stödjare: isOwnNamnd ? 'Tomasz Sjöström, föräldrastödjare' : 'föräldrastödjare i kommunen',
  }
  const tags = new Set(tagsOf(plot, child, more))
  // A note stands in one child's akt: siblings count only where the words are about them.
  if (plot.story.children.length > 1) tags.add('flera').delete('ett')
  if (kind === 'formote' && !more.includes('hembesok')) tags.delete('hembesok')
  if (kind !== 'vard') tags.delete('lakare')
  const said = dealer.deal<(typeof banks)[NoteKindKey][number]>(banks[kind], tags)
  const interpreter = tags.has('tolk') && withInterpreter.has(kind) ? '; tolk' : ''
  return {
    event: fill(said.event, words),
    participants: fill(participants[kind], words) + interpreter,
    statements: fill(said.said, words),
    assessment: fill(said.thinks, words),
    nextStep: fill(said.next, words),
  }
}
