import type { consentContract, Giver } from '../../../shared/consent/consent.contract'
import type { CaseId } from '../../../shared/ids'
import { refuse } from '../../../shared/result'
import { casesOfChild, getCase } from '../case/case.store'
import type { HandlersFor, ReadContext } from '../context'
import { listRelatives, names } from '../person/person.store'
import { requireAsked, requireConsent, requireNextAnswer, requireView } from './consent.rules'
import { addAnswer, consentsAt, getConsent, insertConsent, weigh } from './consent.store'
import { childAgeAt, giverChoices } from './givers.store'
import { mayWriteAt, openSite, requireWriterAt, type Site } from './site.store'

/** The siblings' cases that I hold keys to. */
const siblingsAt = (context: ReadContext, site: Site) =>
  site.case_id === null
    ? []
    : listRelatives(context, site.personId)
        .filter(({ kinship }) => kinship.relation === 'syskon')
        .flatMap(({ personId }) =>
          casesOfChild(context, personId)
            .filter(({ id }) => getCase(context, id).state !== 'avslutat')
            .map(({ id }) => ({
              caseId: id,
              name: names(context).get(personId)?.listName ?? '',
            })),
        )

export const consentHandlers: HandlersFor<typeof consentContract> = {
  'consent.ofPlace': (context, { place }) => {
    const site = openSite(context, place)
    return {
      consents: consentsAt(context, site),
      choices: giverChoices(context, site),
      childAge: childAgeAt(context, site),
      siblings: siblingsAt(context, site),
      mayWrite: mayWriteAt(context, site),
    }
  },
  'consent.record': (context, { place, siblingIds, asked, views, loneReason, ...order }) => {
    const first = openSite(context, place)
    requireConsent({ ...order, asked }, context.today())
    if (siblingIds.length > 0 && asked.some((one) => one.role === 'barnet')) refuse(['siblingIds'], 'child-asked-alone')
    const known = new Set(siblingsAt(context, first).map((one) => one.caseId))
    if (siblingIds.some((id) => !known.has(id))) refuse(['siblingIds'], 'not-a-choice')
    const sites = [first, ...[...new Set(siblingIds)].map((caseId) => openSite(context, { kind: 'arende', caseId }))]
    const consentIds = sites.map((site) => {
      requireWriterAt(context, site)
      const choices = giverChoices(context, site)
      requireAsked(asked, choices, loneReason, site.case_id !== null)
      const at = views.findIndex((one) => one.caseId === site.case_id)
      if (site.case_id !== null) requireView(views[at], ['views', Math.max(at, 0)], context.today())
      const { caseId: _caseId, ...view } = views[at] ?? {
        caseId: '' as CaseId,
        on: null,
        how: '',
        words: '',
        missing: '',
      }
      const givers = asked.map(
        (one): Giver =>
          choices.find(({ giver }) => giver.role === one.role && giver.personId === one.personId)?.giver ?? {
            role: one.role,
            personId: null,
            name: one.name,
          },
      )
      const { receiver, matter, until, from, what, purpose } = order
      return insertConsent(context, {
        at: site,
        receiver,
        matter,
        until,
        text: { from, what, purpose, givers, loneReason, view: site.case_id === null ? null : view },
        answers: asked.flatMap(({ answer, day, way }, giver) => (answer ? [{ giver, answer, day, way }] : [])),
      })
    })
    return { consentIds }
  },
  'consent.answer': (context, { consentId, ...entry }) => {
    const { row, site } = getConsent(context, consentId)
    // Somebody can take a consent back also when the matter has been closed.
    if (entry.answer === 'aterkallat') requireWriterAt(context, { ...site, isOpen: true })
    else requireWriterAt(context, site)
    requireNextAnswer(weigh(context, row), entry, context.today())
    addAnswer(context, row, entry)
    return {}
  },
}
