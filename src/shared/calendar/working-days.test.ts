import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import content from './holidays.json'
import { addWorkingDays, dayOffName, isWorkingDay, nextWorkingDay, workingDayBefore } from './working-days'

test('the table holds the days off of the library it was made from, year by year', () => {
  const sweden = new Holidays('SE')
  for (let year = content.firstYear; year <= content.lastYear; year += 1) {
    const days = sweden
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10))

    expect(Object.keys(content.days).filter((day) => day.startsWith(String(year)))).toEqual([...new Set(days)].sort())
  }
})

test('the eves nobody works on are days off, and the ones that only are half are not', () => {
  expect(['2026-06-19', '2026-12-24', '2026-12-31'].map(dayOffName)).toEqual([
    'midsommarafton',
    'julafton',
    'nyårsafton',
  ])
  expect(['2026-04-02', '2026-04-30', '2026-10-30'].map(isWorkingDay)).toEqual([true, true, true])
})

test('a weekend is a day off by its weekday, a holiday by its name', () => {
  expect(['2026-03-07', '2026-03-08', '2026-04-03', '2026-03-09'].map(dayOffName)).toEqual([
    'lördag',
    'söndag',
    'långfredagen',
    undefined,
  ])
})

test('working days are counted past easter, midsummer, christmas and the leap day', () => {
  expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07')
  expect(nextWorkingDay('2026-04-07')).toBe('2026-04-07')
  expect(workingDayBefore('2026-04-06')).toBe('2026-04-02')
  expect(addWorkingDays('2026-06-17', 2)).toBe('2026-06-22')
  expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28')
  expect(addWorkingDays('2026-12-30', 1)).toBe('2027-01-04')
  expect(addWorkingDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addWorkingDays('2026-03-06', 0)).toBe('2026-03-06')
})
