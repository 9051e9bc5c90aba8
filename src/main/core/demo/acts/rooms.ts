import type { RoomState } from '../../../../shared/case/case.contract'
import type { Room } from '../../../../shared/profile/profile.contract'
import { addDays } from '../../calendar'
import { onOrAfter, weekdayInWords } from '../house/days'
import { atDesk, later, type Moment } from '../house/diary'
import { fill } from '../phrases/fill'
import { roomReasons } from '../phrases/rooms'
import { type Plot, tagsOf, type Workshop, wordsOf } from './plot'

/** How long after the interview the protection of an outside matter is looked upon as settled. */
const protectionSettled = 40

/** Moves each child's four rooms along as the story goes, each state with its reason. */
export function keepRooms(plot: Plot, workshop: Workshop): void {
  const { story, random } = plot
  const { diary, dealer, calendar } = workshop
  const [first] = story.meetings
  if (!first || first.at.day >= calendar.today) {
    tellOwn()
    return
  }
  const chairs = first.absent?.['aklagare'] ? ['aklagare-borta'] : []
  story.children.forEach((_child, index) => {
    const interview = story.interviews.find((one) => one.child === index)
    const examined = story.marks.find((mark) => mark.kind === 'lakarundersokning' && (mark.child ?? index) === index)
    const support = story.marks.find((mark) => mark.kind === 'krisstod' && (mark.child ?? index) === index)
    const week = story.marks.find((mark) => mark.when === 'vecka' && (mark.child ?? index) === index)
    const isOutside = tagsOf(plot, null).has('utom')
    const more = [...chairs, ...(interview ? ['forhor'] : []), ...(first.invited ?? [])]

    const move = (on: Moment, room: Room, state: RoomState, tags: readonly string[] = []) => {
      if (on.day >= calendar.today) return
      // What a story tells of a room in its own words is not told twice on the same day.
      if (story.rooms.some((one) => one.room === room && (one.child ?? index) === index && one.on === on.day)) return
      const bank = roomReasons[`${room}/${state}`]
      if (!bank) throw new Error(`no reasons for ${room}/${state}`)
      const words = { ...wordsOf(plot, index), forhor: interview ? weekdayInWords(interview.at.day) : '' }
      const reason = fill(dealer.deal(bank, tagsOf(plot, index, [...more, ...tags])).text, words)
      set(on, index, room, state, reason)
    }

    const samrad: Moment = { day: first.at.day, time: later(first.at.time, 35) }
    if (interview) move(samrad, 'brottsutredning', 'planerat')
    move(samrad, 'skydd', isOutside ? 'ej-aktuellt' : 'pagar')
    move(samrad, 'fysisk-halsa', examined ? 'planerat' : 'ej-aktuellt')
    move(samrad, 'psykisk-halsa', 'planerat')
    if (examined) move(atDesk(story.coordinator, examined.day), 'fysisk-halsa', 'klart')
    if (!interview?.isDone) return
    move(atDesk(story.coordinator, interview.at.day), 'brottsutredning', 'pagar')
    if (support) move(atDesk(story.coordinator, support.day), 'psykisk-halsa', 'pagar', ['krisstod'])
    else if (week)
      move(atDesk(story.coordinator, week.day), 'psykisk-halsa', random.next() < 0.35 ? 'ej-aktuellt' : 'pagar')
    const settled = onOrAfter(addDays(interview.at.day, protectionSettled))
    if (isOutside && settled < calendar.today) move(atDesk(story.coordinator, settled), 'skydd', 'klart')
  })
  tellOwn()

  function tellOwn() {
    for (const change of story.rooms) {
      story.children.forEach((_child, index) => {
        if ((change.child ?? index) === index)
          set(atDesk(story.coordinator, change.on), index, change.room, change.state, change.reason ?? '')
      })
    }
  }

  function set(on: Moment, child: number, room: Room, state: RoomState, reason: string) {
    diary.add(on, story.coordinator, (actor) => {
      actor.ask('case.setRoom', { caseId: plot.ids.caseIds[child] ?? '', room, state, reason })
    })
  }
}
