import type { OutputOf } from '@shared/contract/define'
import { isRealDay } from '@shared/day'
import type { Span, statisticsContract } from '@shared/statistics/statistics.contract'
import { useState } from 'react'
import { ask } from '../lib/api'
import { LoadedPage } from '../ui/Loaded'
import { Empty, Page } from '../ui/layout'
import { ChoiceCard, type Chosen } from './ChoiceCard'
import { ReportView } from './ReportView'

export type Choices = OutputOf<(typeof statisticsContract)['statistics.choices']>

/** What is counted by what has been chosen; null while a day of an own period is still being typed. */
function spanOf({ year, from, until, namndId, municipality }: Chosen): Span | null {
  const place = { namndId: namndId === '' ? null : namndId, municipality: municipality === '' ? null : municipality }
  if (year !== 'egen') return { from: `${year}-01-01`, until: `${year}-12-31`, ...place }
  return isRealDay(from) && isRealDay(until) && from <= until ? { from, until, ...place } : null
}

/** Statistiken: a year in figures, or any period of it. */
export const StatisticsPage = () => (
  <LoadedPage question={{ ...ask('statistics.choices', {}), staleTime: 0 }}>
    {(choices) => <Statistics choices={choices} />}
  </LoadedPage>
)

const lead =
  'Antal och mått för en period. Inga namn, inga ärendenummer, och inga tal som är så små att någon kan kännas igen.'

function Statistics({ choices }: { readonly choices: Choices }) {
  const [newest] = choices.years
  const [chosen, setChosen] = useState<Chosen>({
    year: String(newest ?? ''),
    from: newest ? `${newest}-01-01` : '',
    until: newest ? `${newest}-12-31` : '',
    namndId: choices.reach === 'namnd' ? (choices.namnder[0]?.id ?? '') : '',
    municipality: '',
  })
  if (choices.reach === null)
    return (
      <Page title="Statistik" narrow>
        <Empty>Statistiken visas för samordnare, 1:e socialsekreterare, enhetschef och styrgruppens läsgäst.</Empty>
      </Page>
    )
  if (newest === undefined)
    return (
      <Page title="Statistik" lead={lead} narrow>
        <Empty>Statistiken visas för hela år som är slut. Det första året är inte slut än.</Empty>
      </Page>
    )
  const span = spanOf(chosen)
  return (
    <Page title="Statistik" lead={lead}>
      <ChoiceCard choices={choices} chosen={chosen} onChoose={(change) => setChosen({ ...chosen, ...change })} />
      {span ? <ReportView key={JSON.stringify(span)} span={span} /> : <Empty>Ange en första och en sista dag.</Empty>}
    </Page>
  )
}
