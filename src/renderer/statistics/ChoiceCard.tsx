import type { NamndId } from '@shared/ids'
import { DateField, SelectField } from '../ui/fields'
import { Card, Grid } from '../ui/layout'
import type { Choices } from './StatisticsPage'

/** The form's values: a year or `egen`, and what of the house. */
export interface Chosen {
  readonly year: string
  readonly from: string
  readonly until: string
  readonly namndId: NamndId | ''
  readonly municipality: string
}

interface ChoiceCardProps {
  readonly choices: Choices
  readonly chosen: Chosen
  readonly onChoose: (change: Partial<Chosen>) => void
}

/** Which period, and which nämnd or municipality, as far as the person may choose. */
export function ChoiceCard({ choices, chosen, onChoose }: ChoiceCardProps) {
  const { reach, years, namnder } = choices
  const isFree = reach !== 'hela-ar'
  const municipalities = namnder
    .filter(({ id }) => chosen.namndId === '' || id === chosen.namndId)
    .flatMap((one) => one.municipalities)
  return (
    <Card title="Period och urval">
      <Grid>
        <SelectField
          label="Period"
          value={chosen.year}
          choices={[
            ...years.map((year) => ({ value: String(year), label: `År ${year}` })),
            ...(isFree ? [{ value: 'egen', label: 'Egen period' }] : []),
          ]}
          onChange={(year) =>
            onChoose(year === 'egen' ? { year } : { year, from: `${year}-01-01`, until: `${year}-12-31` })
          }
        />
        {chosen.year === 'egen' ? (
          <>
            <DateField label="Första dagen" value={chosen.from} onChange={(from) => onChoose({ from })} />
            <DateField
              label="Sista dagen"
              value={chosen.until}
              onChange={(until) => onChoose({ until })}
              error={
                chosen.until !== '' && chosen.until < chosen.from ? 'Sista dagen ligger före den första.' : undefined
              }
            />
          </>
        ) : null}
        {reach === 'alla' && namnder.length > 1 ? (
          <SelectField
            label="Nämnd"
            value={chosen.namndId}
            choices={namnder.map(({ id, name }) => ({ value: id, label: name }))}
            everything="Alla nämnder"
            onChange={(namndId) => onChoose({ namndId, municipality: '' })}
          />
        ) : null}
        {isFree && municipalities.length > 1 ? (
          <SelectField
            label="Kommun"
            value={chosen.municipality}
            choices={municipalities.map((name) => ({ value: name, label: name }))}
            everything="Alla kommuner"
            onChange={(municipality) => onChoose({ municipality })}
          />
        ) : null}
      </Grid>
    </Card>
  )
}
