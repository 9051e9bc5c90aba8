import type { User } from '@shared/account/account.contract'
import type { Leaving } from '@shared/account/leaving.contract'
import { handLabels } from '@shared/glossary/labels'
import { Link } from 'wouter'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Callout, Fault, Row } from '../ui/layout'

/** Shuts out somebody who leaves, after telling what follows. */
export const RemoveUser = ({ user, onClose }: { readonly user: User; readonly onClose: () => void }) => (
  <Dialog title={`Stäng ute ${user.displayName}`} onClose={onClose}>
    <Loaded question={ask('account.leaving', { userId: user.id })}>
      {(leaving) => <Remove leaving={leaving} onClose={onClose} />}
    </Loaded>
  </Dialog>
)

function Remove({ leaving, onClose }: { readonly leaving: Leaving; readonly onClose: () => void }) {
  const { userId, inHand } = leaving
  const isFree = inHand.length === 0
  const form = useForm({
    initial: { reason: '', isUrgent: false },
    submit: async ({ reason, isUrgent }) => {
      await invoke('account.remove', { userId, reason, isUrgent })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Form onSubmit={() => form.submit()}>
      <p>
        Inloggningen och alla nycklar tas bort, låsen byts och databasen får en ny nyckel. Det som personen har skrivit
        och signerat står kvar. Det går inte att ångra; kommer personen tillbaka läggs en ny användare in.
      </p>
      {inHand.length > 0 ? (
        <Callout tone="warn" title="Det här ligger i personens hand. Ge det till någon annan först.">
          <ul>
            {inHand.map(({ kind, text, to }) => (
              <li key={`${kind}-${to}`}>
                {handLabels[kind]}{' '}
                <Link href={to} onClick={onClose}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <Callout tone="warn" title="Personen kan ha annat i sin hand, som du inte kan se.">
        <span>
          Fråga personen, 1:e socialsekreterare eller enhetschef om akter och uppgifter är överlämnade. En akt som ingen
          annan har nyckel till öppnas sedan bara med nödöppning eller två återställningsark.
        </span>
      </Callout>
      <TextField
        label="Varför?"
        hint="Står i loggen"
        value={values.reason}
        onChange={(reason) => set({ reason })}
        error={error('reason')}
      />
      {isFree ? null : (
        <Checkbox
          label="Det brådskar: stäng ute nu, och lämna över efteråt"
          checked={values.isUrgent}
          onChange={(isUrgent) => set({ isUrgent })}
        />
      )}
      {error('isUrgent') ? <p role="alert">{error('isUrgent')}</p> : null}
      {error('userId') ? <p role="alert">{error('userId')}</p> : null}
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy || (!isFree && !values.isUrgent)}>
          {form.isBusy ? 'Byter nycklar …' : 'Stäng ute'}
        </Button>
        <Button onClick={onClose}>Avbryt</Button>
      </Row>
    </Form>
  )
}
