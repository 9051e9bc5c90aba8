import type { NoteContent } from '../../../../shared/note/note.contract'
import { swedishMoment } from '../../calendar'
import type { Actor } from '../house/actor'
import { workdaysFrom } from '../house/days'
import { atDesk, type Moment } from '../house/diary'
import { fill } from '../phrases/fill'
import { extractWords } from '../phrases/notes/extract'
import { firstForm } from './first-forms'
import { lookThrough } from './look-through'
import type { MeetingPlan } from './meeting'
import { childContent, type NoteSketch } from './note-content'
import { noteWords } from './note-words'
import { planNotes } from './notes'
import { handlaggareNames, type Plot, tagsOf, type Workshop, wordsOf } from './plot'
import { type Telling, tellingsOf } from './tellings'

/** Families whose youngest child still lacks the extract of a signed samråd. */
const withoutExtract = new Set(['saga-filip'])

interface Writing {
  readonly writtenOn?: string | undefined
  readonly isUnsigned?: boolean | undefined
}

/** Keeps a barnakt for each child whose officer works here: opened, written in, signed. */
export function keepFiles(plot: Plot, meetings: readonly MeetingPlan[], workshop: Workshop): void {
  const { story, ids, responsible } = plot
  const { diary, calendar, dealer } = workshop
  if (!responsible) return
  const opened: Moment = story.appointed?.on ?? story.received
  story.children.forEach((_child, child) => {
    diary.add(atDesk(responsible, opened.day), responsible, (actor) => {
      ids.aktIds[child] = actor.ask('akt.open', { caseId: ids.caseIds[child] ?? '' }).aktId
    })
    for (const note of planNotes(plot, child, workshop)) {
      const sketch = noteWords(plot, child, note.kind, note.tags, dealer)
      const { form, content } =
        note.kind === 'skyddsbedomning' || note.kind === 'inledd'
          ? firstForm(note.kind, sketch, {
              turn: child + Number(note.at.day.slice(8)),
              day: note.at.day,
              words: wordsOf(plot, child),
              tags: new Set([...tagsOf(plot, child), ...(story.children.length > 1 ? ['flera'] : [])]),
            })
          : { form: 'journal-barn', content: childContent(sketch) }
      writeNote(child, note.at, form, content, { writtenOn: note.writtenOn })
    }
    for (const note of story.notes.filter((one) => one.child === child)) {
      const text = {
        event: note.event,
        participants: note.participants,
        statements: note.said,
        hidden: note.hidden,
        assessment: note.thinks,
        nextStep: note.next,
      }
      writeNote(child, note.at, 'journal-barn', childContent(text), { isUnsigned: note.isUnsigned })
    }
    for (const meeting of meetings) {
      const isLast = child === story.children.length - 1
      if (!meeting.signed || (isLast && withoutExtract.has(story.key))) continue
      const day = workdaysFrom(meeting.signed.day, 1)
      if (day < calendar.today) writeExtract(child, meeting, day)
    }
    for (const telling of tellingsOf(plot, child, meetings)) {
      if (telling.day < calendar.today) tell(child, telling)
    }
  })

  function tell(child: number, { day, what }: Telling) {
    if (!responsible) return
    const isSmall = (story.children[child]?.age ?? 0) < 8
    diary.add(atDesk(responsible, day), responsible, (actor) => {
      actor.ask('thread.add', {
        aktId: ids.aktIds[child] ?? '',
        kind: 'fick-veta',
        day,
        place: 'bas',
        words: {
          text: what,
          by: `${handlaggareNames[responsible]}, socialsekreterare`,
          setting: isSmall ? 'I barnets rum, tillsammans med en trygg vuxen' : 'Enskilt samtal',
          how: isSmall ? 'med bilder och enkla ord' : 'med ord',
          topic: 'framtid',
        },
        noteId: null,
        aboutId: null,
      })
    })
  }

  function writeNote(
    child: number,
    at: Moment,
    form: string,
    content: NoteContent,
    { writtenOn = at.day, isUnsigned = false }: Writing,
  ) {
    if (!responsible) return
    // What happens in the day is written up before it ends: event time and writing time are two things.
    diary.add(atDesk(responsible, writtenOn), responsible, (actor) => {
      const { noteId } = actor.ask('note.start', {
        aktId: ids.aktIds[child] ?? '',
        form,
        samradId: null,
        aboutId: null,
      })
      finish(actor, ids.aktIds[child] ?? '', noteId, swedishMoment(at.day, at.time), content, isUnsigned)
    })
  }

  function writeExtract(child: number, plan: MeetingPlan, day: string) {
    if (!responsible) return
    const text = extractText(plot, child, plan, workshop)
    diary.add(atDesk(responsible, day), responsible, (actor) => {
      const aktId = ids.aktIds[child] ?? ''
      const { samradId } = plan.handle
      actor.ask('akt.get', { aktId })
      const { noteId } = actor.ask('note.start', { aktId, form: 'samradsutdrag', samradId, aboutId: null })
      finish(actor, aktId, noteId, swedishMoment(plan.meeting.at.day, plan.meeting.at.time), childContent(text), false)
    })
  }
}

function finish(
  actor: Actor,
  aktId: string,
  noteId: string,
  eventAt: string,
  content: NoteContent,
  isUnsigned: boolean,
): void {
  actor.wait(6)
  const { revision } = actor.ask('note.save', { noteId, eventAt, content, revision: 1 })
  if (isUnsigned) return
  lookThrough(actor, aktId, noteId, content)
  actor.ask('note.sign', { noteId, revision })
}

/** What socialtjänsten takes from a samråd into one child's akt: what concerns that child, and its own tasks. */
function extractText(plot: Plot, child: number, plan: MeetingPlan, { dealer }: Workshop): NoteSketch {
  const { agenda, chairs, meeting } = plan
  const mine = (one: { readonly child: number | null }) => one.child === null || one.child === child
  const said = (key: string) =>
    agenda.items.find((item) => item.itemKey === key && mine(item) && item.outcome !== 'ej-aktuellt')?.text ?? ''
  const decided = agenda.decisions
    .filter((one) => mine(one) && one.owner === 'handlaggare')
    .map((one) => `${one.text} (senast ${one.dueOn})`)
  const hasInterview = plot.story.interviews.some((one) => one.child === child && one.at.day > meeting.at.day)
  const closing = dealer.deal(
    extractWords,
    tagsOf(plot, child, [...(hasInterview ? ['forhor'] : []), ...(plot.story.children.length > 1 ? ['flera'] : [])]),
  )
  const words = wordsOf(plot, child)
  const own = plot.responsible ? handlaggareNames[plot.responsible] : ''
  const present = chairs
    .filter((chair) => chair.attendance !== 'franvarande')
    .map((chair) =>
      chair.agencyId === 'socialtjanst' ? `${own}, socialsekreterare` : `${chair.who.name}, ${chair.who.title}`,
    )
  const statements = [
    said('vad-vi-vet'),
    said('barnet-nu'),
    said('skydd'),
    said('psykisk-halsa'),
    decided.length > 0 ? `Socialtjänsten ska: ${decided.join('; ')}.` : '',
  ]
  return {
    event: `Utdrag ur samråd den ${meeting.at.day}, det som rör ${words['barn'] ?? ''}`,
    participants: present.join('; '),
    statements: statements.filter(Boolean).join('\n'),
    assessment: fill(closing.thinks, words),
    nextStep: fill(closing.next, words),
  }
}
