import type { Span } from '@shared/statistics/statistics.contract'
import { useEffect } from 'react'
import { useDraft } from '../lib/use-draft'
import { TextArea } from '../ui/fields'
import { SaveMark } from '../ui/SaveMark'

interface CommentProps {
  readonly span: Span
  readonly comment: string
  readonly onComment: (comment: string) => void
}

/** What the writer says of the figures; goes with them into the document, and is kept for the writer alone. */
export function Comment({ span, comment, onComment }: CommentProps) {
  const { from, until, namndId, municipality } = span
  const draft = useDraft<string>({
    form: 'statistik',
    subject: `${from} ${until} ${namndId ?? ''} ${municipality ?? ''}`.trim().slice(0, 120),
  })
  const { found } = draft
  useEffect(() => {
    if (found) onComment(found)
  }, [found, onComment])
  return (
    <>
      <TextArea
        label="Kommentar"
        hint="Följer med när du sparar eller skriver ut. Skriv inget som rör ett enskilt barn."
        optional
        maxLength={4_000}
        value={comment}
        disabled={found === undefined}
        onChange={(text) => {
          onComment(text)
          draft.keep(text)
        }}
        lang="sv"
        spellCheck
      />
      <SaveMark state={draft.state} word="Sparad för dig" />
    </>
  )
}
