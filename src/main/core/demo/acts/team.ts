import type { AktId, PersonId } from '../../../../shared/ids'
import { workdaysFrom } from '../house/days'
import { atDesk } from '../house/diary'
import type { Plot, Workshop } from './plot'

/** Families in which violence has been told of and a team was appointed the same day, and one where it is only half appointed. */
const teams = new Set(['wilma', 'elias-alva-liam', 'amina-noor-adam', 'saga-filip'])
const halfTeams = new Set(['elsa-hugo'])
/** The family whose mother's akt had to be opened while her officer was ill. */
const emergency = 'amina-noor-adam'

/** Marks violence, appoints the ärendeteam, and opens the adults' own akter. */
export function keepTeam(plot: Plot, { diary, calendar }: Workshop): void {
  const { story, ids } = plot
  const isWhole = teams.has(story.key)
  if (!isWhole && !halfTeams.has(story.key)) return
  const { coordinator, received } = story
  const day = received.day
  diary.add(atDesk(coordinator, day), coordinator, (actor) => {
    for (const caseId of ids.caseIds)
      actor.ask('team.markViolence', {
        caseId,
        learnedOn: day,
        source: 'anmalan',
        text: 'Framgår av anmälan. Ärendeteam behöver utses i dag.',
      })
  })
  diary.add(atDesk('ewa', day), 'ewa', (actor, house) => {
    const order = { caseIds: ids.caseIds, joinedOn: day, reason: 'Uppgift om våld i familjen' }
    actor.ask('team.join', { ...order, userId: house.userId('sara'), role: 'barnhandlaggare' })
    if (!isWhole) return
    const [first] = ids.caseIds
    const adultIds = actor.ask('team.ofCase', { caseId: first ?? '' }).adults.map((adult) => adult.personId)
    actor.ask('team.join', { ...order, userId: house.userId('jenny'), role: 'vuxenhandlaggare', adultIds })
  })
  if (!isWhole) return
  let declined: { readonly aktId: AktId; readonly personId: PersonId } | undefined
  const nextTry = workdaysFrom(day, 10)
  diary.add(atDesk('jenny', day), 'jenny', (actor) => {
    const mine = actor.ask('team.mine', {}).find((team) => team.caseId === ids.caseIds[0])
    for (const [index, adult] of (mine?.adults ?? []).entries()) {
      const order = { caseId: ids.caseIds[0] ?? '', personId: adult.personId, unit: 'Vuxenenheten' }
      const { aktId } = actor.ask('akt.openVuxenakt', order)
      const status = index === 0 ? ('utredning-pagar' as const) : ('onskar-inte-stod' as const)
      actor.ask('protection.record', {
        aktId,
        content: { kind: 'lage', personId: adult.personId, status, on: day, note: '' },
      })
      if (status === 'onskar-inte-stod') {
        declined = { aktId, personId: adult.personId }
        actor.ask('protection.record', {
          aktId,
          content: {
            kind: 'kontakt',
            personId: adult.personId,
            on: day,
            by: 'Jenny Kovačević',
            note: 'Erbjöds ett enskilt samtal om eget stöd. Tackade nej nu och vet vart man vänder sig.',
            nextTryOn: nextTry,
          },
        })
      } else {
        actor.ask('protection.record', { aktId, content: { kind: 'freda', doneOn: day, doneBy: 'Jenny Kovačević' } })
      }
    }
  })
  if (nextTry < calendar.today) {
    diary.add(atDesk('jenny', nextTry), 'jenny', (actor) => {
      if (!declined) return
      actor.ask('protection.record', {
        aktId: declined.aktId,
        content: {
          kind: 'lage',
          personId: declined.personId,
          status: 'utredning-pagar',
          on: nextTry,
          note: 'Vill nu ha hjälp. Utredning om eget stöd inleds.',
        },
      })
    })
  }
  diary.add(atDesk('sara', day), 'sara', (actor) => {
    const aktId = ids.aktIds[0]
    if (!aktId) return
    actor.ask('protection.record', {
      aktId,
      content: {
        kind: 'skyddsatgard',
        on: day,
        canLeave: 'ja',
        why: 'Den som utpekas bor hos en släkting från och med i dag, efter samtal med socialtjänsten.',
        move: null,
        decidedBy: 'Ewa Johansson',
      },
    })
  })
  const later = workdaysFrom(day, 6)
  if (story.key !== emergency || later >= calendar.today) return
  diary.add(atDesk('ewa', later), 'ewa', (actor) => {
    const { relatives } = actor.ask('case.page', { caseId: ids.caseIds[0] ?? '' })
    const mother = relatives.find(({ kinship }) => kinship.relation === 'mor')
    const aktId = actor.openTogether('karin', {
      personnummer: mother?.identity?.personnummer ?? '',
      kind: 'vuxenakt',
      reason: 'Akutmottagningen frågar om en skyddsplan för modern. Ansvarig handläggare är sjuk i dag.',
    })
    actor.ask('protection.ofAkt', { aktId })
  })
}
