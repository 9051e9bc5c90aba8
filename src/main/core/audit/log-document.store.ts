import { actionWords, thingWords } from '../../../shared/audit/action-words'
import type { LogEntry, LogFilter } from '../../../shared/audit/audit.contract'
import { logMarkLabels, logOpLabels, sampleReasonLabels, verdictLabels } from '../../../shared/glossary/labels'
import type { AktId } from '../../../shared/ids'
import type { TableSheet } from '../../../shared/template/template.contract'
import { getUser } from '../account/account.store'
import { swedishDay, swedishTime } from '../calendar'
import type { ReadContext } from '../context'
import { houseName } from '../house/house.store'
import type { Drawn } from '../template/produced.store'
import { chainLines } from './chain-export.store'
import { entryAt, entryOpener, filtered, type Period, readingsOfAkt, requireReviewer } from './log.store'
import { reviewsIn } from './review.store'

const momentOf = (at: string) => `${swedishDay(at)} ${swedishTime(at)}`

function table(
  context: ReadContext,
  order: Pick<TableSheet, 'title' | 'columns' | 'rows' | 'footer'> & { readonly head?: TableSheet['head'] },
): TableSheet {
  const { displayName, title } = context.me
  return {
    kind: 'table',
    isDemo: context.house.isDemo,
    ...order,
    head: [
      { label: 'Hus', value: houseName(context.db) },
      ...(order.head ?? []),
      { label: 'Uttaget', value: `${momentOf(context.now())} av ${displayName}, ${title.toLocaleLowerCase('sv')}` },
    ],
  }
}

const periodOf = ({ from, until }: Period) => ({ label: 'Period', value: `${from} – ${until}` })
const thingsOf = (entry: LogEntry) => entry.things.map(thingWords).join(', ')
/** What was typed by people may name a child: it is read in the program and never taken out. */
const remarkOf = (entry: LogEntry) =>
  [
    ...entry.marks.map((mark) => logMarkLabels[mark]),
    entry.reason ? 'skäl angivet' : '',
    entry.search ? 'sökord angivet' : '',
  ]
    .filter(Boolean)
    .join(', ')

const inProgram =
  'Namn på barn och vuxna står bara där den som tog ut loggen har nyckel. Skäl och sökord läses i programmet. Loggen får inte användas för att mäta prestationer.'

/** Entries of the log as a table. Throws `no-key`. */
export function drawLog(context: ReadContext, filter: LogFilter): Drawn {
  const rows = [...filtered(context, filter)].map((opened) => {
    const entry = opened.show()
    return [
      String(entry.seq),
      momentOf(entry.at),
      entry.user,
      actionWords(entry.action),
      logOpLabels[entry.op],
      thingsOf(entry),
      remarkOf(entry),
    ]
  })
  return {
    printable: table(context, {
      title: 'Logg',
      head: [
        periodOf(filter),
        { label: 'Användare', value: filter.userId ? getUser(context.db, filter.userId).displayName : 'Alla' },
        { label: 'Poster', value: String(rows.length) },
      ],
      columns: ['Nr', 'När', 'Vem', 'Vad', 'Slag', 'Gäller', 'Anmärkning'],
      rows,
      footer: inProgram,
    }),
    fileName: `Logg ${filter.from} – ${filter.until}`,
  }
}

/** Who has read an akt, as a table; of the parts that I hold keys to, and saying so when the oldest are left out. Throws `not-found`. */
export function drawAktLog(context: ReadContext, aktId: AktId): Drawn {
  const { reference, readings, isCut } = readingsOfAkt(context, aktId)
  return {
    printable: table(context, {
      title: 'Vem har läst akten',
      head: [{ label: 'Akt', value: reference }],
      columns: ['Nr', 'När', 'Vem', 'Titel', 'Vad'],
      rows: readings.map((one) => [
        String(one.seq),
        momentOf(one.at),
        one.user,
        one.title,
        `${actionWords(one.action)}${one.isShielded ? ' (skyddade uppgifter)' : ''}`,
      ]),
      footer: `${isCut ? 'De äldsta läsningarna står inte här. Loggranskaren ser dem i loggen. ' : ''}Varje läsning av akten står i loggen. Loggen får inte användas för att mäta prestationer.`,
    }),
    fileName: `Läsningar av akt ${reference}`,
  }
}

/** What has been examined in a period, as a table. Throws `no-key`. */
export function drawReviews(context: ReadContext, period: Period): Drawn {
  requireReviewer(context)
  const open = entryOpener(context)
  return {
    printable: table(context, {
      title: 'Loggkontroll',
      head: [periodOf(period)],
      columns: ['Nr', 'Läst', 'Vem', 'Vad', 'Gäller', 'Utvald för', 'Bedömning', 'Kommentar', 'Granskad'],
      rows: reviewsIn(context, period).map(({ seq, review }) => {
        const entry = open(entryAt(context, seq)).show()
        return [
          String(seq),
          momentOf(entry.at),
          entry.user,
          actionWords(entry.action),
          thingsOf(entry),
          review.reasons.map((reason) => sampleReasonLabels[reason]).join(', '),
          verdictLabels[review.verdict],
          review.comment,
          `${momentOf(review.reviewedAt)}, ${review.reviewer}`,
        ]
      }),
      footer: inProgram,
    }),
    fileName: `Loggkontroll ${period.from} – ${period.until}`,
  }
}

/** The whole chain, line by line; on paper only its head, to be kept with the record of the log review. Throws `no-key`. */
export function drawChain(context: ReadContext): Drawn {
  requireReviewer(context)
  const last = context.db.first((q) =>
    q.selectFrom('log_entry').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1),
  )
  return {
    printable: table(context, {
      title: 'Loggens kedja',
      columns: ['Poster', 'Senaste posten', 'Dess kontrollsumma'],
      rows: last ? [[String(last.seq), momentOf(last.at), last.hash.toString('hex').replace(/.{8}(?!$)/g, '$& ')]] : [],
      footer:
        'Spara bladet utanför datorn. Stämmer kontrollsumman för posten med samma nummer längre fram har ingenting före den ändrats.',
    }),
    fileName: `Loggens kedja ${context.today()}`,
    lines: chainLines,
  }
}
