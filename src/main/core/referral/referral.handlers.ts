import { serviceLabels } from '../../../shared/glossary/labels'
import type { AktId } from '../../../shared/ids'
import type { NoteContent } from '../../../shared/note/note.contract'
import type { ReferralState, referralContract } from '../../../shared/referral/referral.contract'
import { AppError, refuse } from '../../../shared/result'
import { getAkt } from '../akt/akt.store'
import { guardiansAmong } from '../block/block.rules'
import { requireNoBlock } from '../block/block.store'
import { mayWriteAt, openSite, requireWriterAt, type Site } from '../consent/site.store'
import type { HandlersFor, ReadContext } from '../context'
import { requireForm, requireWriter } from '../note/note.rules'
import { insertNote } from '../note/note.store'
import { listRelatives } from '../person/person.store'
import { barnakterOf } from '../thread/thread.store'
import { isStranded, requireDrafted, requireOrder, requireStep } from './referral.rules'
import {
  changeDraft,
  type DraftOrder,
  getReferral,
  hasGround,
  insertReferral,
  type ReferralRecord,
  referralsAt,
  referralText,
  updateReferral,
} from './referral.store'
import { referralWaits } from './waits.store'

/** Nothing reaches a guardian through a receiver while an informationsspärr stands. Throws `invalid-input`. */
function requireReachable(context: ReadContext, site: Site, contact: string): void {
  if (contact !== 'vardnadshavare') return
  requireNoBlock(context, site.personId, guardiansAmong(listRelatives(context, site.personId)))
}

function requireDraft(context: ReadContext, site: Site, order: DraftOrder): void {
  requireWriterAt(context, site)
  requireDrafted(order, site.case_id !== null, context.today())
  requireReachable(context, site, order.contact)
}

/** A remiss I may write in, unchanged since I read it. Throws `not-found`, `not-allowed`, `conflict`. */
function toWrite(context: ReadContext, known: { readonly referralId: string; readonly revision: number }) {
  const found = getReferral(context, known.referralId, known.revision)
  requireWriterAt(context, found.site)
  return found
}

/** The open akt of mine in which a remiss can be written out. */
const noteAktAt = (context: ReadContext, site: Site): AktId | null =>
  (site.akt_id ?? barnakterOf(context, site.personId).find((akt) => akt.state === 'oppen')?.id ?? null) as AktId | null

const stateOf = (row: ReferralRecord) => row.state as ReferralState

export const referralHandlers: HandlersFor<typeof referralContract> = {
  'referral.ofPlace': (context, { place }) => {
    const site = openSite(context, place)
    return {
      referrals: referralsAt(context, site),
      mayWrite: mayWriteAt(context, site),
      aktId: noteAktAt(context, site),
    }
  },
  'referral.draft': (context, { place, ...order }) => {
    const site = openSite(context, place)
    requireDraft(context, site, order)
    return { referralId: insertReferral(context, site, order) }
  },
  'referral.change': (context, { referralId, revision, ...order }) => {
    const { row, site } = getReferral(context, referralId, revision)
    if (row.state !== 'utkast') throw new AppError({ code: 'conflict' })
    requireDraft(context, site, order)
    changeDraft(context, row, order)
    return {}
  },
  'referral.send': (context, { sentOn, ...known }) => {
    const { row, site } = toWrite(context, known)
    requireStep(stateOf(row), 'skickad')
    requireOrder(sentOn, [], context.today(), ['sentOn'])
    if (row.watch_until <= sentOn) refuse(['sentOn'], 'watch-before-sent')
    requireReachable(context, site, row.contact)
    const receiver = { service: row.service, unit: referralText(context, row).unit } as DraftOrder['receiver']
    if (!hasGround(context, row, receiver, sentOn)) refuse(['sentOn'], 'consent-missing')
    updateReferral(context, row, { state: 'skickad', sent_on: sentOn })
    return {}
  },
  'referral.answer': (context, { answer, on, reason, ...known }) => {
    const { row } = toWrite(context, known)
    requireStep(stateOf(row), answer)
    requireOrder(on, [row.sent_on], context.today(), ['on'])
    if (answer === 'avbojd' && reason === '') refuse(['reason'], 'required')
    updateReferral(context, row, { state: answer, answered_on: on }, { answer: reason })
    return {}
  },
  'referral.watch': (context, { until, reason, ...known }) => {
    const { row } = toWrite(context, known)
    if (row.state !== 'skickad') throw new AppError({ code: 'conflict' })
    if (until < context.today()) refuse(['until'], 'day-past')
    updateReferral(context, row, { watch_until: until }, { watchReason: reason })
    return {}
  },
  'referral.visit': (context, { on, ...known }) => {
    const { row } = toWrite(context, known)
    requireStep(stateOf(row), 'forsta-besok')
    requireOrder(on, [row.sent_on, row.answered_on], context.today(), ['on'])
    updateReferral(context, row, { state: 'forsta-besok', first_visit_on: on, answered_on: row.answered_on ?? on })
    return {}
  },
  'referral.close': (context, { on, outcome, ...known }) => {
    const { row } = toWrite(context, known)
    requireStep(stateOf(row), 'avslutad')
    requireOrder(on, [row.sent_on, row.answered_on, row.first_visit_on], context.today(), ['on'])
    updateReferral(context, row, { state: 'avslutad', closed_on: on }, { outcome })
    return {}
  },
  'referral.goOn': (context, { next, how, ...known }) => {
    const { row, site } = toWrite(context, known)
    if (!isStranded(row.state, row.next_way)) throw new AppError({ code: 'conflict' })
    updateReferral(context, row, { next_way: next }, { next: how })
    if (next === 'annan-vag') return { referralId: null }
    const text = referralText(context, row)
    const again = next === 'omprovning'
    return {
      referralId: insertReferral(context, site, {
        receiver: { service: row.service, unit: again ? text.unit : '' } as DraftOrder['receiver'],
        person: again ? text.person : '',
        question: text.question,
        urgency: row.urgency as DraftOrder['urgency'],
        contact: row.contact as DraftOrder['contact'],
        ground: row.ground as DraftOrder['ground'],
        groundText: text.groundText,
        consentId: again ? row.consent_id : null,
        watchUntil: context.today(),
        needId: row.need_id,
      }),
    }
  },
  'referral.writeNote': (context, { referralId, aktId }) => {
    const { row, site } = getReferral(context, referralId)
    const akt = getAkt(context, aktId)
    if (akt.person_id !== site.personId || akt.state !== 'oppen') throw new AppError({ code: 'not-allowed' })
    const form = requireForm(akt.kind === 'barnakt' ? 'remiss-barn' : 'remiss-vuxen', akt.kind)
    requireWriter(form, context.me)
    const { unit, person } = referralText(context, row)
    const content: NoteContent = {
      participants: [{ name: context.me.displayName, role: context.me.title }],
      areas: [],
      lines: {
        mottagare: [serviceLabels[row.service as DraftOrder['receiver']['service']], unit, person]
          .filter(Boolean)
          .join(', '),
        bradska: row.urgency,
        'svar-senast': row.watch_until,
      },
      prose: {},
    }
    return { noteId: insertNote(context, { aktId, form, eventAt: context.now(), content }) }
  },
  'referral.waits': (context) => referralWaits(context),
}
