import type { FollowUpView } from '@shared/followup/followup.contract'
import { outcomeToldLabels, supportLabels, yesNoLabels } from '@shared/glossary/labels'
import { longDay } from '../lib/dates'
import { Badge, Card, Facts, layout } from '../ui/layout'
import styles from './need.module.css'

/** What was told at each follow-up, the latest first; the child's own words stand by themselves. */
export const RecordsCard = ({ records }: { readonly records: readonly FollowUpView[] }) =>
  records.length === 0 ? null : (
    <Card title="Hur barnet har haft det">
      <ul className={layout.list}>
        {records.map((one) => (
          <li key={one.id}>
            <h3>
              {longDay(one.heldOn)} · {one.stepName.toLowerCase()}
            </h3>
            <p className={`${styles.wish} ${layout.pre}`}>{one.words.child}</p>
            {one.facts.newViolence ? <Badge tone="overdue">Nytt våld kom fram</Badge> : null}
            <details className={layout.small}>
              <summary>Allt som skrevs</summary>
              <Facts rows={factsOf(one)} />
            </details>
          </li>
        ))}
      </ul>
    </Card>
  )

const factsOf = ({ facts, words, by }: FollowUpView): (readonly [string, string])[] => [
  ['Tryggt', together(yesNoLabels[facts.isSafe], words.safety)],
  ['Vet vem det ska kontakta', yesNoLabels[facts.knowsContact]],
  ['Fått planerat stöd', together(supportLabels[facts.support], words.support)],
  ['Väntar på', words.waiting],
  ['Skola eller förskola', words.school],
  [
    'Fått veta hur det gick',
    together(outcomeToldLabels[facts.outcomeTold], facts.toldOn ? `${longDay(facts.toldOn)} av ${words.toldBy}` : ''),
  ],
  ['Vad som händer nu', words.next],
  ['Skrivet av', by],
]

const together = (answer: string, words: string): string => (words ? `${answer} – ${words}` : answer)
