import type { FamilyMap, FamilyMember } from '@shared/family/family.contract'
import { livesWithLabels, relationLabels } from '@shared/glossary/labels'
import styles from './family.module.css'
import { type Box, boxHeight, boxWidth, layOut, type TieLine } from './lay-out'

/** As genograms draw it: a square for a man or a boy, a circle for a woman or a girl, a diamond for what is not known. */
function Sign({ sex, x, y }: { readonly sex: FamilyMember['sex']; readonly x: number; readonly y: number }) {
  if (sex === 'flicka') return <circle cx={x} cy={y} r={11} className={styles.sign} />
  if (sex === 'pojke') return <rect x={x - 10} y={y - 10} width={20} height={20} className={styles.sign} />
  return <path d={`M${x} ${y - 12} l12 12 l-12 12 l-12 -12 z`} className={styles.sign} />
}

/** A name in at most two lines; the whole of it stands in the table. */
function linesOf(name: string): readonly string[] {
  const words = name.split(' ')
  const lines = words.reduce<string[]>((before, word) => {
    const last = before.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= 18) return [...before.slice(0, -1), `${last} ${word}`]
    return [...before, word]
  }, [])
  const short = lines.map((line) => (line.length > 19 ? `${line.slice(0, 18)}…` : line))
  return short.length > 2 ? [short[0] ?? '', `${short[1] ?? ''}…`] : short
}

const whoOf = ({ kinship, age, sex }: FamilyMember) => {
  const years = age === null ? '' : `, ${age} år`
  if (kinship === null) return `Barnet${years}`
  const word =
    kinship.relation === 'syskon' && sex !== 'annat'
      ? sex === 'flicka'
        ? 'Syster'
        : 'Bror'
      : relationLabels[kinship.relation]
  return `${word}${years}`
}

function Person({ box: { member, left, top } }: { readonly box: Box }) {
  const name = linesOf(member.name)
  const home = member.kinship?.livesWithChild
  return (
    <g>
      <rect
        x={left}
        y={top}
        width={boxWidth}
        height={boxHeight}
        rx={8}
        className={`${styles.box} ${member.kinship === null ? styles.child : ''} ${home === 'ja' ? styles.home : ''}`}
      />
      <Sign sex={member.sex} x={left + 22} y={top + 24} />
      {name.map((line, index) => (
        <text key={line} x={left + 42} y={top + 22 + index * 17} className={styles.name}>
          {line}
        </text>
      ))}
      <text x={left + 42} y={top + 24 + name.length * 17} className={styles.who}>
        {whoOf(member)}
      </text>
      {home && home !== 'okant' ? (
        <text x={left + 14} y={top + boxHeight - 10} className={styles.who}>
          {livesWithLabels[home]}
        </text>
      ) : null}
      {member.isProtected ? (
        <path
          d={`M${left + boxWidth - 20} ${top + 8} l10 3.5 v7 q0 6.5 -10 10.5 q-10 -4 -10 -10.5 v-7 z`}
          className={styles.shield}
        >
          <title>Skyddade personuppgifter</title>
        </path>
      ) : null}
    </g>
  )
}

const isGuardian = ({ tie }: TieLine) => tie.custody === 'ensam' || tie.custody === 'gemensam'

/** The family as a picture: adults above, children beneath, a line from each adult to each child. */
export function FamilyPicture({ family, onPaper = false }: { readonly family: FamilyMap; readonly onPaper?: boolean }) {
  const { width, height, boxes, lines } = layOut(family)
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      {...(onPaper ? {} : { width, height })}
      role="img"
      aria-label={`Familjekarta med ${boxes.length} personer; alla står i tabellen under bilden.`}
    >
      {lines.map((line) => (
        <path
          key={`${line.tie.adultId}${line.tie.childId}`}
          d={`M${line.from.x} ${line.from.y} V${line.level} H${line.to.x} V${line.to.y}`}
          className={`${styles.line} ${isGuardian(line) ? '' : styles.dashed}`}
        />
      ))}
      {boxes.map((box) => (
        <Person key={box.member.personId} box={box} />
      ))}
    </svg>
  )
}
