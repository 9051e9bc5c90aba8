import type { Profile } from '../../../shared/profile/profile.contract'
import { hidden } from '../../../shared/statistics/hidden'
import type { Indicator } from '../../../shared/statistics/statistics.contract'
import { ruleOn } from '../deadline/version.rules'
import { countOf } from './children.rules'
import type { Counts, DayCounts } from './counts'
import { isSmall, least, shareOf, waitOf } from './masking.rules'

/** Where a measure comes from. */
const promise = (standard: string) => `Europeiska kvalitetsstandarder för Barnahus (PROMISE), standard ${standard}`
const guideline = 'Nationella riktlinjer för samverkan vid Barnahus (2009), kriterium 5.8'

interface Yes {
  readonly yes: number
  readonly no: number
  readonly missing?: number
}

type Words = Pick<Indicator, 'id' | 'name' | 'definition' | 'source'>

const share = (words: Words, { yes, no, missing = 0 }: Yes): Indicator => ({
  ...words,
  ...shareOf(yes, no, Math.max(0, missing)),
})
const wait = (words: Words, counts: DayCounts, missing = 0): Indicator => ({ ...words, ...waitOf(counts, missing) })
const words = (id: string, name: string, definition: string, source: string): Words => ({
  id,
  name,
  definition,
  source,
})

const total = (counts: DayCounts) => counts.reduce((sum, { count }) => sum + count, 0)

/** The law that a deadline of the municipal lane rests on, as it read when the period began. */
const lawOf = (code: 'T1' | 'T2' | 'T3', from: string) => ruleOn(code, from)?.law?.text ?? ''

/** How many interviews each child had, told as a mean and as how many had more than two. */
function perChild(times: DayCounts): Pick<Indicator, 'value' | 'of'> {
  const children = total(times)
  if (children === 0) return { value: '–', of: 'Inga att räkna' }
  const interviews = times.reduce((sum, { days, count }) => sum + days * count, 0)
  // A mean of few more interviews than children tells of the few.
  if (children < least || isSmall(interviews - children)) return { value: hidden, of: hidden }
  const many = times.filter(({ days }) => days > 2).reduce((sum, { count }) => sum + count, 0)
  const mean = (interviews / children).toFixed(1).replace('.', ',')
  return {
    value: `${mean} i medeltal, fler än två: ${shareOf(many, children - many).value}`,
    of: `${interviews} på ${children} barn`,
  }
}

/** The measures of quality, each with what it is made of. */
export function indicatorsOf(counts: Counts, profile: Profile, from: string): Indicator[] {
  const { opened, samrad, waits, times, first, days, reports, investigations, suspicions, outcomes } = counts
  const sum = <K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K) =>
    rows.reduce((all, row) => all + row[key], 0)
  const named = samrad.filter(({ type }) => type !== 'konsulterande')
  const all = sum(named, 'n')
  const heard = sum(first, 'n')
  const reportWaits = first.flatMap(({ reportDays, n }) =>
    reportDays === null ? [] : [{ days: reportDays, count: n }],
  )
  const supportWaits = first.flatMap(({ supportDays, n }) =>
    supportDays === null ? [] : [{ days: supportDays, count: n }],
  )
  const goal = profile.deadlines.firstInterview
  const soon = reportWaits.filter((one) => one.days <= goal)
  const day = days.find(({ state }) => state === 'genomford')
  const interviews = counts.events.find(({ kind }) => kind === 'barnforhor')?.n ?? 0
  const dayCount = day?.n ?? 0
  const [report] = reports
  const [investigation] = investigations
  const [suspicion] = suspicions
  const [outcome] = outcomes
  const [closing] = counts.closed
  const examWaits = counts.exams.flatMap(({ days: waited, n }) => (waited === null ? [] : [{ days: waited, count: n }]))
  const examMissing = counts.exams.filter((one) => one.days === null).reduce((rest, { n }) => rest + n, 0)
  const required = sum(counts.chairs, 'required')
  const requiredPresent = sum(counts.chairs, 'requiredPresent')
  const assessed = countOf(opened, 'lakare', 'behovs') + countOf(opened, 'lakare', 'behovs-inte')
  const meeting = {
    heard: sum(counts.meetings, 'heard'),
    unheard: sum(counts.meetings, 'unheard'),
    n: sum(counts.meetings, 'n'),
  }
  const offers = (code: string) => countOf(counts.offers, 'erbjudande', code)
  const rung = (step: string, name: string) => {
    const row = counts.followUps.find((one) => one.step === step)
    return share(
      words(
        `I21 ${name}`,
        `Uppföljning efter ${name} gjord`,
        'Gjorda uppföljningar av dem vars dag kom under perioden medan ärendet var öppet.',
        promise('5 och 8'),
      ),
      { yes: row?.done ?? 0, no: (row?.due ?? 0) - (row?.done ?? 0) },
    )
  }
  return [
    share(
      words(
        'I2',
        'De som skulle vara med var med',
        'Stolar vid samråd där verksamheten deltog, av de stolar som skulle vara fyllda och där närvaron är noterad.',
        promise('2 och 5'),
      ),
      { yes: requiredPresent, no: required - requiredPresent },
    ),
    share(
      words(
        'I3',
        'Alla obligatoriska parter på plats',
        'Samråd där alla verksamheter som alltid kallas deltog, av alla samråd utom de konsulterande.',
        guideline,
      ),
      { yes: sum(named, 'full'), no: all - sum(named, 'full') - sum(named, 'unclear'), missing: sum(named, 'unclear') },
    ),
    wait(
      words(
        'I4',
        'Dagar från förfrågan till samråd',
        `Samråd som hölls under perioden. Husets mål är ${profile.goals.requestToSamrad} dagar.`,
        promise('1.3'),
      ),
      waits,
    ),
    wait(
      words(
        'I5',
        'Dagar från polisanmälan till första barnförhör',
        'Barn som hördes första gången under perioden. Kortare väntan kan ha många orsaker; talet säger inte varför.',
        promise('1.3 och 6'),
      ),
      reportWaits,
      heard - total(reportWaits),
    ),
    share(
      words(
        'I5 mål',
        `Första förhöret inom ${goal} dagar`,
        'Av de barn som hördes första gången och där polisanmälans dag är noterad. Husets eget mål, inte lag.',
        promise('1.3 och 6'),
      ),
      { yes: total(soon), no: total(reportWaits) - total(soon), missing: heard - total(reportWaits) },
    ),
    {
      ...words(
        'I6',
        'Förhör per barn',
        'Noterade barnförhör under perioden, delat med barnen som hördes.',
        promise('6'),
      ),
      ...perChild(times),
      missing: '0',
    },
    share(
      words(
        'I7',
        'Förhör på Barnahus',
        'Genomförda förhörsdagar på Barnahus, av alla. Uppgift saknas: förhör som noterats utan förhörsdag.',
        promise('4'),
      ),
      { yes: day?.here ?? 0, no: dayCount - (day?.here ?? 0), missing: interviews - dayCount },
    ),
    share(
      words(
        'I8',
        'Omedelbar skyddsbedömning i tid',
        'Anmälningar under perioden som bedömdes samma dag eller nästa.',
        lawOf('T1', from),
      ),
      {
        yes: report?.assessedInTime ?? 0,
        no: report?.assessedLater ?? 0,
        missing: (report?.n ?? 0) - (report?.assessedInTime ?? 0) - (report?.assessedLater ?? 0),
      },
    ),
    share(
      words(
        'I9 a',
        'Förhandsbedömning inom 14 dagar',
        'Anmälningar under perioden där beslut att inleda eller inte inleda utredning är noterat.',
        lawOf('T2', from),
      ),
      {
        yes: report?.decidedInTime ?? 0,
        no: report?.decidedLater ?? 0,
        missing: (report?.n ?? 0) - (report?.decidedInTime ?? 0) - (report?.decidedLater ?? 0),
      },
    ),
    share(
      words(
        'I9 b',
        'Utredning inom fyra månader',
        'Utredningar som avslutades under perioden, utan hänsyn till förlängning.',
        lawOf('T3', from),
      ),
      {
        yes: investigation?.inTime ?? 0,
        no: investigation?.later ?? 0,
        missing: (investigation?.n ?? 0) - (investigation?.inTime ?? 0) - (investigation?.later ?? 0),
      },
    ),
    share(
      words(
        'I10',
        'Särskild företrädare förordnad före första förhöret',
        'Förordnad senast förhörsdagen, av de barn som behövde det och hördes första gången under perioden. Om företrädaren var med vid förhöret noteras inte.',
        promise('1'),
      ),
      {
        yes: sum(first, 'counselInTime'),
        no: sum(first, 'counselLater'),
        missing: sum(first, 'counselNeeded') - sum(first, 'counselInTime') - sum(first, 'counselLater'),
      },
    ),
    share(
      words(
        'I11',
        'Trygghetsperson med',
        'Genomförda förhörsdagar med trygghetsperson, av alla. Om en vårdnadshavare var med noteras inte.',
        promise('4'),
      ),
      { yes: day?.trusted ?? 0, no: dayCount - (day?.trusted ?? 0) },
    ),
    share(
      words(
        'I13',
        'Barnet informerat och hört inför möte',
        'Möten med familjen under perioden där barnet hade informerats och fått säga sitt.',
        promise('1.2'),
      ),
      { yes: meeting.heard, no: meeting.unheard, missing: meeting.n - meeting.heard - meeting.unheard },
    ),
    share(
      words(
        'I14',
        'Barnet har fått veta hur förundersökningen gick',
        'Ärenden med beslut i förundersökningen under perioden. Svaret tas från uppföljningar efter beslutet.',
        promise('1.2'),
      ),
      {
        yes: outcome?.told ?? 0,
        no: outcome?.untold ?? 0,
        missing: (outcome?.n ?? 0) - (outcome?.told ?? 0) - (outcome?.untold ?? 0),
      },
    ),
    share(
      words(
        'I15 a',
        'Behov av läkarundersökning bedömt',
        'Ärenden öppnade under perioden där det står om läkarundersökning behövs.',
        promise('7'),
      ),
      { yes: assessed, no: countOf(opened, 'lakare', 'ej-bedomt'), missing: countOf(opened, 'lakare', 'saknas') },
    ),
    wait(
      words(
        'I15 b',
        'Dagar från begäran till läkarundersökning',
        'Undersökningar som gjordes under perioden.',
        promise('7'),
      ),
      examWaits,
      examMissing,
    ),
    share(
      words(
        'I15 c',
        'Läkarundersökning på Barnahus',
        'Av undersökningar under perioden där platsen är noterad.',
        promise('7'),
      ),
      {
        yes: sum(counts.exams, 'here'),
        no: sum(counts.exams, 'placed') - sum(counts.exams, 'here'),
        missing: sum(counts.exams, 'n') - sum(counts.exams, 'placed'),
      },
    ),
    share(
      words(
        'I16 a',
        'Krisstöd erbjudet inom 7 dagar',
        'Barn som hördes första gången under perioden. Uppgift saknas: inget erbjudande är noterat.',
        promise('8'),
      ),
      {
        yes: sum(first, 'offeredInTime'),
        no: sum(first, 'offered') - sum(first, 'offeredInTime'),
        missing: heard - sum(first, 'offered'),
      },
    ),
    share(words('I16 b', 'Erbjudet stöd accepterat', 'Av de erbjudanden som besvarats.', promise('8')), {
      yes: sum(first, 'accepted'),
      no: sum(first, 'declined'),
      missing: sum(first, 'offered') - sum(first, 'accepted') - sum(first, 'declined'),
    }),
    wait(
      words(
        'I16 c',
        'Dagar från första förhör till påbörjat stöd',
        'Barn som hördes första gången under perioden och vars stöd har börjat.',
        promise('8'),
      ),
      supportWaits,
      heard - total(supportWaits),
    ),
    share(
      words(
        'I17',
        'Vuxen erbjuden eget stöd',
        'Samtal under perioden där den vuxne fick ett erbjudande, av dem där svaret är noterat.',
        promise('8'),
      ),
      { yes: offers('tackade-ja') + offers('tackade-nej'), no: offers('inte-fragad') },
    ),
    share(words('I18', 'Eftermöte samma dag', 'Barn som hördes första gången under perioden.', promise('5')), {
      yes: sum(first, 'afterSameDay'),
      no: sum(first, 'afterLater'),
      missing: heard - sum(first, 'afterSameDay') - sum(first, 'afterLater'),
    }),
    share(
      words(
        'I19 a',
        'Förmöte och hembesök beslutat vid samråd',
        'Samråd utom de konsulterande där punkten slutade i beslut.',
        promise('8'),
      ),
      {
        yes: sum(named, 'decided'),
        no: sum(named, 'undecided'),
        missing: all - sum(named, 'decided') - sum(named, 'undecided'),
      },
    ),
    share(words('I19 b', 'Förmöte samma dag som förhöret', 'Av förmöten efter första förhöret.', promise('8')), {
      yes: sum(first, 'beforeSameDay'),
      no: sum(first, 'before') - sum(first, 'beforeSameDay'),
    }),
    share(words('I19 c', 'Hembesök samma dag som förhöret', 'Av hembesök efter första förhöret.', promise('8')), {
      yes: sum(first, 'homeSameDay'),
      no: sum(first, 'home') - sum(first, 'homeSameDay'),
    }),
    share(
      words(
        'I20',
        'Rehabiliteringsansvarig utsedd senast dagen efter',
        'Barn som hördes första gången under perioden. Uppgift saknas: ingen är utsedd.',
        promise('5'),
      ),
      {
        yes: sum(first, 'leadInTime'),
        no: sum(first, 'leadLater'),
        missing: heard - sum(first, 'leadInTime') - sum(first, 'leadLater'),
      },
    ),
    rung('v1', 'en vecka'),
    rung('m1', 'en månad'),
    rung('m3', 'tre månader'),
    rung('m6', 'sex månader'),
    share(
      words(
        'I22',
        'Avslutade med ett rum öppet',
        'Av ärenden som avslutades under perioden. Skälen står i ärendena.',
        promise('5'),
      ),
      { yes: closing?.withOpenRoom ?? 0, no: (closing?.closed ?? 0) - (closing?.withOpenRoom ?? 0) },
    ),
    share(
      words(
        'I23',
        'Förundersökning beslutad inom tre månader',
        'Räknat från skäligen misstänkt, när polis eller åklagare har berättat båda dagarna. Åtal eller nedlagd.',
        promise('1.3'),
      ),
      {
        yes: suspicion?.inTime ?? 0,
        no: suspicion?.later ?? 0,
        missing: (suspicion?.n ?? 0) - (suspicion?.inTime ?? 0) - (suspicion?.later ?? 0),
      },
    ),
    share(
      words('I24', 'Tolk med när det behövs', 'Genomförda förhörsdagar för barn som behöver tolk.', promise('1 och 4')),
      { yes: day?.interpreted ?? 0, no: (day?.needing ?? 0) - (day?.interpreted ?? 0) },
    ),
    share(
      words('I26', 'Barnahuslogg lämnad till barnet', 'Av ärenden som avslutades under perioden.', promise('1.2')),
      { yes: closing?.withLog ?? 0, no: (closing?.closed ?? 0) - (closing?.withLog ?? 0) },
    ),
  ]
}
