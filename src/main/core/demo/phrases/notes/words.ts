import type { Phrase } from '../deal'

/** The words of one note: what it was, what was told and by whom, the assessment apart from it, and what comes next. */
export interface NoteWords extends Phrase {
  readonly event: string
  readonly said: string
  readonly thinks: string
  readonly next: string
}

export const note = (when: string, event: string, said: string, thinks: string, next: string): NoteWords => ({
  when,
  event,
  said,
  thinks,
  next,
})
