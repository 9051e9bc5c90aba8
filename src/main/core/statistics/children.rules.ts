import {
  childSexLabels,
  offenceLabels,
  policeReportLabels,
  requestStateLabels,
  suspectRelationLabels,
} from '../../../shared/glossary/labels'
import type { Profile } from '../../../shared/profile/profile.contract'
import { hidden } from '../../../shared/statistics/hidden'
import type { StatisticsTable } from '../../../shared/statistics/statistics.contract'
import type { Counts, PartCount } from './counts'
import { isSmall, least, shown, shownWithin } from './masking.rules'
import { type Named, overlapTable, plainTable, splitTable } from './table.rules'

/** How many of a code in a part of the report. */
export const countOf = (rows: readonly PartCount[], part: string, code = ''): number =>
  rows.find((row) => row.part === part && row.code === code)?.n ?? 0

/** Each code of a part in the order of its labels; those that did not occur are left out unless all are wanted. */
function named(
  rows: readonly PartCount[],
  part: string,
  labels: Readonly<Record<string, string>>,
  every = false,
): Named[] {
  return Object.entries(labels)
    .map(([code, label]): Named => [label, countOf(rows, part, code)])
    .filter(([, count]) => every || count > 0)
}

const ages = {
  '0-3': '0–3 år',
  '4-6': '4–6 år',
  '7-9': '7–9 år',
  '10-12': '10–12 år',
  '13-15': '13–15 år',
  '16-': '16 år och äldre',
  saknas: 'Uppgift saknas',
} as const

/** Rows of a part by size, each named by its own code. */
const bySize = (rows: readonly PartCount[], part: string): Named[] =>
  rows
    .filter((row) => row.part === part)
    .map(({ code, n }): Named => [code, n])
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'sv'))

/** A language few have asked for would tell of them by its name alone, so those are one row. */
function languages(rows: readonly PartCount[]): Named[] {
  const all = bySize(rows, 'sprak')
  const rare = all.filter(([, count]) => count < least).reduce((sum, [, count]) => sum + count, 0)
  return [
    ...all
      .filter(([, count]) => count >= least)
      .map(([name, count]): Named => [name.charAt(0).toUpperCase() + name.slice(1), count]),
    ...(rare > 0 ? [['Språk som var för sig är färre än fem', rare] as const] : []),
  ]
}

const opened = 'Ärenden öppnade under perioden'

/** The tables of who the children are and what is suspected. */
export function childTables(
  { opened: rows, closed, openAtEnd, requests }: Counts,
  profile: Profile,
): StatisticsTable[] {
  const cases = countOf(rows, 'arenden')
  const [shownCases, shownChildren] = shownWithin(cases, countOf(rows, 'barn'))
  // Opened less closed is what is open, where nothing was open before: the three are hidden together.
  const [ended, open] = [closed[0]?.closed ?? 0, openAtEnd[0]?.n ?? 0]
  const agencies = Object.fromEntries(profile.agencies.map(({ id, name }) => [id, name]))
  return [
    plainTable(
      {
        key: 'arenden',
        title: 'Barn och ärenden',
        about: 'Ett barn kan ha flera ärenden. Barn räknas en gång.',
        of: 'Vad',
      },
      [
        ['Öppnade ärenden', shownCases],
        ['Barn i dem', shownChildren],
        ['Avslutade ärenden', shown(ended)],
        [
          'Öppna ärenden vid periodens slut, eller i dag',
          isSmall(ended) || isSmall(Math.abs(cases - open)) ? hidden : shown(open),
        ],
      ],
      ['Antal'],
    ),
    splitTable({ key: 'tidigare', title: 'Nya och återkommande', about: `${opened}.`, of: 'Barnet' }, [
      ['Har inte haft ärende här förut', countOf(rows, 'tidigare', 'nej')],
      ['Har haft ärende här förut', countOf(rows, 'tidigare', 'ja')],
    ]),
    splitTable({ key: 'kommun', title: 'Kommun', about: `${opened}.`, of: 'Kommun' }, bySize(rows, 'kommun')),
    splitTable({ key: 'kon', title: 'Kön', about: `${opened}.`, of: 'Kön' }, named(rows, 'kon', childSexLabels, true)),
    splitTable(
      {
        key: 'alder',
        title: 'Ålder',
        about: `${opened}. Åldern är den barnet fyller det år ärendet öppnas; bara födelseåret räknas med.`,
        of: 'Ålder',
      },
      named(rows, 'alder', ages).length > 0
        ? named(rows, 'alder', ages, true).filter(([name, n]) => n > 0 || name !== ages.saknas)
        : [],
    ),
    overlapTable(
      {
        key: 'brott',
        title: 'Misstänkta brott',
        about: `${opened}. Flera brott kan misstänkas mot samma barn, så andelarna blir mer än hundra procent.`,
        of: 'Brott',
      },
      named(rows, 'brott', offenceLabels),
      cases,
    ),
    splitTable(
      { key: 'relation', title: 'Den misstänktas relation till barnet', about: `${opened}.`, of: 'Relation' },
      named(rows, 'relation', suspectRelationLabels),
    ),
    splitTable(
      {
        key: 'begart',
        title: 'Vem som begärde samråd',
        about: 'Förfrågningar som kom in under perioden.',
        of: 'Verksamhet',
      },
      bySize(requests, 'begart').map(([id, count]): Named => [agencies[id] ?? id, count]),
    ),
    splitTable(
      {
        key: 'svar',
        title: 'Vad förfrågningarna ledde till',
        about: 'Förfrågningar som kom in under perioden.',
        of: 'Svar',
      },
      named(requests, 'svar', requestStateLabels),
    ),
    splitTable(
      {
        key: 'polisanmalan',
        title: 'Polisanmälan när samråd begärdes',
        about: 'Så som det stod i förfrågan.',
        of: 'Läge',
      },
      named(requests, 'polisanmalan', policeReportLabels),
    ),
    splitTable({ key: 'tolk', title: 'Behov av tolk', about: `${opened}.`, of: 'Tolk' }, [
      ['Behövs', countOf(rows, 'tolk', 'ja')],
      ['Behövs inte', countOf(rows, 'tolk', 'nej')],
    ]),
    splitTable(
      { key: 'sprak', title: 'Språk för tolk', about: 'Förfrågningar där tolkspråk är angivet.', of: 'Språk' },
      languages(requests),
    ),
  ]
}
