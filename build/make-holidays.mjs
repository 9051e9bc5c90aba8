// Writes the Swedish days off of 2020–2060 into src/shared/calendar/holidays.json: node build/make-holidays.mjs
// The days come from date-holidays, which is only needed here and as the oracle of the test.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Holidays from 'date-holidays'
import { projectFolder } from './electron.mjs'

const sweden = new Holidays('SE')
/** Public holidays, and the eves on which nobody works: midsommarafton, julafton, nyårsafton. */
const isOff = ({ type }) => type === 'public' || type === 'bank'

const days = {}
for (let year = 2020; year <= 2060; year += 1) {
  for (const holiday of sweden.getHolidays(year).filter(isOff)) {
    const day = holiday.date.slice(0, 10)
    // Two of them may fall on one day, as Kristi himmelsfärdsdag and första maj do.
    days[day] = days[day] ? `${days[day]} och ${holiday.name}` : holiday.name
  }
}

const content = {
  source: 'date-holidays 3.37.0, https://github.com/commenthol/date-holidays',
  licence:
    'The days and their names are data of date-holidays under CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/), with data from https://sv.wikipedia.org/wiki/Helgdagar_i_Sverige; this choice of them is under the same licence.',
  firstYear: 2020,
  lastYear: 2060,
  days,
}
writeFileSync(join(projectFolder, 'src/shared/calendar/holidays.json'), `${JSON.stringify(content, null, 2)}\n`)
