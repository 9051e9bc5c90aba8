import type { Offence } from '../../../../shared/profile/profile.contract'
import type { Attendance } from '../../../../shared/samrad/samrad.contract'
import { chairsFor, findProfile, standardProfile } from '../../profile/profile.rules'
import { workdaysFrom } from '../house/days'
import type { Random } from '../house/random'
import { spread } from '../house/spread'
import { type Professional, somebodyAt } from '../people/professionals'
import { absences, differingViews, writtenAnswers } from '../phrases/chairs'
import type { Dealer } from '../phrases/deal'
import type { Meeting } from '../story/story'
import { shares } from '../volumes'

/** Who takes a chair at a samråd, how, or why it stands empty. */
export interface ChairPlan {
  readonly agencyId: string
  /** Called beyond those always called. */
  readonly isExtra: boolean
  readonly who: Professional
  readonly attendance: Attendance
  /** Already said when the call was answered. */
  readonly saidNo: boolean
  readonly substitute: string
  readonly absenceReason: string
  readonly writtenAnswer: string
  readonly differingView: string
  readonly supplementBy: string | null
  /** What came in writing between the samråd and the signing. */
  readonly supplement: string
}

/** Who speaks for each agency in one family's matter; the same from one samråd to the next. */
export type Seats = (agencyId: string) => Professional

/** Remembers whom each agency has sent. */
export function seatsOf(social: Professional, random: Random): Seats {
  const seated = new Map<string, Professional>([['socialtjanst', social]])
  return (agencyId) => {
    const known = seated.get(agencyId) ?? somebodyAt(agencyId, random)
    seated.set(agencyId, known)
    return known
  }
}

export interface ChairMaker {
  plan(
    meeting: Meeting,
    offences: readonly Offence[],
    seats: Seats,
    random: Random,
    tags?: readonly string[],
  ): ChairPlan[]
}

const modes: Readonly<Record<string, readonly Attendance[]>> = {
  socialtjanst: ['plats', 'plats', 'plats', 'plats', 'lank'],
  polis: ['plats', 'plats', 'plats', 'lank'],
  aklagare: ['lank', 'lank', 'plats', 'telefon'],
  bup: ['lank', 'lank', 'plats', 'skriftligt'],
  barnklinik: ['telefon', 'lank', 'plats', 'skriftligt'],
  kvinnoklinik: ['telefon', 'skriftligt'],
}
const notSeated = new Set<Attendance>(['franvarande', 'skriftligt'])

/** Fills the chairs of one samråd after another, so that each agency stays away in its usual share. */
export function chairMaker(dealer: Dealer): ChairMaker {
  const profile = findProfile(standardProfile)
  const away = new Map(Object.entries(shares.absence).map(([agency, share]) => [agency, spread(share, 0)]))

  return {
    plan(meeting, offences, seats, random, more = []) {
      const always = chairsFor(profile, meeting.type, offences).map((chair) => ({
        agencyId: chair.agency.id as string,
        isExtra: false,
        isRequired: chair.isRequired,
      }))
      const extra = (meeting.invited ?? [])
        .filter((agencyId) => !always.some((chair) => chair.agencyId === agencyId))
        .map((agencyId) => ({ agencyId, isExtra: true, isRequired: false }))
      const isHeld = meeting.stage === 'signerat' || meeting.stage === 'hallet'
      return [...always, ...extra].map(({ agencyId, isExtra, isRequired }): ChairPlan => {
        const told = meeting.absent?.[agencyId]
        const isAway = isHeld && (meeting.absent ? told !== undefined : (away.get(agencyId)?.next() ?? false))
        if (isHeld && meeting.absent) away.get(agencyId)?.given(isAway)
        const attendance: Attendance = isAway ? 'franvarande' : random.pick(modes[agencyId] ?? ['plats'])
        const tags = new Set([agencyId, ...more])
        const waitsForSupplement = isAway && isRequired
        return {
          agencyId,
          isExtra,
          who: seats(agencyId),
          attendance,
          saidNo: isAway && random.next() < 0.4,
          substitute:
            !notSeated.has(attendance) && agencyId !== 'socialtjanst' && random.next() < 0.1
              ? substituteFor(seats(agencyId), agencyId, random)
              : '',
          absenceReason: isAway ? (told ?? dealer.deal(absences, tags).text) : '',
          writtenAnswer: attendance === 'skriftligt' ? dealer.deal(writtenAnswers, tags).text : '',
          differingView:
            isHeld && !isAway && random.next() < 0.05
              ? (differingViews.find((view) => view.when === agencyId)?.text ?? '')
              : '',
          supplementBy: waitsForSupplement ? (meeting.supplementBy ?? workdaysFrom(meeting.at.day, 3)) : null,
          supplement: !waitsForSupplement
            ? ''
            : meeting.supplementBy
              ? (meeting.supplement ?? '')
              : dealer.deal(writtenAnswers, tags).text,
        }
      })
    },
  }
}

/** Somebody else at the same agency. */
function substituteFor(one: Professional, agencyId: string, random: Random): string {
  const other = somebodyAt(agencyId, random)
  return other.name === one.name ? '' : other.name
}

/** What the chairs mean for the wordings. */
export function chairTags(chairs: readonly ChairPlan[]): string[] {
  const tags = chairs.map(({ agencyId, attendance }) =>
    attendance === 'franvarande'
      ? `${agencyId}-borta`
      : attendance === 'skriftligt'
        ? `${agencyId}-skriftligt`
        : agencyId,
  )
  return chairs.some((chair) => notSeated.has(chair.attendance)) ? tags : [...tags, 'alla']
}
