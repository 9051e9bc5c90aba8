import type { PersonMatch } from '@shared/person/person.contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Callout, layout, Row } from '../ui/layout'
import type { IdentityValues } from './IdentityFields'

const birthYearOf = (values: IdentityValues): number | null => {
  const digits = values.personnummer.replace(/\D/g, '')
  if (values.birthDate) return Number(values.birthDate.slice(0, 4)) || null
  return digits.length === 12 ? Number(digits.slice(0, 4)) : null
}

/** A number is looked up only when it is whole; a half one would be refused. */
const wholeNumber = (text: string) => (/^\d{10}(\d{2})?$/.test(text.replace(/[\s-]/g, '')) ? text : '')

interface LookUpProps {
  readonly values: IdentityValues
  readonly onChoose: (match: PersonMatch) => void
}

/** Shows those already known who may be the same, before a second person is made. */
export function LookUp({ values, onChoose }: LookUpProps) {
  const personnummer = wholeNumber(values.personnummer)
  const birthYear = birthYearOf(values)
  const isWorthAsking =
    personnummer !== '' || (values.givenName !== '' && values.familyName !== '' && birthYear !== null)
  const { data: matches = [] } = useQuery({
    ...ask('person.lookUp', { personnummer, givenName: values.givenName, familyName: values.familyName, birthYear }),
    enabled: isWorthAsking,
    gcTime: 0,
  })
  if (!isWorthAsking || matches.length === 0) return null
  return (
    <Callout tone="warn" title="Personen kan redan finnas här" live>
      {matches.map((match) => (
        <div key={match.personId} className={layout.row}>
          <span>
            {match.name}
            {match.birthYear ? `, född ${match.birthYear}` : ''} –{' '}
            {match.why === 'same-number' ? 'samma personnummer' : 'samma namn och födelseår'}
            {match.cases.length > 0 ? ` (${match.cases.map((one) => one.number).join(', ')})` : ''}
          </span>
          <Row>
            <Button size="small" onClick={() => onChoose(match)}>
              Det är samma person
            </Button>
          </Row>
        </div>
      ))}
    </Callout>
  )
}
