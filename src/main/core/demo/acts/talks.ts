import type { AktId, TalkId } from '../../../../shared/ids'
import type { NoteContent } from '../../../../shared/note/note.contract'
import type { Passage } from '../../../../shared/note/passage'
import type { Actor } from '../house/actor'
import { atDesk } from '../house/diary'
import type { StoryTalk, TalkWords } from '../story/story'
import { lookThrough } from './look-through'
import type { Plot, Workshop } from './plot'

/** Plans and holds the talks of two handläggare with one adult; each writes and signs in an akt of their own. */
export function keepTalks({ story, ids }: Plot, { diary }: Workshop): void {
  for (const talk of story.talks ?? []) {
    let talkId: TalkId | undefined
    const idOf = (): TalkId => {
      if (!talkId) throw new Error('a talk that was never planned')
      return talkId
    }
    diary.add(atDesk('sara', talk.plannedOn), 'sara', (actor, house) => {
      const caseIds = talk.children.map((child) => ids.caseIds[child] ?? '')
      const { relatives } = actor.ask('case.page', { caseId: caseIds[0] ?? '' })
      const adult = relatives.find(({ kinship }) => kinship.relation === talk.adult)
      talkId = actor.ask('talk.plan', {
        caseIds,
        adultIds: adult ? [adult.personId] : [],
        barnhandlaggareId: house.userId('sara'),
        vuxenhandlaggareId: house.userId('jenny'),
        plannedOn: talk.at.day,
        startsAt: talk.at.time,
        mode: 'pa-plats',
        place: 'Socialkontoret',
        purpose: talk.purpose,
        interpreter: talk.interpreter ?? '',
        soloReason: '',
      }).talkId
    })
    const { held } = talk
    if (!held) continue
    diary.add(atDesk('sara', talk.at.day), 'sara', (actor) => {
      hold(actor, idOf(), talk, held.until)
      writePart(actor, idOf(), held.child)
    })
    const { adult, offer } = held
    if (!adult) continue
    diary.add(atDesk('jenny', talk.at.day), 'jenny', (actor) => {
      writePart(actor, idOf(), adult)
      actor.ask('talk.answerOffer', { talkId: idOf(), offer: offer ?? 'inte-fragad' })
    })
  }
}

function hold(actor: Actor, talkId: TalkId, { at, interpreter = '' }: StoryTalk, endsAt: string): void {
  const { revision } = actor.ask('talk.get', { talkId })
  actor.ask('talk.hold', {
    talkId,
    heldOn: at.day,
    startsAt: at.time,
    endsAt,
    informed: 'muntligt',
    interpreter,
    revision,
  })
}

/** Begins the writer's own note from the talk, words it and signs it. */
function writePart(actor: Actor, talkId: TalkId, words: TalkWords): void {
  actor.ask('talk.begin', { talkId })
  for (const { aktId, noteId } of actor.ask('talk.get', { talkId }).myParts) {
    if (!aktId || !noteId) throw new Error('no akt to write in')
    const note = actor.ask('note.list', { aktId }).find((one) => one.id === noteId)
    if (!note) throw new Error('no note begun')
    const { participants, areas, lines } = note.content
    const content: NoteContent = { participants, areas, lines, prose: proseOf(words) }
    actor.wait(20)
    const { revision } = actor.ask('note.save', { noteId, eventAt: note.eventAt, content, revision: note.revision })
    lookThrough(actor, aktId satisfies AktId, noteId, content)
    actor.ask('note.sign', { noteId, revision })
  }
}

const proseOf = (words: TalkWords): Record<string, Passage[]> =>
  Object.fromEntries(
    Object.entries(words).map(([key, text], index) => [
      key,
      [
        {
          id: `t${String(index).padStart(11, '0')}`,
          kind: key === 'barnets-ord' ? 'barnets-ord' : 'stycke',
          text,
          source: key === 'barnets-ord' ? 'Mamman, som återger barnets ord' : '',
          place: key === 'planering' ? 'skydd' : 'bas',
        },
      ],
    ]),
  )
