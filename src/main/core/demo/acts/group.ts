import type { SheetText } from '../../../../shared/group/sheet'
import type { GroupMeetingId } from '../../../../shared/ids'
import { addDays } from '../../calendar'
import type { Actor } from '../house/actor'
import { workdaysFrom } from '../house/days'
import { atDesk } from '../house/diary'
import type { Workshop } from './plot'

/** How many cases the coming meeting has on its list. */
const listLength = 12
/** How many of them the team has written a sheet for. */
const sheetsWritten = 5

const sheets: readonly SheetText[] = [
  {
    question: 'Hur ordnar vi umgänget så att det inte krockar med barnets skydd?',
    protection: 'Säkerställt så länge barnet bor hos mamman och adressen inte röjs.',
    deadlines: 'Utredningen ska vara klar inom fyra månader. Uppföljande samtal med barnet om två veckor.',
    clashes: 'Familjerätten planerar samarbetssamtal. Det kan sätta press på mamman att möta den som slagit.',
    support: 'Att någon från gruppen talar med familjerätten om ordningen mellan insatserna.',
  },
  {
    question: 'Vad gör vi när pappan inte vill ha egen hjälp?',
    protection: 'Inte säkerställt. Barnet träffar pappan varannan helg.',
    deadlines: 'Nytt motiverande samtal inom tio arbetsdagar.',
    clashes: '',
    support: 'Handledning i motiverande samtal, och en kollega med vid nästa samtal.',
  },
  {
    question: 'Räcker det stöd som skolan ger, eller behöver barnet behandling nu?',
    protection: 'Säkerställt. Den som misstänks bor inte i hemmet.',
    deadlines: 'Svar på remissen väntas inom en månad.',
    clashes: 'Skolan vill tala med barnet om det som har hänt samtidigt som förhör planeras.',
    support: 'Stödjare hem under väntetiden.',
  },
]

const settlements = [
  {
    outcome: 'handledning',
    guidance: 'Låt barnets skydd styra ordningen. Tala med barnet innan umgänget ändras.',
  },
  { outcome: 'ingen-andring', guidance: '' },
  {
    outcome: 'handledning-och-resurs',
    guidance: 'Två handläggare vid nästa samtal. Fråga vad som hindrar, inte varför.',
  },
] as const

/** The meeting that the group prepares for now. */
function comingId(actor: Actor): GroupMeetingId | undefined {
  const [series] = actor.ask('group.overview', {}).series
  return series?.coming.find((one) => one.state === 'planerat')?.id
}

function writeSheets(actor: Actor, count: number): void {
  const meetingId = comingId(actor)
  if (!meetingId) return
  const mine = actor.ask('group.get', { meetingId }).items.filter((item) => item.mayWrite && !item.hasSheet)
  for (const [index, { caseId }] of mine.slice(0, count).entries()) {
    const sheet = sheets[index % sheets.length]
    if (sheet) actor.ask('group.saveSheet', { meetingId, caseId, sheet, revision: 0 })
  }
}

function hold(actor: Actor, ownerId: string, day: string): void {
  const meetingId = comingId(actor)
  if (!meetingId) return
  actor.ask('group.begin', { meetingId })
  const { items } = actor.ask('group.get', { meetingId })
  for (const [index, { caseId, attends }] of items.entries()) {
    actor.ask('group.call', { meetingId, caseId })
    actor.wait(9)
    if (index === 2) {
      actor.ask('group.skip', { meetingId, caseId, reason: 'Handläggaren är sjuk. Dras först vid nästa möte.' })
      continue
    }
    const settlement = settlements[index % settlements.length]
    if (!settlement) continue
    actor.ask('group.settle', {
      meetingId,
      caseId,
      present: attends.map((one) => one.userId),
      ...settlement,
      resource:
        settlement.outcome === 'handledning-och-resurs'
          ? { text: 'Stödjare hem en gång i veckan under väntetiden', ownerId, dueOn: addDays(day, 21) }
          : null,
      nextReviewOn: addDays(day, 14),
    })
  }
  actor.ask('group.close', { meetingId })
}

/** Appoints a stödjare in cases of the nämnd that have no team, until the list is as long as it is meant to be. */
function fillList(actor: Actor, userId: string, joinedOn: string): void {
  const meetingId = comingId(actor)
  if (!meetingId) return
  const known = new Set(actor.ask('group.get', { meetingId }).items.map((item) => item.caseId))
  const others = actor
    .ask('case.list', { state: 'oppna', namndId: actor.me.namndId, responsibleId: null })
    .filter((row) => !known.has(row.id) && row.responsibleId !== null)
  for (const { id } of others.slice(0, Math.max(0, listLength - known.size)))
    actor.ask('team.join', {
      caseIds: [id],
      userId,
      role: 'stodjare',
      joinedOn,
      reason: 'Stöd till familjen under utredningen',
    })
}

/** Samarbetsgruppen in Sjöberga: one meeting held, one to come that is half prepared. */
export function keepGroup({ diary, calendar }: Workshop): void {
  const held = calendar.ago(11)
  const begun = workdaysFrom(held, -4)
  const lately = calendar.back(1)
  diary.add(atDesk('ewa', begun), 'ewa', (actor, house) => {
    actor.ask('group.startSeries', {
      startsOn: held,
      startsAt: '13:00',
      minutes: 150,
      place: 'Sammanträdesrum Eken',
      memberIds: ['ewa', 'karin', 'jenny'].map((login) => house.userId(login)) as never,
    })
  })
  diary.add(atDesk('sara', workdaysFrom(held, -1)), 'sara', (actor) => writeSheets(actor, sheetsWritten))
  diary.add(atDesk('ewa', held), 'ewa', (actor, house) => hold(actor, house.userId('tomasz'), held))
  if (lately <= held) return
  diary.add(atDesk('ewa', lately), 'ewa', (actor, house) => fillList(actor, house.userId('tomasz'), lately))
  diary.add(atDesk('sara', lately), 'sara', (actor) => writeSheets(actor, sheetsWritten))
}
