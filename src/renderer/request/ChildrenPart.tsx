import type { NamndId, UserId } from '@shared/ids'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import type { Form } from '../lib/use-form'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/fields'
import { Card, FieldsetFault, Grid, Row, Stack } from '../ui/layout'
import { PersonPart } from './PersonPart'
import { type ChildValues, emptyChild, type RequestValues } from './request-values'

/** The children of a request. Siblings get one case each and share the samråd. */
export function ChildrenPart({ form }: { readonly form: Form<RequestValues> }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const namnder = house?.namnder ?? []
  const { children } = form.values
  const setChild = (index: number, change: (child: ChildValues) => ChildValues) =>
    form.set((before) => ({
      ...before,
      children: before.children.map((child, at) => (at === index ? change(child) : child)),
    }))
  const chooseNamnd = (index: number, namndId: NamndId) => {
    const only = namnder.find((namnd) => namnd.id === namndId)?.municipalities
    setChild(index, (child) => ({
      ...child,
      namndId,
      municipality: only?.length === 1 ? (only[0] ?? '') : '',
      responsibleId: '',
    }))
  }
  const addSibling = () =>
    form.set((before) => {
      const [first = emptyChild] = before.children
      const sibling = {
        ...emptyChild,
        namndId: first.namndId,
        municipality: first.municipality,
        responsibleId: first.responsibleId,
        identity: { ...emptyChild.identity, familyName: first.identity.familyName, language: first.identity.language },
      }
      return { ...before, children: [...before.children, sibling] }
    })
  return (
    <Stack>
      {children.map((child, index) => (
        <Card
          // A child has no other identity than its place until it has been handed in.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          title={children.length > 1 ? `Barn ${index + 1}` : 'Barnet'}
          actions={
            children.length > 1 ? (
              <Button
                size="small"
                kind="quiet"
                onClick={() =>
                  form.set((before) => ({ ...before, children: before.children.filter((_, at) => at !== index) }))
                }
              >
                Ta bort
              </Button>
            ) : null
          }
        >
          <FieldsetFault error={form.error('children', index, 'person')} />
          <PersonPart
            values={child}
            set={(change) => setChild(index, change)}
            error={(...path) => form.error('children', index, 'person', ...path)}
            isChild
          />
          <Grid>
            <SelectField
              label="Ansvarig nämnd"
              value={child.namndId}
              onChange={(namndId) => chooseNamnd(index, namndId)}
              choices={namnder.map((namnd) => ({ value: namnd.id, label: namnd.name }))}
              error={form.error('children', index, 'namndId')}
            />
            <SelectField
              label="Kommun"
              value={child.municipality}
              onChange={(municipality) => setChild(index, (before) => ({ ...before, municipality }))}
              choices={(namnder.find((namnd) => namnd.id === child.namndId)?.municipalities ?? []).map((name) => ({
                value: name,
                label: name,
              }))}
              error={form.error('children', index, 'municipality')}
            />
            <SelectField
              label="Barnhandläggare"
              optional
              placeholder="Utses senare"
              value={child.responsibleId}
              onChange={(responsibleId: UserId) => setChild(index, (before) => ({ ...before, responsibleId }))}
              choices={users
                .filter((user) => user.roles.includes('barnhandlaggare') && user.namndId === child.namndId)
                .map((user) => ({ value: user.id, label: user.displayName }))}
              error={form.error('children', index, 'responsibleId')}
            />
          </Grid>
        </Card>
      ))}
      <Row>
        <Button onClick={addSibling}>
          <IconPlus size={18} aria-hidden />
          Lägg till syskon
        </Button>
      </Row>
    </Stack>
  )
}
