import type { CaseId, ReferralId } from '../../../../shared/ids'
import { addDays } from '../../calendar'
import type { Actor } from '../house/actor'
import { atDesk, later } from '../house/diary'
import { careOf, type StoryReferral, type StoryTransfer } from '../story/care'
import type { Plot, Workshop } from './plot'

/** Asks for consents, sends remisser and hands work over, and writes down how it went. */
export function keepCare(plot: Plot, workshop: Workshop): void {
  const care = careOf[plot.story.key]
  for (const referral of care?.referrals ?? []) keepReferral(plot, referral, workshop)
  for (const transfer of care?.transfers ?? []) keepTransfer(plot, transfer, workshop)
}

const writerOf = (plot: Plot) => plot.responsible ?? plot.story.coordinator

function keepReferral(plot: Plot, order: StoryReferral, { diary, calendar }: Workshop): void {
  const who = writerOf(plot)
  const at = (daysAgo: number) => {
    const { day, time } = atDesk(who, calendar.ago(daysAgo))
    return { day, time: later(time, 20) }
  }
  let id: ReferralId | undefined
  const caseId = () => (plot.ids.caseIds[order.child] ?? '') as CaseId
  const known = (actor: Actor) => {
    const { referrals } = actor.ask('referral.ofPlace', { place: { kind: 'arende', caseId: caseId() } })
    const found = referrals.find((one) => one.id === id)
    if (!found) throw new Error('a remiss that was never written')
    return { referralId: found.id, revision: found.revision }
  }
  diary.add(at(order.written), who, (actor) => {
    const today = calendar.ago(order.written)
    const consentId = order.onConsent ? askConsent(actor, plot, caseId(), order, today) : null
    id = actor.ask('referral.draft', {
      place: { kind: 'arende', caseId: caseId() },
      receiver: order.receiver,
      person: '',
      question: order.question,
      urgency: order.urgency,
      contact: 'oss',
      ground: consentId ? 'samtycke' : 'osl-26-9',
      groundText: '',
      consentId,
      watchUntil: addDays(today, 14),
      needId: null,
    }).referralId
    if (order.isSent) actor.ask('referral.send', { ...known(actor), sentOn: today })
  })
  const { declined, accepted, visit } = order
  if (declined)
    diary.add(at(declined.ago), who, (actor) => {
      const on = calendar.ago(declined.ago)
      actor.ask('referral.answer', { ...known(actor), answer: 'avbojd', on, reason: declined.reason })
    })
  if (accepted)
    diary.add(at(accepted), who, (actor) => {
      actor.ask('referral.answer', { ...known(actor), answer: 'mottagen', on: calendar.ago(accepted), reason: '' })
    })
  if (visit)
    diary.add(at(visit), who, (actor) => {
      actor.ask('referral.visit', { ...known(actor), on: calendar.ago(visit) })
    })
}

/** Asks everybody whose yes is needed and who may be asked; where nobody is, the särskilda företrädaren. */
function askConsent(actor: Actor, plot: Plot, caseId: CaseId, { onConsent, receiver }: StoryReferral, day: string) {
  if (!onConsent) return null
  const place = { kind: 'arende' as const, caseId }
  const { choices } = actor.ask('consent.ofPlace', { place })
  const needed = choices.filter((one) => one.isNeeded)
  const reachable = needed.filter((one) => one.mayBeAsked)
  const answer = { answer: 'ja' as const, day, way: 'muntligt' as const }
  const { consentIds } = actor.ask('consent.record', {
    place,
    siblingIds: [],
    receiver,
    matter: 'remiss',
    from: 'Barnahus Sjöberga',
    what: onConsent.what,
    purpose: onConsent.purpose,
    until: addDays(day, onConsent.days),
    asked:
      reachable.length > 0
        ? reachable.map(({ giver }) => ({ role: giver.role, personId: giver.personId, name: '', ...answer }))
        : [{ role: 'sarskild-foretradare', personId: null, name: plot.advocate, ...answer }],
    loneReason: reachable.length < needed.length ? 'Informationsspärr gäller mot den andra vårdnadshavaren.' : '',
    isToldOfWithdrawal: true,
    views: [{ caseId, on: day, how: 'Handläggaren berättade med bilder', words: onConsent.view, missing: '' }],
  })
  return consentIds[0] ?? null
}

function keepTransfer(plot: Plot, order: StoryTransfer, { diary, calendar }: Workshop): void {
  const who = writerOf(plot)
  const place = () => ({ kind: 'arende' as const, caseId: (plot.ids.caseIds[order.child] ?? '') as CaseId })
  const day = calendar.ago(order.given)
  diary.add({ day, time: later(atDesk(who, day).time, 30) }, who, (actor) => {
    const { told } = actor.ask('transfer.ofPlace', { place: place() })
    const { service, unit, what, done, left, risks, contactWish, attachments } = order
    actor.ask('transfer.give', {
      place: place(),
      scope: 'del',
      to: { kind: 'verksamhet', service, unit },
      answerBy: addDays(day, order.within),
      what,
      done,
      left: left.map((one) => ({ what: one.what, dueOn: addDays(day, one.inDays) })),
      risks,
      told: told.slice(0, 6),
      contactWish,
      attachments: [...attachments],
    })
  })
  const { received } = order
  if (!received) return
  const on = calendar.ago(received.ago)
  diary.add({ day: on, time: later(atDesk(who, on).time, 30) }, who, (actor) => {
    const given = actor.ask('transfer.ofPlace', { place: place() }).transfers[0]
    if (!given) throw new Error('nothing was handed over')
    actor.ask('transfer.recordAccept', {
      transferId: given.id,
      revision: given.revision,
      receivedBy: received.by,
      on,
    })
  })
}
