import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, NoteId, ThreadEntryId } from '../ids'
import { Day, Instant, limits, line, optionalLine, requiredProse } from '../values'
import { threadTopics } from './topics'

/** What a line of the thread tells: what the child said, what the child wanted, what the child was told, or why not. */
export const threadKinds = ['sagt', 'ville', 'fick-veta', 'ej-berattat'] as const
export const ThreadKind = z.enum(threadKinds)
export type ThreadKind = z.output<typeof ThreadKind>

/** What the child's words are about, so that nobody asks again for what has been told already. */
export const ThreadTopic = z.enum(threadTopics)
export type ThreadTopic = z.output<typeof ThreadTopic>

/** The compartment an own entry is sealed under: the akt itself, or what must not be disclosed. */
export const ThreadPlace = z.enum(['bas', 'skydd'])
export type ThreadPlace = z.output<typeof ThreadPlace>

/** What an entry says; sealed as one. */
export const ThreadWords = z.strictObject({
  /** Of what the child said or wanted: the child's own words. */
  text: requiredProse(limits.paragraph),
  /** Who asked, or who told the child. */
  by: line(160),
  /** Where, and in what setting. */
  setting: line(160),
  /** How the child was told: in words, with a picture, by letter. */
  how: optionalLine(160),
  topic: ThreadTopic,
  /** The topic in a word of one's own. */
  topicWord: optionalLine(60),
})
export type ThreadWords = z.output<typeof ThreadWords>

/** The topic given to a quotation that stands in a note. */
export const TopicMark = ThreadWords.pick({ topic: true, topicWord: true })
export type TopicMark = z.output<typeof TopicMark>

/** One line of the thread: an entry of its own, or the child's words as they stand in a signed note. */
export const ThreadEntry = z.strictObject({
  /** The entry's own id, or the note's and the passage's. */
  key: z.string(),
  kind: ThreadKind,
  day: Day,
  text: z.string(),
  by: z.string(),
  setting: z.string(),
  how: z.string(),
  topic: ThreadTopic.nullable(),
  topicWord: z.string(),
  place: z.enum(['bas', 'skydd', 'anmalare']),
  author: z.string(),
  writtenAt: Instant,
  /** An entry of its own: its id, to be corrected by. */
  entryId: ThreadEntryId.nullable(),
  /** The entry this one corrects. */
  aboutId: ThreadEntryId.nullable(),
  /** The note it comes from. */
  noteId: NoteId.nullable(),
  /** The passage of the note that it is. */
  passageId: z.string().nullable(),
  /** The note has a correction beside it. */
  isCorrected: z.boolean(),
})
export type ThreadEntry = z.output<typeof ThreadEntry>

/** Something the child should have been told of within a week, and has not. */
export const ThreadGap = z.strictObject({
  what: z.enum(['samradsbeslut', 'barnforhor', 'nedlagd', 'atal', 'dom', 'avslutat']),
  on: Day,
})
export type ThreadGap = z.output<typeof ThreadGap>

export const Thread = z.strictObject({
  aktId: AktId,
  childName: z.string(),
  /** In the order it was said. */
  entries: z.array(ThreadEntry),
  gaps: z.array(ThreadGap),
})
export type Thread = z.output<typeof Thread>

export const threadContract = {
  'thread.get': query(z.strictObject({ aktId: AktId }), Thread),
  /** The threads of a case's child that I hold the key to; the rest leave no trace. */
  'thread.ofCase': query(z.strictObject({ caseId: CaseId }), z.array(Thread)),
  /** Stores what the child said, wanted or was told. What is stored is never changed: a correction stands beside it. */
  'thread.add': command(
    z.strictObject({
      aktId: AktId,
      kind: ThreadKind,
      day: Day,
      place: ThreadPlace,
      words: ThreadWords,
      noteId: NoteId.nullable(),
      aboutId: ThreadEntryId.nullable(),
    }),
    z.strictObject({ entryId: ThreadEntryId }),
    ['thread', 'today'],
  ),
  /** Says what a quotation in a note is about; the quotation stays as it is. */
  'thread.setTopic': command(
    z.strictObject({ noteId: NoteId, passageId: z.string().max(24), mark: TopicMark }),
    z.strictObject({}),
    ['thread'],
  ),
}
