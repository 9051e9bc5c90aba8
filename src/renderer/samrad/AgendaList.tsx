import { outcomeLabels } from '@shared/glossary/labels'
import type { AgendaItem, ItemKey } from '@shared/profile/profile.contract'
import type { SamradPage } from '@shared/samrad/samrad.contract'
import { IconArrowBackUp, IconCheck, IconCircleDashed, IconMinus } from '@tabler/icons-react'
import styles from './meeting.module.css'

interface AgendaListProps {
  readonly samrad: SamradPage
  readonly agenda: readonly AgendaItem[]
  readonly chosen: ItemKey
  readonly onChoose: (key: ItemKey) => void
}

const signs = { beslut: IconCheck, 'ej-aktuellt': IconMinus, aterkommer: IconArrowBackUp }

/** The agenda, with how each item ended. */
export const AgendaList = ({ samrad, agenda, chosen, onChoose }: AgendaListProps) => (
  <nav className={styles.agenda} aria-label="Dagordning">
    <ol>
      {agenda.map((item, index) => {
        const outcome = samrad.items.find((one) => one.itemKey === item.key && one.outcome !== null)?.outcome ?? null
        const Sign = outcome ? signs[outcome] : IconCircleDashed
        return (
          <li key={item.key}>
            <button
              type="button"
              className={styles.entry}
              aria-current={item.key === chosen ? 'step' : undefined}
              onClick={() => onChoose(item.key)}
            >
              <span className={styles.no}>{index + 1}</span>
              <span className={styles.entryTitle}>{item.title}</span>
              <Sign
                size={19}
                className={styles.sign}
                aria-label={outcome ? outcomeLabels[outcome] : 'Utan utfall'}
                role="img"
              />
            </button>
          </li>
        )
      })}
    </ol>
    <details className={styles.help}>
      <summary>Tangenter</summary>
      <div className={styles.keys}>
        <kbd>Alt + ↓ ↑</kbd>
        <span>nästa och föregående punkt</span>
        <kbd>Alt + 1 2 3</kbd>
        <span>beslut, ej aktuellt, återkommer</span>
        <kbd>Alt + B</kbd>
        <span>ny åtgärd</span>
        <kbd>Ctrl + Enter</kbd>
        <span>nästa punkt utan utfall</span>
        <kbd>F9</kbd>
        <span>dölj skärmen</span>
      </div>
    </details>
  </nav>
)
