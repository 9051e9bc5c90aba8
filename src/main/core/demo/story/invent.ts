import type { Calendar } from '../house/days'
import type { Random } from '../house/random'
import { spread } from '../house/spread'
import type { Dealer } from '../phrases/deal'
import { childWords, fill } from '../phrases/fill'
import { shares, type Volumes } from '../volumes'
import { familyMaker } from './family'
import { matterMix } from './matter-mix'
import { type Phase, pathOf } from './path'
import type { Story } from './story'

const municipalities = [
  { namnd: 0, name: 'Sjöberga kommun', town: 'Sjöberga', handlaggare: 'sara' },
  { namnd: 1, name: 'Åmotsdals kommun', town: 'Åmotsdal', handlaggare: 'ahmed' },
  { namnd: 2, name: 'Västerlunda kommun', town: 'Västerlunda', handlaggare: null },
] as const

/** What is still to be made when the told stories have had their share. */
export interface Rest {
  readonly volumes: Volumes
  readonly told: readonly Story[]
}

/** How many children each invented family has, so that children and sibling groups come out right. */
function familySizes({ volumes, told }: Rest): number[] {
  const groups = volumes.siblingGroups - told.filter((story) => story.children.length > 1).length
  const children = volumes.children - told.reduce((sum, story) => sum + story.children.length, 0)
  const inGroups = Math.round(groups * 2.3)
  const sizes = Array.from({ length: groups }, (_, index) => (index < inGroups - groups * 2 ? 3 : 2))
  return [...sizes, ...Array.from({ length: Math.max(0, children - inGroups) }, () => 1)]
}

/** Invents the families that no scenario tells of, in the order they came to the house. */
export function inventStories(rest: Rest, calendar: Calendar, random: Random, dealer: Dealer): Story[] {
  const sizes = random.shuffled(familySizes(rest))
  const { namedWaiting } = rest.volumes.requests
  const { coming } = rest.volumes.samrad
  const nextMatter = matterMix(rest.told, dealer)
  const interpreters = spread(shares.interpreter, 0)
  const nextFamily = familyMaker(rest.told)
  const budget = pathOf(rest, calendar, random)
  return sizes.map((size, index) => {
    const fromEnd = sizes.length - index
    const phase: Phase = fromEnd <= namedWaiting ? 'waiting' : fromEnd <= namedWaiting + coming ? 'coming' : 'past'
    const where = phase === 'waiting' ? municipalities[2] : municipalities[random.pick([0, 0, 0, 1, 1] as const)]
    const source = random.fork(`familj ${index}`)
    const needsInterpreter = interpreters.next()
    const matter = nextMatter(size)
    const { children, adults } = nextFamily({ size, matter, municipality: where.name, needsInterpreter }, source)
    const words = childWords(children)
    return {
      key: `familj-${index + 1}`,
      namnd: where.namnd,
      town: where.town,
      coordinator: index % 2 === 0 ? 'jonas' : 'karin',
      responsible: where.handlaggare,
      children,
      adults,
      called: { utpekad: matter.utpekad, trygg: matter.trygg },
      matter: {
        offences: matter.offences,
        suspectRelation: matter.suspectRelation,
        policeReport: matter.policeReport,
        agencyId: 'socialtjanst',
        requester:
          where.handlaggare === 'sara'
            ? 'Sara Åkesson'
            : where.handlaggare === 'ahmed'
              ? 'Ahmed Al-Khatib'
              : 'Lotta Sandberg, socialsekreterare',
        urgency: random.pick(['skyndsam', 'skyndsam', 'normal'] as const),
        howItEmerged: fill(matter.howItEmerged, words),
        placeAndTime: fill(matter.placeAndTime, words),
        ...(needsInterpreter
          ? { interpreter: 'arabiska', specialNeeds: 'Vårdnadshavarna behöver tolk i arabiska.' }
          : {}),
      },
      ...budget(phase, matter, children, index / Math.max(1, sizes.length)),
      tasks: [],
      rooms: [],
      notes: [],
    }
  })
}
