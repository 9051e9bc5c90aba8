import { mayLeave } from '@shared/policy/exports'
import type { SamradPage } from '@shared/samrad/samrad.contract'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { ask, askShell, useCommand } from '../lib/api'
import { usePolicy } from '../lib/use-policy'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

/** One safe text for each agency: to copy, to save, or as a calendar file. */
export function InvitationsCard({ samrad }: { readonly samrad: SamradPage }) {
  const [copied, setCopied] = useState('')
  const call = useCommand('samrad.call')
  const mayCopy = mayLeave(usePolicy(), 'samrad')
  return (
    <Card
      title={<Term code="invitation">Kallelse</Term>}
      actions={
        samrad.state === 'planerat' ? (
          <Button kind="primary" size="small" onClick={() => call.mutate({ samradId: samrad.id })}>
            Kallelsen är skickad
          </Button>
        ) : null
      }
    >
      <Callout>
        <span>
          Texterna saknar namn, nummer och uppgifter om barnet och kan gå i vanlig e-post. Identiteten lämnas per
          telefon.
        </span>
      </Callout>
      <Fault failure={call.error?.failure} />
      <Loaded question={ask('samrad.invitations', { samradId: samrad.id })}>
        {(invitations) => (
          <ul className={layout.list}>
            {invitations.map((invitation) => {
              const party = samrad.parties.find((one) => one.agencyId === invitation.agencyId)
              return (
                <li key={invitation.agencyId} className={layout.stack}>
                  <details>
                    <summary className={layout.strong}>{invitation.agencyName}</summary>
                    <p className={`${layout.pre} ${layout.small} ${layout.letter}`}>{invitation.body}</p>
                  </details>
                  <Row>
                    <Button
                      size="small"
                      disabled={!mayCopy}
                      onClick={() =>
                        void askShell('shell.copy', { text: `${invitation.subject}\n\n${invitation.body}` }).then(() =>
                          setCopied(invitation.agencyId),
                        )
                      }
                    >
                      <IconCopy size={17} aria-hidden />
                      {copied === invitation.agencyId ? 'Kopierad i 20 sekunder' : 'Kopiera'}
                      <span className="visually-hidden"> kallelsen till {invitation.agencyName}</span>
                    </Button>
                    {party ? (
                      <SaveButtons
                        document={{ kind: 'invitation', samradId: samrad.id, partyId: party.id }}
                        formats={['docx', 'pdf', 'ics']}
                        about={`kallelsen till ${invitation.agencyName}`}
                      />
                    ) : null}
                  </Row>
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}
