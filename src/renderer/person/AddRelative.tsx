import type { PersonId } from '@shared/ids'
import type { PersonMatch } from '@shared/person/person.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Callout, Fault, Row } from '../ui/layout'
import { emptyIdentity, emptyWhereabouts, IdentityFields, WhereaboutsFields } from './IdentityFields'
import { emptyKinship, KinshipFields } from './KinshipFields'
import { LookUp } from './LookUp'

/** Adds an adult or a sibling to the child's family; the look-up comes first. */
export function AddRelative({ childId, onClose }: { readonly childId: PersonId; readonly onClose: () => void }) {
  const form = useForm({
    initial: {
      identity: emptyIdentity,
      whereabouts: emptyWhereabouts,
      kinship: emptyKinship,
      known: null as PersonMatch | null,
    },
    draft: { form: 'person.relate', subject: childId },
    submit: async ({ identity, whereabouts, kinship, known }) => {
      await invoke('person.relate', {
        childId,
        kinship,
        other: known ? { kind: 'known', personId: known.personId } : { kind: 'new', identity, whereabouts },
      })
      onClose()
    },
  })
  const { identity, whereabouts, kinship, known } = form.values
  const isSibling = kinship.relation === 'syskon'
  return (
    <Dialog title="Lägg till person" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <KinshipFields values={kinship} set={(change) => form.set({ kinship: { ...kinship, ...change } })} />
        {known ? (
          <Callout title={known.name}>
            <Row>
              <Button size="small" onClick={() => form.set({ known: null })}>
                Nej, det är en annan person
              </Button>
            </Row>
          </Callout>
        ) : (
          <>
            <IdentityFields
              values={identity}
              set={(change) => form.set((before) => ({ ...before, identity: { ...before.identity, ...change } }))}
              error={(field) => form.error('other', 'identity', field)}
              isChild={isSibling}
            />
            <LookUp values={identity} onChoose={(match) => form.set({ known: match })} />
            <WhereaboutsFields
              values={whereabouts}
              set={(change) => form.set({ whereabouts: { ...whereabouts, ...change } })}
              error={(field) => form.error('other', 'whereabouts', field)}
              protection={identity.protection}
              isChild={isSibling}
            />
          </>
        )}
        <Fault failure={form.failure} />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Lägg till
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
