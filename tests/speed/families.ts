import { getCase } from '../../src/main/core/case/case.store'
import { storeClosing } from '../../src/main/core/closing/closing.store'
import type { WriteContext } from '../../src/main/core/context'
import type { Random } from '../../src/main/core/demo/house/random'
import type { House } from '../../src/main/core/demo/house/staff'
import { boys, families, girls, men, women } from '../../src/main/core/demo/people/names'
import type { NewPerson, Sketch } from '../../src/main/core/demo/people/people'
import { handlers } from '../../src/main/core/handlers'
import { listRelatives, openPersonTo } from '../../src/main/core/person/person.store'
import { contract } from '../../src/shared/contract'
import { offences } from '../../src/shared/profile/profile.contract'
import { shortly } from './words'

/** A child with a case, and what has been done in it so far. */
export interface Family {
  /** The day it was received. */
  readonly day: string
  readonly namnd: 0 | 1
  readonly hasVuxenakt: boolean
  caseId: string
  childId: string
  adultIds: string[]
  requestId: string
  /** Its samråd whose minutes are signed. */
  readonly samradIds: string[]
}

export type PersonMaker = (sketch: Sketch, town: string) => NewPerson

const towns = [
  { town: 'Sjöberga', municipality: 'Sjöberga kommun', officer: 'sara' },
  { town: 'Åmotsdal', municipality: 'Åmotsdals kommun', officer: 'ahmed' },
] as const

/** Who answers for the child's akt. */
export const officerOf = (family: Family) => towns[family.namnd].officer

/** A request comes in about a child of two adults, by the same handler as from the page. */
export function receiveFamily(
  context: WriteContext,
  family: Family,
  { random, house, makePerson, yearsAgo }: { random: Random; house: House; makePerson: PersonMaker; yearsAgo: number },
): void {
  const { town, municipality, officer } = towns[family.namnd]
  const familyName = random.pick(families)
  const isGirl = random.next() < 0.5
  const child = makePerson(
    {
      given: random.pick(isGirl ? girls : boys),
      family: familyName,
      sex: isGirl ? 'flicka' : 'pojke',
      age: yearsAgo + random.whole(1, 17),
      ...(random.next() < 0.02 ? { protection: 'sekretessmarkering' as const } : {}),
    },
    town,
  )
  const adult = (sex: 'flicka' | 'pojke') =>
    makePerson(
      {
        given: random.pick(sex === 'flicka' ? women : men),
        family: random.next() < 0.6 ? familyName : random.pick(families),
        sex,
        age: yearsAgo + random.whole(19, 74),
      },
      town,
    )
  const suspect = random.pick(['mor', 'far', 'bada', 'bekant', 'okand'] as const)
  const { input } = contract['request.receive']
  const answer = handlers['request.receive'](
    context,
    input.parse({
      type: 'planering',
      receivedOn: family.day,
      agencyId: random.next() < 0.7 ? 'socialtjanst' : 'polis',
      urgency: random.pick(['akut', 'skyndsam', 'normal']),
      offences: [random.pick(offences)],
      suspectRelation: suspect,
      policeReport: 'gjord',
      interpreterLanguage: '',
      text: {
        requesterName: 'Jouren',
        requesterContact: '08-465 004 90',
        howItEmerged: shortly(random),
        placeAndTime: '',
        specialNeeds: '',
      },
      children: [
        { person: child, namndId: house.namndId(family.namnd), municipality, responsibleId: house.userId(officer) },
      ],
      adults: (['flicka', 'pojke'] as const).map((sex) => ({
        person: adult(sex),
        kinship: {
          relation: sex === 'flicka' ? 'mor' : 'far',
          custody: 'gemensam',
          livesWithChild: 'ja',
          isSuspect: suspect === (sex === 'flicka' ? 'mor' : 'far'),
        },
      })),
    }),
  )
  family.requestId = answer.requestId
  family.caseId = answer.caseIds[0] ?? ''
  family.childId = getCase(context, family.caseId).child_id
  family.adultIds = listRelatives(context, family.childId).map(({ personId }) => personId)
  if (family.hasVuxenakt)
    openPersonTo(context, family.adultIds[0] ?? '', { identity: [house.userId('jenny')], whereabouts: [] }, 'har akt')
}

/** The four rooms are looked into, and what is said in each is kept. */
export function lookIntoRooms(context: WriteContext, { caseId }: Family, state: 'pagar' | 'klart', random: Random) {
  for (const room of ['brottsutredning', 'skydd', 'fysisk-halsa', 'psykisk-halsa'] as const)
    handlers['case.setRoom'](context, {
      caseId: caseId as never,
      room,
      state,
      reason: shortly(random),
    })
}

/** A case ends with nothing left open. */
export function endCase(context: WriteContext, { caseId }: Family): void {
  const row = getCase(context, caseId)
  storeClosing(
    context,
    row,
    {
      caseId: caseId as never,
      told: { on: context.today(), by: 'Karin Öberg', how: 'I ett samtal på Barnahus', wayBack: 'Ring Barnahus' },
      missingStatistics: [],
      noteBy: 'Sara Åkesson',
      noteOn: context.today(),
      logReason: 'Barnet ville inte ha någon logg',
      gallring: 'fem-ar',
    },
    { points: [], noteOn: context.today(), isLogHanded: false },
  )
}
