import type { ConsentMatter, ConsentWay, Giver } from '@shared/consent/consent.contract'
import type { CarePlace } from '@shared/consent/place'
import type { Contract } from '@shared/contract'
import type { InputOf, OutputOf } from '@shared/contract/define'
import type { CaseId } from '@shared/ids'
import type { Service } from '@shared/need/hand'
import { addDays, today, wholeDay } from '../lib/dates'

export type Register = OutputOf<Contract['consent.ofPlace']>

/** What has come of asking somebody. */
export type Asked = 'inte-fragad' | 'vantar' | 'ja' | 'nej'

/** One child's own view, as it is being written. */
export interface ViewValues {
  readonly isMissing: boolean
  readonly on: string
  readonly how: string
  readonly words: string
  readonly missing: string
}

export const emptyView = (): ViewValues => ({ isMissing: false, on: today(), how: '', words: '', missing: '' })

export interface Values {
  readonly service: Service | ''
  readonly unit: string
  readonly matter: ConsentMatter | ''
  readonly what: string
  readonly purpose: string
  readonly from: string
  readonly until: string
  /** By each giver's key. */
  readonly asked: Readonly<Record<string, Asked>>
  readonly representative: string
  readonly day: string
  readonly way: ConsentWay
  readonly loneReason: string
  readonly isToldOfWithdrawal: boolean
  readonly siblingIds: readonly CaseId[]
  readonly views: Readonly<Record<string, ViewValues>>
}

export const keyOf = ({ role, personId }: Giver): string => `${role}-${personId ?? ''}`

/** The form as it begins: everybody whose yes is needed has been asked and has not answered. */
export const firstValues = (register: Register, from: string): Values => ({
  service: '',
  unit: '',
  matter: '',
  what: '',
  purpose: '',
  from,
  until: addDays(today(), 90),
  asked: Object.fromEntries(
    register.choices.map((one) => [keyOf(one.giver), one.isNeeded && one.mayBeAsked ? 'vantar' : 'inte-fragad']),
  ),
  representative: '',
  day: today(),
  way: 'muntligt',
  loneReason: '',
  isToldOfWithdrawal: false,
  siblingIds: [],
  views: {},
})

/** The form's values as they are handed in; what is not filled in is refused by the core, which names the field. */
export function toInput(place: CarePlace, register: Register, values: Values): InputOf<Contract['consent.record']> {
  const { service, unit, matter, asked, representative, day, way, siblingIds, views, ...rest } = values
  const children = place.kind === 'arende' ? [place.caseId, ...siblingIds] : []
  const people = register.choices.flatMap(({ giver }) => {
    const what = asked[keyOf(giver)] ?? 'inte-fragad'
    return what === 'inte-fragad' ? [] : [{ role: giver.role, personId: giver.personId, name: '', what }]
  })
  const stand = representative.trim()
    ? [{ role: 'sarskild-foretradare' as const, personId: null, name: representative, what: 'ja' as const }]
    : []
  return {
    place,
    ...rest,
    siblingIds: [...siblingIds],
    receiver: { service: service as Service, unit },
    matter: matter as ConsentMatter,
    asked: [...people, ...stand].map(({ what, ...one }) => ({
      ...one,
      answer: what === 'vantar' ? null : what,
      day,
      way,
    })),
    views: children.map((caseId) => {
      const { isMissing, on, how, words, missing } = views[caseId] ?? emptyView()
      return isMissing
        ? { caseId, on: null, how: '', words: '', missing }
        : { caseId, on: wholeDay(on), how, words, missing: '' }
    }),
  }
}
