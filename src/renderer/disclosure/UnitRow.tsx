import type { Release } from '@shared/disclosure/disclosure.contract'
import { type WithholdGround, withholdGrounds, withholdWords } from '@shared/disclosure/ground'
import { reasonLabels, releaseLabels } from '@shared/glossary/labels'
import type { KeyboardEvent } from 'react'
import { SelectField, TextField } from '../ui/fields'
import { Badge, layout } from '../ui/layout'
import styles from './disclosure.module.css'
import { holdsNow, isSettled, type MirrorUnit, type Settled, type SettledByKey, settle } from './verdicts'

const releases = Object.keys(releaseLabels) as Release[]
const keys: Readonly<Record<string, Release>> = { l: 'lamnas-ut', m: 'maskeras', n: 'lamnas-inte-ut' }
const grounds = withholdGrounds
  .filter((code) => code !== 'informationssparr')
  .map((code) => ({ value: code, label: withholdWords[code].law }))

/** Goes to the passage before or after this one. */
function go(from: HTMLElement, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-unit]')]
  all[all.indexOf(from) + step]?.focus()
}

interface UnitRowProps {
  readonly unit: MirrorUnit
  readonly settled: SettledByKey
  readonly onSettle: (key: string, to: Settled) => void
  /** What is wrong with what was settled, when the decision has been tried. */
  readonly error: (field: 'ground' | 'reason') => string | undefined
}

/** One passage and what becomes of it. With the focus on it: L, M or N settles it, the arrows go on. */
export function UnitRow({ unit, settled, onSettle, error }: UnitRowProps) {
  const { proposal } = unit
  const now = holdsNow(unit, settled)
  const isDone = isSettled(unit, settled)
  const isChanged = now.release !== proposal.release
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const release = keys[event.key.toLowerCase()]
    if (event.key === 'ArrowDown') go(event.currentTarget, 1)
    else if (event.key === 'ArrowUp') go(event.currentTarget, -1)
    else if (release && !proposal.isFixed) onSettle(unit.key, settle(unit, now, release))
    else return
    event.preventDefault()
  }
  const about = unit.isClosed ? 'Stängt fack' : unit.text.slice(0, 60)
  return (
    // A list item that answers to keys while it has the focus; its buttons do the same by pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-unit={unit.key}
      tabIndex={0}
      aria-label={`${unit.heading}: ${about}. ${releaseLabels[now.release]}${isDone ? '' : ', inte prövat'}`}
      className={`${styles.unit} ${styles[now.release] ?? ''}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.words}>
        <span className={`${layout.small} ${layout.muted}`}>{unit.heading}</span>
        <p className={styles.text}>{unit.isClosed ? 'Du har ingen nyckel till de här orden.' : unit.text}</p>
        {unit.source ? <p className={`${layout.small} ${layout.muted}`}>Källa: {unit.source}</p> : null}
        {proposal.reason ? (
          <p className={`${layout.small} ${styles.reason}`}>
            {proposal.isMarked ? <Badge tone="warn">Pröva</Badge> : null}
            {reasonLabels[proposal.reason]}
          </p>
        ) : null}
      </div>
      <div className={styles.judge}>
        <fieldset className={styles.choices} disabled={proposal.isFixed}>
          <legend className="visually-hidden">Vad som händer med stycket</legend>
          {releases.map((release) => (
            <button
              key={release}
              type="button"
              className={styles.choice}
              aria-pressed={isDone && now.release === release}
              data-proposed={!isDone && now.release === release ? true : undefined}
              onClick={() => onSettle(unit.key, settle(unit, now, release))}
            >
              {releaseLabels[release]}
            </button>
          ))}
        </fieldset>
        {proposal.isFixed ? (
          <p className={`${layout.small} ${layout.muted}`}>
            {now.ground ? `${withholdWords[now.ground].law}. ` : ''}Går inte att ändra.
          </p>
        ) : now.release === 'lamnas-ut' ? null : (
          <SelectField<WithholdGround>
            label="Grund"
            hint={now.ground ? withholdWords[now.ground].plain : undefined}
            error={error('ground')}
            value={now.ground}
            choices={grounds}
            onChange={(ground) => onSettle(unit.key, { ...now, ground })}
          />
        )}
        {isChanged && isDone ? (
          <TextField
            label="Skäl"
            hint="Varför du gör annorlunda än förslaget. Skriv inte uppgiften själv."
            error={error('reason')}
            value={now.reason}
            onChange={(reason) => onSettle(unit.key, { ...now, reason })}
          />
        ) : null}
      </div>
    </li>
  )
}
