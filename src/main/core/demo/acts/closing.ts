import type { CaseId, UserId } from '../../../../shared/ids'
import { rooms } from '../../../../shared/profile/profile.contract'
import { addDays } from '../../calendar'
import { almostClose } from './almost-closed'
import { handlaggareNames, type Plot, type Workshop } from './plot'

/** The family whose children have been promised things, and whose eldest has a paper of her own to be given. */
const promised = 'elsa-hugo'

/** The family whose eldest child's case can be closed as soon as two tasks are seen to. */
const nearlyReady = 'elias-alva-liam'

/** Promises to children, a barnahuslogg that waits to be handed over, a case that is nearly ready to be closed, and one closed with everything done. */
export function keepClosing(plots: readonly Plot[], workshop: Workshop): void {
  for (const plot of plots) {
    if (plot.story.key === promised) promise(plot, workshop)
    if (plot.story.key === nearlyReady) almostClose(plot, workshop)
  }
  closeOne(plots, workshop)
}

function promise({ ids, responsible }: Plot, { diary, calendar }: Workshop): void {
  if (!responsible) return
  const day = calendar.back(1)
  diary.add({ day, time: '16:40' }, responsible, (actor, house) => {
    const caseId = (ids.caseIds[0] ?? '') as CaseId
    const owner = { kind: 'user' as const, userId: house.userId(responsible) as UserId }
    const order = { caseId, owner, watcherId: null, madeOn: day }
    const { promiseId } = actor.ask('promise.make', {
      ...order,
      text: 'Jag ringer dig och berättar vem du kan fråga.',
      dueOn: day,
    })
    actor.ask('promise.make', {
      ...order,
      text: 'Du får se rummet på Barnahus en gång till.',
      dueOn: addDays(calendar.today, 2),
    })
    madeTo.set(ids, promiseId)
  })
  diary.add({ day, time: '17:00' }, responsible, (actor) => {
    const promiseId = madeTo.get(ids)
    if (!promiseId) throw new Error('nothing promised')
    actor.ask('promise.keep', {
      promiseId,
      on: day,
      how: 'Ringde efter skolan och pratade en stund.',
    })
  })
  diary.add({ day, time: '17:10' }, responsible, (actor) => {
    const caseId = (ids.caseIds[0] ?? '') as CaseId
    const { proposal } = actor.ask('closing.log', { caseId, band: null })
    if (proposal.lines.length === 0) return
    const content = { ...proposal, askHow: 'Ring 08-465 004 12, eller be en vuxen att ringa.' }
    actor.ask('closing.approveLog', { caseId, content })
  })
}

/** The promise that was made, for the one who keeps it. */
const madeTo = new WeakMap<Plot['ids'], string>()

/** The first family out of the ordinary ones that can be closed is: nothing is left open without its reason. */
function closeOne(plots: readonly Plot[], { diary, calendar }: Workshop): void {
  const day = calendar.back(1)
  let isClosed = false
  for (const { story, ids, responsible } of plots) {
    if (!story.key.startsWith('familj-') || !responsible) continue
    diary.add({ day, time: '17:30' }, story.coordinator, (actor) => {
      const caseId = (ids.caseIds[0] ?? '') as CaseId
      if (isClosed || actor.ask('closing.get', { caseId }).points.some((one) => one.isHard)) return
      for (const room of rooms) actor.ask('case.setRoom', { caseId, room, state: 'klart', reason: '' })
      for (const { key } of actor.ask('closing.get', { caseId }).points)
        actor.ask('closing.leave', { caseId, key, reason: 'Socialtjänsten följer det i barnets fortsatta insats.' })
      actor.ask('closing.close', {
        caseId,
        told: {
          on: day,
          by: `${handlaggareNames[responsible]}, socialsekreterare`,
          how: 'Vid ett besök, med ord och bilder.',
          wayBack: `${handlaggareNames[responsible]}, telefon 08-465 004 12`,
        },
        missingStatistics: [...actor.ask('closing.get', { caseId }).missingStatistics],
        noteBy: handlaggareNames[responsible],
        noteOn: day,
        logReason: 'Barnet vill få sitt papper först efter sommaren.',
        gallring: 'skyddsutredning-barn',
      })
      isClosed = true
    })
  }
}
