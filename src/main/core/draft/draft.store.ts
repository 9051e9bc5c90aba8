import type { ReadContext } from '../context'

export const draftPlace = (form: string, subject: string) => ({
  table: 'draft',
  column: 'content',
  row: `${form}|${subject}`,
})

/** My own unfinished text for a form, or nothing. */
export function findDraft(context: ReadContext, form: string, subject: string) {
  const row = context.db.first((q) =>
    q
      .selectFrom('draft')
      .select(['content', 'saved_at'])
      .where('user_id', '=', context.me.id)
      .where('form', '=', form)
      .where('subject', '=', subject),
  )
  return row ? { content: context.openOwn(draftPlace(form, subject), row.content), savedAt: row.saved_at } : null
}
