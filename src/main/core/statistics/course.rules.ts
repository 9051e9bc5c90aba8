import { milestoneKinds } from '../../../shared/case/case.contract'
import { milestoneLabels, samradTypeLabels } from '../../../shared/glossary/labels'
import { type Profile, samradTypes } from '../../../shared/profile/profile.contract'
import { hidden } from '../../../shared/statistics/hidden'
import type { StatisticsTable } from '../../../shared/statistics/statistics.contract'
import type { ChairCount, Counts, SamradCount } from './counts'
import { hideParts, isSmall, shareOf, shown, shownWithin, waitOf } from './masking.rules'
import { isTelling, type Named, plainTable, splitTable } from './table.rules'

const months = [
  'Januari',
  'Februari',
  'Mars',
  'April',
  'Maj',
  'Juni',
  'Juli',
  'Augusti',
  'September',
  'Oktober',
  'November',
  'December',
]

const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

const quarterOf = (month: string): string => `Kvartal ${Math.ceil(Number(month.slice(5)) / 3)} ${month.slice(0, 4)}`
const monthOf = (month: string): string => `${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`

/** The samråd of each stretch of time that had any, in order. */
function byTime(samrad: readonly SamradCount[], nameOf: (month: string) => string): Named[] {
  const inOrder = [...samrad].sort((a, b) => a.month.localeCompare(b.month))
  return [...Map.groupBy(inOrder, ({ month }) => nameOf(month))].map(
    ([name, rows]): Named => [name, sumOf(rows, ({ n }) => n)],
  )
}

/** By month, or by quarter where the months are too small to show. */
function timeTable(samrad: readonly SamradCount[]): StatisticsTable {
  const monthly = byTime(samrad, monthOf)
  const isMonthly = isTelling(monthly)
  return splitTable(
    {
      key: 'samrad-tid',
      title: isMonthly ? 'Samråd efter månad' : 'Samråd efter kvartal',
      about: 'Samråd som hölls under perioden.',
      of: isMonthly ? 'Månad' : 'Kvartal',
    },
    isMonthly ? monthly : byTime(samrad, quarterOf),
  )
}

/** One agency's chair: called, and how it was filled. Who is called tells of the suspicion, so a row of few is hidden whole. */
function chairRow(name: string, chair: ChairCount): string[] {
  if (isSmall(chair.called)) return [name, hidden, hidden, hidden, hidden, hidden]
  const parts = hideParts([chair.present, chair.written, chair.absent, chair.unclear])
  const cells = parts ? parts.map((part) => (part === null ? hidden : String(part))) : [hidden, hidden, hidden, hidden]
  const share = shareOf(chair.present, chair.called - chair.present - chair.unclear, chair.unclear)
  // An exact share would give back a number that is hidden for another's sake.
  const isExact = share.of.startsWith(String(chair.present))
  const [present = hidden, written = hidden, absent = hidden] = cells
  return [name, String(chair.called), present, written, absent, isExact && present === hidden ? hidden : share.value]
}

/** The events that are counted, by whose they are. */
const courts = ['lvu-ansokan', 'lvu6-beslut', 'lvu6-understalld', 'lvu6-verkstalld']
const investigation = [
  'polisanmalan',
  'forundersokning-inledd',
  'skaligen-misstankt',
  'forundersokning-nedlagd',
  'atal',
  'dom',
  'sarskild-foretradare',
]
const municipal = [
  'anmalan',
  'skyddsbedomning',
  'utredning-inledd',
  'utredning-inte-inledd',
  'utredning-avslutad',
  'insats-beslutad',
  'insats-verkstalld',
  ...courts,
]

function eventTable(
  key: string,
  title: string,
  about: string,
  kinds: readonly string[],
  { events }: Counts,
): StatisticsTable {
  const rows = kinds.flatMap((kind) => {
    const event = events.find((one) => one.kind === kind)
    const label = milestoneLabels[kind as keyof typeof milestoneLabels]
    return event ? [[label, ...shownWithin(event.n, event.cases)]] : []
  })
  return plainTable({ key, title, about, of: 'Händelse' }, rows, ['Gånger', 'Ärenden'])
}

const noted = 'Det som är noterat i ärendena att ha hänt under perioden; rättade noteringar räknas en gång.'

/** The tables of samråd, interviews and what else happened. */
export function courseTables(counts: Counts, { agencies }: Profile): StatisticsTable[] {
  const { samrad, chairs, days, first, exams, referrals, meetings } = counts
  const held = days.find(({ state }) => state === 'genomford')
  const exam = (of: (row: (typeof exams)[number]) => number) => sumOf(exams, of)
  const remiss = (of: (row: (typeof referrals)[number]) => number) => sumOf(referrals, of)
  const visits = referrals.flatMap(({ days: waited, n }) => (waited === null ? [] : [{ days: waited, count: n }]))
  const rest = milestoneKinds.filter(
    (kind) => !investigation.includes(kind) && !municipal.includes(kind) && !kind.startsWith('aterkoppling'),
  )
  return [
    splitTable(
      { key: 'samrad-typ', title: 'Samråd efter typ', about: 'Samråd som hölls under perioden.', of: 'Typ' },
      samradTypes.map(
        (type): Named => [
          samradTypeLabels[type],
          sumOf(
            samrad.filter((row) => row.type === type),
            ({ n }) => n,
          ),
        ],
      ),
    ),
    timeTable(samrad),
    plainTable(
      {
        key: 'narvaro',
        title: 'Verksamheternas närvaro vid samråd',
        about: 'Deltog: på plats, via länk eller per telefon. Andelen räknas av de samråd där närvaron är noterad.',
        of: 'Verksamhet',
      },
      agencies.flatMap(({ id, name }) => {
        const chair = chairs.find(({ agencyId }) => agencyId === id)
        return chair && chair.called > 0 ? [chairRow(name, chair)] : []
      }),
      ['Kallad', 'Deltog', 'Skriftligt', 'Frånvarande', 'Deltog, andel'],
    ),
    splitTable(
      { key: 'forhor-plats', title: 'Förhörsdagar efter plats', about: 'Genomförda förhörsdagar.', of: 'Plats' },
      [
        ['Barnahus', held?.here ?? 0],
        ['Annan plats', (held?.n ?? 0) - (held?.here ?? 0)],
      ],
    ),
    eventTable('handelser', 'På Barnahus', noted, rest, counts),
    eventTable(
      'rattsligt',
      'Brottsutredningen',
      `${noted} Det polis och åklagare har berättat.`,
      investigation,
      counts,
    ),
    eventTable(
      'namnden',
      'Nämndens väg',
      `${noted} Placeringar noteras inte i programmet, bara besluten enligt LVU.`,
      municipal,
      counts,
    ),
    plainTable(
      {
        key: 'halsa',
        title: 'Läkarundersökningar',
        about: 'Undersökningar som är införda i ärendet med den dag de gjordes.',
        of: 'Vad',
      },
      exam(({ n }) => n) === 0
        ? []
        : [
            ['Undersökningar', shown(exam(({ n }) => n))],
            [
              'Barnet har fått veta resultatet',
              shownWithin(
                exam(({ n }) => n),
                exam(({ told }) => told),
              )[1],
            ],
            [
              'Rättsintyg mottaget',
              shownWithin(
                exam(({ n }) => n),
                exam(({ intyg }) => intyg),
              )[1],
            ],
          ],
      ['Antal'],
      'Ingen undersökning är införd med sin dag.',
    ),
    plainTable(
      { key: 'remisser', title: 'Remisser', about: 'Remisser för barn som skickades under perioden.', of: 'Vad' },
      remiss(({ n }) => n) === 0
        ? []
        : [
            ['Skickade', shown(remiss(({ n }) => n))],
            [
              'Besvarade',
              shownWithin(
                remiss(({ n }) => n),
                remiss(({ answered }) => answered),
              )[1],
            ],
            [
              'Avböjda',
              shownWithin(
                remiss(({ n }) => n),
                remiss(({ declined }) => declined),
              )[1],
            ],
            ['Från skickad till första besök', waitOf(visits).value],
          ],
      ['Antal'],
    ),
    plainTable(
      { key: 'moten', title: 'Möten med familjen', about: 'Möten som hölls under perioden.', of: 'Möte' },
      [
        ['Samverkansmöten', 'samverkansmote'],
        ['Gemensamma hembesök', 'gemensamt-hembesok'],
      ].flatMap(([name = '', form]) => {
        const meeting = meetings.find((one) => one.form === form)
        return meeting ? [[name, shown(meeting.n)]] : []
      }),
      ['Antal'],
    ),
    plainTable(
      {
        key: 'stod',
        title: 'Första förhöret och stödet',
        about: 'Barn som hördes första gången under perioden.',
        of: 'Vad',
      },
      sumOf(first, ({ n }) => n) === 0
        ? []
        : [
            ['Hördes första gången', shown(sumOf(first, ({ n }) => n))],
            [
              'Erbjöds krisstöd eller behandling',
              shownWithin(
                sumOf(first, ({ n }) => n),
                sumOf(first, (row) => row.offered),
              )[1],
            ],
            [
              'Stödet har börjat',
              shownWithin(
                sumOf(first, ({ n }) => n),
                sumOf(first, (row) => (row.supportDays === null ? 0 : row.n)),
              )[1],
            ],
          ],
      ['Antal'],
    ),
  ]
}
