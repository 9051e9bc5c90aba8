import type { Profile } from '../../../shared/profile/profile.contract'
import type { Span, StatisticsReport } from '../../../shared/statistics/statistics.contract'
import { childTables, countOf } from './children.rules'
import type { Counts } from './counts'
import { courseTables } from './course.rules'
import { indicatorsOf } from './indicators.rules'

/** What an annual report often has and this one cannot count. */
const gaps: StatisticsReport['gaps'] = [
  {
    what: 'Om barnet fick veta vilka som lyssnar (I12)',
    why: 'Det skrivs i förhörsdagen, som är låst med ärendets nyckel.',
  },
  {
    what: 'Barnets inställning i utredningens dokument (I13)',
    why: 'Den står i barnakten. Statistiken öppnar ingen akt.',
  },
  { what: 'Information till barnet efter förhöret (I14)', why: 'Den står i barnets tråd, i barnakten.' },
  { what: 'Avvikelser från överenskommelser (I25)', why: 'De förs inte i programmet.' },
  { what: 'Styrgruppens och arbetsgruppens möten (I27)', why: 'De förs inte i programmet.' },
  {
    what: 'Telefonkonsultationer och utbildningar (I28)',
    why: 'De förs inte i programmet. Konsulterande samråd räknas bland samråden.',
  },
  { what: 'Funktionsnedsättning', why: 'Den står i ärendets text, som är låst.' },
  { what: 'Placeringar', why: 'Besluten enligt LVU förs i programmet, men inte var barnet bor.' },
  { what: 'Studiebesök och bemanning', why: 'De förs inte i programmet.' },
  { what: 'Gallrade ärenden', why: 'Det som är förstört räknas inte. Ta ut årets statistik innan gallring.' },
]

/** What a period is called. */
export const periodName = ({ from, until }: Pick<Span, 'from' | 'until'>): string =>
  from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31` ? `år ${from.slice(0, 4)}` : `${from} till ${until}`

/** Puts the report together from its counts; what is 1–4 goes no further than here. */
export function reportOf(
  counts: Counts,
  about: {
    readonly span: Span
    readonly today: string
    readonly houseName: string
    readonly namnd: string
    readonly profile: Profile
  },
): StatisticsReport {
  const { span, today, houseName, namnd, profile } = about
  const place = span.municipality ?? (namnd === '' ? 'hela verksamheten' : namnd)
  const tables = [...childTables(counts, profile), ...courseTables(counts, profile)]
  const happened =
    counts.events.length +
    counts.samrad.length +
    counts.requests.length +
    countOf(counts.opened, 'arenden') +
    (counts.closed[0]?.closed ?? 0)
  return {
    title: `Statistik ${periodName(span)}`,
    period: `${span.from} – ${span.until}`,
    selection: `${houseName}, ${place}`,
    countedOn: today,
    isRunning: span.until >= today,
    isEmpty: happened === 0,
    tables,
    indicators: indicatorsOf(counts, profile, span.from),
    gaps: [...gaps],
  }
}
