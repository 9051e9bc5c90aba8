import { stepKindLabels, stepPlaceLabels, stepStateLabels } from '@shared/glossary/labels'
import type { InterviewDay, InterviewPage } from '@shared/interview/interview.contract'
import { Link } from 'wouter'
import { Card, layout, Table } from '../ui/layout'
import { clockAt, minutesOf, shown } from './day-times'
import styles from './interview.module.css'

/** What the child's siblings do the same day, side by side; changed on each one's own page. */
export function SiblingsCard({ day, page }: { readonly day: InterviewDay; readonly page: InterviewPage }) {
  const beside = page.siblingDays.filter((one) => one.day === day.day)
  if (beside.length === 0) return null
  return (
    <Card title="Syskon samma dag">
      <div className={styles.side}>
        {beside.map((one) => (
          <div key={one.caseId}>
            <h3>
              <Link href={`/arenden/${one.caseId}/forhorsdag`}>{one.name}</Link>{' '}
              <span className={layout.number}>{one.number}</span>
            </h3>
            <Table caption={`Dagen för ${one.number}`} columns={['Tid', 'Moment', 'Plats', 'Läge']}>
              {one.steps.map((step) => (
                <tr key={step.id}>
                  <td className={styles.clock}>
                    {shown(step.startsAt)}–{shown(clockAt(minutesOf(step.startsAt) + step.minutes))}
                  </td>
                  <td>{stepKindLabels[step.kind]}</td>
                  <td>{stepPlaceLabels[step.place]}</td>
                  <td>{stepStateLabels[step.state]}</td>
                </tr>
              ))}
            </Table>
          </div>
        ))}
      </div>
    </Card>
  )
}
