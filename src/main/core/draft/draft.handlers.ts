import type { draftContract } from '../../../shared/draft/draft.contract'
import type { HandlersFor } from '../context'
import { draftPlace, findDraft } from './draft.store'

export const draftHandlers: HandlersFor<typeof draftContract> = {
  'draft.get': (context, { form, subject }) => findDraft(context, form, subject),
  'draft.save': (context, { form, subject, content }) => {
    const savedAt = context.now()
    context.scratch.put({ form, subject, content: context.sealOwn(content, draftPlace(form, subject)), savedAt })
    return { savedAt }
  },
  'draft.clear': (context, { form, subject }) => {
    context.scratch.drop(form, subject)
    return {}
  },
}
