import type { FamilyMap, FamilyMember } from '@shared/family/family.contract'
import { adultSexLabels, childSexLabels, custodyLabels, livesWithLabels, relationLabels } from '@shared/glossary/labels'
import { Table } from '../ui/layout'

const isGrown = ({ kinship }: FamilyMember) => kinship !== null && kinship.relation !== 'syskon'

/** Everybody on the map, row by row. */
export const FamilyTable = ({ family: { members, ties } }: { readonly family: FamilyMap }) => (
  <Table caption="Familjen" columns={['Namn', 'Är', 'Ålder', 'Kön', 'Vårdnad och boende', 'Vuxna till']}>
    {members.map((member) => {
      const { personId, name, age, sex, kinship, isProtected } = member
      const children = ties
        .filter(({ adultId }) => adultId === personId)
        .flatMap(({ childId }) => members.find((one) => one.personId === childId)?.name ?? [])
      return (
        <tr key={personId}>
          <td>
            {name}
            {isProtected && name !== 'Skyddade personuppgifter' ? ' (skyddade personuppgifter)' : ''}
          </td>
          <td>{kinship ? relationLabels[kinship.relation] : 'Barnet'}</td>
          <td>{age === null ? 'Okänd' : `${age} år`}</td>
          <td>{isGrown(member) ? adultSexLabels[sex] : childSexLabels[sex]}</td>
          <td>
            {kinship && isGrown(member)
              ? `${custodyLabels[kinship.custody]}, ${livesWithLabels[kinship.livesWithChild].toLowerCase()}`
              : '–'}
          </td>
          <td>{children.length > 0 ? children.join(', ') : '–'}</td>
        </tr>
      )
    })}
  </Table>
)
