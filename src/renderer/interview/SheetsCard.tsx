import type { InterviewDay } from '@shared/interview/interview.contract'
import type { DayRole } from '@shared/interview/step'
import { SaveButtons } from '../template'
import { Card, layout, Row } from '../ui/layout'
import { withRole } from './day-words'

/** A numbered sheet for each person, told apart by its number: the paper names nobody. */
export const SheetsCard = ({ day }: { readonly day: InterviewDay }) =>
  day.sheets.length === 0 || day.state === 'installd' ? null : (
    <Card title="Dagsblad">
      <p className={`${layout.small} ${layout.muted}`}>
        Varje person får sitt eget numrerade blad: vad, när och på vilket slags plats. Barnets namn, adresser och andras
        namn står inte där.
      </p>
      <ul className={layout.list}>
        {day.sheets.map((sheet) => (
          <li key={sheet.no} className={`${layout.row} ${layout.between}`}>
            <div>
              <span className={layout.strong}>
                Blad {sheet.no} av {day.sheets.length}
              </span>
              <div className={layout.small}>{withRole(sheet.name, sheet.role as DayRole)}</div>
            </div>
            <Row>
              <SaveButtons
                document={{ kind: 'day-sheet', dayId: day.id, no: sheet.no }}
                formats={['print', 'pdf', 'docx']}
                about={`blad ${sheet.no}`}
              />
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  )
