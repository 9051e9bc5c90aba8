import type { Thread, ThreadEntry, ThreadTopic } from '@shared/thread/thread.contract'
import { threadTopics } from '@shared/thread/topics'

interface TopicGroup {
  readonly topic: ThreadTopic | null
  readonly entries: readonly ThreadEntry[]
}

/** What corrects an entry stands under it, not for itself. */
export const firstHand = (thread: Thread): ThreadEntry[] => thread.entries.filter((entry) => entry.aboutId === null)

export const correctionsOf = (thread: Thread, entry: ThreadEntry): ThreadEntry[] =>
  entry.entryId === null ? [] : thread.entries.filter((one) => one.aboutId === entry.entryId)

/** True for the child's own words, as against what the child was told. */
export const isSpoken = ({ kind }: ThreadEntry): boolean => kind === 'sagt' || kind === 'ville'

/** The child's own words by what they are about; what nobody has given a topic comes last. */
export const byTopic = (thread: Thread): TopicGroup[] =>
  [...threadTopics, null]
    .map((topic) => ({
      topic,
      entries: firstHand(thread).filter((entry) => isSpoken(entry) && entry.topic === topic),
    }))
    .filter(({ entries }) => entries.length > 0)
