import type { MilestoneKind, RoomState } from '../../../../shared/case/case.contract'
import type { Custody, Relation } from '../../../../shared/person/person.contract'
import type { Offence, Room, SamradType, SuspectRelation } from '../../../../shared/profile/profile.contract'
import type { OfferAnswer } from '../../../../shared/talk/talk.contract'
import type { Moment } from '../house/diary'
import type { Coordinator, Handlaggare } from '../house/staff'
import type { Sketch } from '../people/people'
import type { OwnerKey, Said } from '../phrases/said'

export interface StoryChild extends Sketch {
  readonly school: string
  /** Where the child is and how, as told at the first samråd. */
  readonly now?: string
}

export interface StoryAdult extends Sketch {
  readonly relation: Relation
  readonly custody: Custody
  readonly lives: 'ja' | 'delvis' | 'nej' | 'okant'
  readonly isSuspect?: boolean
}

/** The matter as it was when a samråd was asked for. */
export interface Matter {
  readonly offences: readonly Offence[]
  readonly suspectRelation: SuspectRelation
  readonly policeReport: 'gjord' | 'ska-goras' | 'inte-gjord' | 'oklart'
  readonly agencyId: string
  readonly requester: string
  readonly urgency: 'akut' | 'skyndsam' | 'normal'
  readonly howItEmerged: string
  readonly placeAndTime: string
  readonly specialNeeds?: string
  readonly interpreter?: string
}

/** How far a samråd has come on the day the demo is made. */
export type Stage = 'signerat' | 'hallet' | 'kallat' | 'planerat'

export interface Meeting {
  readonly type: SamradType
  readonly at: Moment
  /** When it was booked and the call sent; right after the request when left out. */
  readonly bookedOn?: string
  readonly stage: Stage
  /** Working days from the samråd to the signing. */
  readonly signedAfter?: number
  /** Agencies called beyond those always called. */
  readonly invited?: readonly string[]
  /** Agencies that stay away, with their reason; by their usual share when left out. */
  readonly absent?: Readonly<Record<string, string>>
  /** The day by which a missing agency is to answer in writing. */
  readonly supplementBy?: string
  /** What the missing agency answered before the minutes were signed. */
  readonly supplement?: string
  /** Agencies that have not answered the call yet. */
  readonly silent?: readonly string[]
  /** This samråd's own wordings, before those of the banks. */
  readonly own?: Readonly<Record<string, readonly OwnSaid[]>>
  readonly correction?: { readonly on: Moment; readonly text: string }
}

/** A wording for one child, or for all of them. */
export type OwnSaid = Said & { readonly child?: number }

export interface Interview {
  readonly child: number
  readonly at: Moment
  readonly isDone: boolean
  readonly place?: 'barnahus' | 'annan-plats'
}

/** Something that has happened on the child's way through the house. */
export interface Mark {
  readonly kind: MilestoneKind
  /** Null for all the children. */
  readonly child: number | null
  readonly day: string
  readonly note?: string
  /** vecka, manad, kvartal, halvar for a follow-up. */
  readonly when?: string
}

export interface StoryTask {
  readonly child: number
  readonly on: string
  readonly who: Coordinator | Handlaggare
  readonly owner: OwnerKey
  readonly due: string
  readonly text: string
  readonly postponed?: { readonly on: string; readonly to: string; readonly why: string }
  readonly done?: { readonly on: string; readonly outcome: string }
}

export interface RoomChange {
  readonly child: number | null
  readonly on: string
  readonly room: Room
  readonly state: RoomState
  readonly reason?: string
}

export interface StoryNote {
  readonly child: number
  readonly at: Moment
  readonly event: string
  readonly participants: string
  readonly said: string
  /** Told of where somebody is or what is planned; lies under the compartment `skydd`. */
  readonly hidden?: string
  readonly thinks: string
  readonly next: string
  /** Left unsigned: working material. */
  readonly isUnsigned?: boolean
}

/** The words of one part of a talk, by the fields of its form. */
export type TalkWords = Readonly<Record<string, string>>

/** A talk of Sara's and Jenny's with one adult. */
export interface StoryTalk {
  readonly plannedOn: string
  readonly at: Moment
  readonly adult: Relation
  readonly children: readonly number[]
  readonly purpose: string
  readonly interpreter?: string
  /** Absent when it is still to come. The adult's part is left out when it is not yet written. */
  readonly held?: {
    readonly until: string
    readonly child: TalkWords
    readonly adult?: TalkWords
    readonly offer?: OfferAnswer
  }
}

/** A letter that came in and was laid in a child's barnakt. */
export interface StoryDocument {
  readonly child: number
  readonly on: string
  readonly title: string
  readonly sender: string
  readonly fileName: string
  readonly lines: readonly string[]
}

/** One family's way through the house, before it happens in it. */
export interface Story {
  readonly key: string
  readonly namnd: 0 | 1 | 2
  readonly town: string
  readonly coordinator: Coordinator
  readonly responsible: Handlaggare | null
  /** When the responsible officer was named, if not already in the request. */
  readonly appointed?: { readonly on: Moment; readonly by: Coordinator | 'ewa' }
  readonly children: readonly StoryChild[]
  readonly adults: readonly StoryAdult[]
  /** How the adult pointed out and the safe adult are called in running text. */
  readonly called: { readonly utpekad: string; readonly trygg: string }
  readonly matter: Matter
  readonly received: Moment
  readonly meetings: readonly Meeting[]
  readonly interviews: readonly Interview[]
  readonly marks: readonly Mark[]
  readonly block?: { readonly from: Moment; readonly until: string | null }
  readonly tasks: readonly StoryTask[]
  readonly rooms: readonly RoomChange[]
  readonly notes: readonly StoryNote[]
  readonly talks?: readonly StoryTalk[]
  readonly documents?: readonly StoryDocument[]
  /** Whether a barnakt is kept, and about how many notes each child's holds beyond those the events bring. */
  readonly fileNotes: number
  /** Further circumstances the wordings ask for. */
  readonly tags: readonly string[]
}
