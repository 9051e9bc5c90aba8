import type { CasePage } from '@shared/case/case.contract'
import type { CaseId, PersonId } from '@shared/ids'
import type { Identity, PersonMatch } from '@shared/person/person.contract'
import { ask } from '../lib/api'
import { LoadedPage } from '../ui/Loaded'
import { NewRequestPage } from './NewRequestPage'
import { emptyAdult, emptyChild, emptyRequest, type RequestValues } from './request-values'

/** A new request for a child whose case is closed: the family is known, the matter is new. */
export const FollowingRequestPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <LoadedPage question={ask('case.page', { caseId })}>
    {(page) => <NewRequestPage begun={requestAfter(page)} subject={`efter ${caseId}`} />}
  </LoadedPage>
)

/** A person of the family as the look-up would have found it. */
const known = (personId: PersonId, { givenName, familyName, personnummer, birthDate }: Identity): PersonMatch => ({
  personId,
  name: `${givenName} ${familyName}`,
  personnummer,
  birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null,
  why: 'same-number',
  cases: [],
})

function requestAfter({ childId, identity, namndId, municipality, relatives }: CasePage): RequestValues {
  return {
    ...emptyRequest(),
    children: [{ ...emptyChild, known: known(childId, identity), namndId, municipality }],
    adults: relatives.flatMap(({ personId, identity: other, kinship }) =>
      other && kinship.relation !== 'syskon' ? [{ ...emptyAdult, known: known(personId, other), kinship }] : [],
    ),
  }
}
