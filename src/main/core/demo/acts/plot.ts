import type { Calendar } from '../house/days'
import type { Diary } from '../house/diary'
import type { Random } from '../house/random'
import type { Handlaggare, House, Login } from '../house/staff'
import type { NewPerson, Sketch } from '../people/people'
import { advocates } from '../people/professionals'
import type { Dealer, Tags } from '../phrases/deal'
import { childWords, type Words } from '../phrases/fill'
import type { OwnerKey } from '../phrases/said'
import type { Story, StoryChild } from '../story/story'
import { type Seats, seatsOf } from './chairs'
import { type TaskList, taskList } from './task-list'

/** What every scene is built with. */
export interface Workshop {
  readonly calendar: Calendar
  readonly diary: Diary
  readonly random: Random
  readonly dealer: Dealer
  readonly makePerson: (sketch: Sketch, town: string) => NewPerson
}

/** What the house has given a family as its history went on: filled in while the acts are played. */
export interface Ids {
  requestId: string
  caseIds: string[]
  childIds: string[]
  aktIds: string[]
  readonly tasks: TaskList
}

/** A story on its way into the house. */
export interface Plot {
  readonly story: Story
  readonly ids: Ids
  readonly random: Random
  readonly advocate: string
  readonly seats: Seats
  readonly responsible: Handlaggare | null
}

export function plotOf(story: Story, workshop: Workshop): Plot {
  const random = workshop.random.fork(story.key)
  const responsible = story.responsible ?? (story.appointed ? (story.namnd === 0 ? 'sara' : 'ahmed') : null)
  const social = { name: responsible ? handlaggareNames[responsible] : 'Lotta Sandberg', title: 'socialsekreterare' }
  return {
    story,
    ids: { requestId: '', caseIds: [], childIds: [], aktIds: [], tasks: taskList() },
    random,
    advocate: random.pick(advocates),
    seats: seatsOf(social, random),
    responsible,
  }
}

export const handlaggareNames: Readonly<Record<Handlaggare, string>> = {
  sara: 'Sara Åkesson',
  ahmed: 'Ahmed Al-Khatib',
}

/** The words a family's texts are filled in with; for one child, or for all of them. */
export function wordsOf(plot: Plot, child: number | null): Words {
  const { story } = plot
  const children = childrenOf(story, child)
  const schools = [...new Set(children.map((one) => one.school))]
  const [school] = schools
  return {
    ...childWords(children),
    ...story.called,
    skola:
      schools.length === 1 && school ? school : children.some((one) => one.age < 6) ? 'skola och förskola' : 'skolan',
    handl: plot.responsible ? handlaggareNames[plot.responsible] : 'handläggaren',
    ombud: plot.advocate,
    språk: story.matter.interpreter ?? 'svenska',
  }
}

const childrenOf = (story: Story, child: number | null): readonly StoryChild[] =>
  child === null ? story.children : story.children.filter((_one, index) => index === child)

const ageTag = (age: number) => (age < 7 ? 'liten' : age < 13 ? 'skolbarn' : 'tonaring')

/** What holds for a family, in the words the wordings ask for. */
export function tagsOf(plot: Plot, child: number | null, more: readonly string[] = []): Tags {
  const { story } = plot
  const { offences, suspectRelation, interpreter } = story.matter
  const children = childrenOf(story, child)
  const ages = new Set(children.map((one) => ageTag(one.age)))
  const tags = new Set([
    ...story.tags,
    ...more,
    ...(ages.size === 1 ? ages : []),
    children.length > 1 ? 'flera' : 'ett',
  ])
  const has = (...wanted: readonly string[]) => offences.some((offence) => wanted.includes(offence))
  if (has('misshandel', 'grov-misshandel')) tags.add('vald')
  if (has('barnfridsbrott')) tags.add('bevittnat')
  if (has('valdtakt-mot-barn', 'sexuellt-overgrepp', 'posering', 'grooming')) tags.add('sex')
  if (has('hot-ofredande')) tags.add('hot')
  if (has('heder')) tags.add('heder')
  if (suspectRelation === 'via-natet') tags.add('nat')
  if (has('posering', 'grooming')) tags.add('digitalt')
  tags.add(
    suspectRelation === 'far' || suspectRelation === 'mor'
      ? 'foralder'
      : suspectRelation === 'bada'
        ? 'bada'
        : suspectRelation === 'styvforalder'
          ? 'styv'
          : 'utom',
  )
  tags.add(tags.has('foralder') || tags.has('bada') ? 'foretradare' : 'malsbitrade')
  if (interpreter) tags.add('tolk')
  if (story.adults.some((adult) => adult.protection)) tags.add('skyddad')
  if (story.block) tags.add('sparr')
  if (story.matter.agencyId === 'polis') tags.add('polis-forst')
  tags.add(story.matter.policeReport === 'gjord' ? 'anmald' : 'ska-anmalas')
  for (const { kind } of story.marks) if (kind === 'formote' || kind === 'hembesok') tags.add(kind)
  return tags
}

/** Whose hands a decision lies in: a user of the house, or a function at an agency. */
export function ownerOf(
  plot: Plot,
  key: OwnerKey,
): { readonly login: Login } | { readonly agencyId: string; readonly person: string } {
  const isOwnNamnd = plot.story.namnd === 0
  switch (key) {
    case 'handlaggare':
      return plot.responsible ? { login: plot.responsible } : { agencyId: 'socialtjanst', person: 'handläggare' }
    case 'samordnare':
      return { login: plot.story.coordinator }
    case 'stodjare':
      return isOwnNamnd ? { login: 'tomasz' } : { agencyId: 'socialtjanst', person: 'föräldrastödjare' }
    case 'forste':
      return isOwnNamnd ? { login: 'ewa' } : { agencyId: 'socialtjanst', person: '1:e socialsekreterare' }
    default:
      return { agencyId: key, person: '' }
  }
}

/** The owner as the contract takes it. */
export const asOwner = (owner: ReturnType<typeof ownerOf>, house: House) =>
  'login' in owner
    ? { kind: 'user' as const, userId: house.userId(owner.login) }
    : { kind: 'agency' as const, agencyId: owner.agencyId, person: owner.person }
