import type { User } from '@shared/account/account.contract'
import { roleLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { SettingsFrame } from '../settings'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Fault, layout, Row, Table } from '../ui/layout'
import { AddUser } from './AddUser'
import { ChangeUser } from './ChangeUser'
import { RemoveUser } from './RemoveUser'
import { RenewUser } from './RenewUser'

type Doing = { readonly what: 'change' | 'renew' | 'remove'; readonly user: User }

const dialogs: Readonly<Record<Doing['what'], (user: User, onClose: () => void) => ReactNode>> = {
  change: (user, onClose) => <ChangeUser user={user} onClose={onClose} />,
  renew: (user, onClose) => <RenewUser user={user} onClose={onClose} />,
  remove: (user, onClose) => <RemoveUser user={user} onClose={onClose} />,
}

/** Those who work here, each with a log-in and keys of their own. */
export function UsersPage() {
  const { data: me } = useQuery(ask('account.me', {}))
  const [isAdding, setAdding] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data: house } = useQuery(ask('house.current', {}))
  const welcome = useCommand('account.welcome')
  const namnd = (user: User) => house?.namnder.find((one) => one.id === user.namndId)?.name ?? '–'
  const isAdmin = me?.roles.includes('systemadmin') ?? false
  const mayWelcome = me?.roles.some((role) => ['samordnare', 'forste-socialsekreterare', 'enhetschef'].includes(role))
  const mayDo = isAdmin || mayWelcome
  return (
    <SettingsFrame
      title="Användare"
      lead="Varje person har sin egen inloggning och sina egna nycklar. Delade inloggningar finns inte."
      narrow={false}
      actions={
        isAdmin ? (
          <Button size="small" onClick={() => setAdding(true)}>
            Ny användare
          </Button>
        ) : null
      }
    >
      <Card>
        <Loaded question={ask('account.list', {})}>
          {(users) => (
            <Table caption="Användare" columns={['Namn', 'Roller', 'Nämnd', ...(mayDo ? ['Åtgärder'] : [])]}>
              {users.map((user) => (
                <tr key={user.id}>
                  <td>
                    <span className={layout.strong}>{user.displayName}</span>
                    <div className={`${layout.small} ${layout.muted}`}>{user.title}</div>
                  </td>
                  <td>{user.roles.map((role) => roleLabels[role]).join(', ')}</td>
                  <td>{namnd(user)}</td>
                  {mayDo ? (
                    <td>
                      <Row>
                        {isAdmin ? (
                          <Button
                            size="small"
                            aria-label={`Ändra ${user.displayName}`}
                            onClick={() => setDoing({ what: 'change', user })}
                          >
                            Ändra
                          </Button>
                        ) : null}
                        {mayWelcome && user.id !== me?.id ? (
                          <Button
                            size="small"
                            aria-label={`Öppna ärenden för ${user.displayName}`}
                            disabled={welcome.isPending}
                            onClick={() => welcome.mutate({ userId: user.id })}
                          >
                            Öppna ärenden
                          </Button>
                        ) : null}
                        {isAdmin && user.id !== me?.id ? (
                          <>
                            <Button
                              size="small"
                              aria-label={`Nya nycklar till ${user.displayName}`}
                              onClick={() => setDoing({ what: 'renew', user })}
                            >
                              Nya nycklar
                            </Button>
                            <Button
                              size="small"
                              aria-label={`Stäng ute ${user.displayName}`}
                              onClick={() => setDoing({ what: 'remove', user })}
                            >
                              Stäng ute
                            </Button>
                          </>
                        ) : null}
                      </Row>
                    </td>
                  ) : null}
                </tr>
              ))}
            </Table>
          )}
        </Loaded>
        <Fault failure={welcome.error?.failure} />
        {welcome.isSuccess ? (
          <Callout tone="ok" title="Ärenden och samråd som kollegans roll följer är öppnade." live />
        ) : null}
      </Card>
      {isAdding ? <AddUser onClose={() => setAdding(false)} /> : null}
      {doing ? dialogs[doing.what](doing.user, () => setDoing(null)) : null}
    </SettingsFrame>
  )
}
