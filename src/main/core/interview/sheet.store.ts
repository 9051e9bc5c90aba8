import { AppError } from '../../../shared/result'
import { getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { houseName } from '../house/house.store'
import type { Drawn } from '../template/produced.store'
import { getDay } from './interview.store'
import { dayStepsOf } from './page.store'
import { peopleOf } from './people.store'
import { personSheet, sheetsOf } from './sheet.rules'

/** The sheet of one person on the day. Throws `not-found`. */
export function drawDaySheet(context: ReadContext, dayId: string, no: number): Drawn {
  const day = getDay(context, dayId)
  const kase = getCase(context, day.case_id)
  const sheets = sheetsOf(
    dayStepsOf(context, kase, day),
    peopleOf(context, day).map(({ person }) => person),
  )
  const sheet = sheets.find((one) => one.no === no)
  if (!sheet || day.state === 'installd') throw new AppError({ code: 'not-found' })
  return {
    printable: personSheet({
      sheet,
      of: sheets.length,
      caseNumber: kase.number,
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
    }),
    fileName: `Dagsblad ${kase.number} ${sheet.no} av ${sheets.length}`,
  }
}
