import type { CaseId } from '../../../../shared/ids'
import type { NoteContent } from '../../../../shared/note/note.contract'
import type { Passage } from '../../../../shared/note/passage'
import { swedishMoment } from '../../calendar'
import { lookThrough } from './look-through'
import type { Plot, Workshop } from './plot'

/** What the avslutsanteckning says, field by field. */
const words: Readonly<Record<string, string>> = {
  varfor: 'Domen är avkunnad och barnet har det stöd som det har bett om.',
  'rum-brottsutredning': 'Åtal väcktes och dom har meddelats.',
  'rum-skydd': 'Barnet bor tryggt och vet vem det ringer om något händer.',
  'rum-fysisk': 'Ingen undersökning behövdes.',
  'rum-psykisk': 'Krisstödet är avslutat. Barnet sover och går till skolan.',
  'rattslig-utgang': 'Dom. Handläggaren har berättat för barnet vad den betyder.',
  stod: 'Skolkuratorn, nästa tid om två veckor.',
  'barnets-asikt': 'Det är bra nu. Jag vill inte ha fler möten.',
  'barnets-basta': 'Att få lugn och färre vuxna, med en väg tillbaka.',
  'vag-tillbaka': 'Barnet har numret till handläggaren på ett kort och vet att det får ringa.',
}

const passage = (text: string, at: number, isOwn: boolean): Passage => ({
  id: `a${String(at).padStart(9, '0')}`,
  kind: isOwn ? 'barnets-ord' : 'stycke',
  text,
  source: isOwn ? 'Barnet' : '',
  place: 'bas',
})

const note: NoteContent = {
  participants: [{ name: 'Sara Åkesson', role: 'socialsekreterare' }],
  areas: [],
  lines: { gallring: 'skyddsutredning' },
  prose: Object.fromEntries(
    Object.entries(words).map(([key, text], at) => [key, [passage(text, at, key === 'barnets-asikt')]]),
  ),
}

/** The eldest of a family whose rooms are done: the note is signed, all but the tasks have their reason, and somebody is to close the case. */
export function almostClose({ ids, responsible }: Plot, { diary, calendar }: Workshop): void {
  if (!responsible) return
  const day = calendar.back(1)
  diary.add({ day, time: '17:20' }, responsible, (actor) => {
    const aktId = ids.aktIds[0] ?? ''
    const caseId = (ids.caseIds[0] ?? '') as CaseId
    const { noteId } = actor.ask('note.start', { aktId, form: 'avslut-barn', samradId: null, aboutId: null })
    const { revision } = actor.ask('note.save', {
      noteId,
      eventAt: swedishMoment(day, '15:00'),
      content: note,
      revision: 1,
    })
    lookThrough(actor, aktId, noteId, note)
    actor.ask('note.sign', { noteId, revision })
    for (const { key, kind } of actor.ask('closing.get', { caseId }).points)
      if (kind !== 'uppgift')
        actor.ask('closing.leave', { caseId, key, reason: 'Skolkuratorn träffar barnet varje vecka och hör av sig.' })
  })
}
