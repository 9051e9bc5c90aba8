import type { FamilyMap, FamilyMember, FamilyTie } from '@shared/family/family.contract'
import type { PersonId } from '@shared/ids'

export interface Box {
  readonly member: FamilyMember
  readonly left: number
  readonly top: number
}

/** A line from an adult down to a child: out of the adult's box, along a level of its own, into the child's box. */
export interface TieLine {
  readonly tie: FamilyTie
  readonly from: { readonly x: number; readonly y: number }
  readonly level: number
  readonly to: { readonly x: number; readonly y: number }
}

export interface FamilyPicture {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly TieLine[]
}

export const boxWidth = 190
export const boxHeight = 96
const space = 24
const margin = 16
const levelHeight = 16

const isChild = ({ kinship }: FamilyMember) => kinship === null || kinship.relation === 'syskon'

/** Parents in the middle, those who came with them beside, everybody else last. */
const places: Readonly<Record<FamilyTie['relation'], number>> = {
  styvforalder: 0,
  mor: 1,
  foralder: 2,
  far: 3,
  familjehemsforalder: 4,
  'annan-narstaende': 5,
  syskon: 6,
}

/** Adults in a row, children in a row beneath with the eldest first; every line has a level of its own, so that none runs on another. */
export function layOut({ members, ties }: FamilyMap): FamilyPicture {
  const adults = members
    .filter((member) => !isChild(member))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'sv'))
  const children = members
    .filter(isChild)
    .sort((a, b) => (b.age ?? -1) - (a.age ?? -1) || a.name.localeCompare(b.name, 'sv'))
  const tied = adults.filter(({ personId }) => ties.some(({ adultId }) => adultId === personId))
  const widest = Math.max(adults.length, children.length, 1)
  const width = widest * (boxWidth + space) - space + 2 * margin
  const between = (tied.length + 2) * levelHeight
  const childTop = adults.length > 0 ? margin + boxHeight + between : margin
  const boxes = [...rowOf(adults, margin, width), ...rowOf(children, childTop, width)]
  const at = new Map<PersonId, Box>(boxes.map((box) => [box.member.personId, box]))
  const lines = ties.flatMap((tie): TieLine[] => {
    const [adult, child] = [at.get(tie.adultId), at.get(tie.childId)]
    const place = tied.findIndex(({ personId }) => personId === tie.adultId)
    if (!adult || !child || place < 0) return []
    // Each adult comes down into a child's box at a place of its own.
    const x = child.left + (boxWidth * (place + 1)) / (tied.length + 1)
    return [
      {
        tie,
        from: { x: adult.left + boxWidth / 2, y: adult.top + boxHeight },
        level: margin + boxHeight + (place + 1) * levelHeight,
        to: { x, y: child.top },
      },
    ]
  })
  return { width, height: childTop + boxHeight + margin, boxes, lines }
}

const placeOf = ({ kinship }: FamilyMember) => places[kinship?.relation ?? 'syskon']

function rowOf(members: readonly FamilyMember[], top: number, width: number): Box[] {
  const taken = members.length * (boxWidth + space) - space
  const start = (width - taken) / 2
  return members.map((member, index) => ({ member, left: start + index * (boxWidth + space), top }))
}
