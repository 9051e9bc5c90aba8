import { type Failure, failureOf } from '@shared/result'
import { type FormEvent, lazy, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { RestoreOffer } from '../backup'
import { SaltRepair } from '../integrity'
import { askShell, invoke } from '../lib/api'
import { usePolicy } from '../lib/use-policy'
import { Button } from '../ui/Button'
import { FourRooms } from '../ui/FourRooms'
import { PassphraseField, TextField } from '../ui/fields'
import { Callout, Card, Fault, layout, Row } from '../ui/layout'
import { BindingNotMade, BoundElsewhere } from './DeviceBinding'
import { Forgotten } from './Forgotten'
import styles from './gate.module.css'
import { HandedPassphrase } from './HandedPassphrase'
import { lockedTitle, type Status } from './status'

// Fetched when it is asked for: the lock screen is to stand there at once.
const AboutGate = lazy(async () => ({ default: (await import('../about')).AboutGate }))

const interruptions: Readonly<Record<string, string>> = {
  'core-gone': 'Programmets kärna stannade.',
  'page-gone': 'Sidan stannade.',
}

const never = () => () => undefined

/** Why the house was locked, where that was not the user's doing; nothing in what is drawn before there is an address. */
const useInterruption = () =>
  useSyncExternalStore(
    never,
    () => interruptions[new URLSearchParams(location.hash.split('?')[1]).get('avbrott') ?? ''],
    () => undefined,
  )

/** False while the screen is only what came with the page: what is typed is kept, but a button does not answer yet. */
const useAwake = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** The locked door. It never says which part was wrong. */
export function LockScreen({ status, onUnlocked }: { readonly status: Status; readonly onUnlocked: () => void }) {
  const [login, setLogin] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [view, setView] = useState<'las' | 'egen' | 'glomt' | 'ark' | 'om'>('las')
  const interruption = useInterruption()
  const isAsleep = !useAwake()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    document.title = lockedTitle
  }, [])

  // The fields came with the page, and somebody may have begun to type before there was anything to hear it.
  useLayoutEffect(() => {
    const [typedLogin, typedPassphrase] = form.current?.querySelectorAll('input') ?? []
    if (typedLogin) setLogin(typedLogin.value)
    if (typedPassphrase) setPassphrase(typedPassphrase.value)
  }, [])

  const unlock = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await invoke('account.unlock', { login, passphrase })
      location.hash = '/'
      onUnlocked()
    } catch (error) {
      const failed = failureOf(error)
      setBusy(false)
      if (failed.fields?.some((field) => field.code === 'passphrase-handed')) setView('egen')
      else setFailure(failed)
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void unlock()
  }
  const back = () => setView('las')
  if (view === 'glomt' || view === 'ark')
    return <Forgotten login={login} isBoundElsewhere={view === 'ark'} onBack={back} onUnlocked={onUnlocked} />
  if (view === 'om') return <AboutGate onBack={back} />
  if (view === 'egen')
    return <HandedPassphrase login={login} passphrase={passphrase} onBack={back} onUnlocked={onUnlocked} />

  return (
    <main className={styles.gate}>
      <div className={`${styles.box} ${status.isDemo ? styles.wide : ''}`}>
        <div className={styles.brand}>
          <FourRooms size={52} />
          <div>
            <h1>Fyra rum</h1>
            <p>{status.isDemo ? 'Barnahus Sjöberga' : 'Låst'}</p>
          </div>
        </div>
        {interruption ? (
          <Callout tone="warn" title={interruption} live>
            <span>Det som var sparat är tryggt, och utkasten finns kvar. Lås upp igen.</span>
          </Callout>
        ) : null}
        {failure?.code === 'device-key-missing' ? <BoundElsewhere onSheets={() => setView('ark')} /> : null}
        {status.isDemo ? (
          <DemoUsers
            status={status}
            login={login}
            choose={(user) => {
              setLogin(user.login)
              setPassphrase(user.passphrase)
            }}
          />
        ) : null}
        <Card>
          <form ref={form} className={layout.stack} onSubmit={submit}>
            <TextField
              label="Användarnamn"
              value={login}
              onChange={setLogin}
              autoComplete="off"
              spellCheck={false}
              autoFocus
            />
            <PassphraseField label="Lösenfras" value={passphrase} onChange={setPassphrase} isAsleep={isAsleep} />
            <Fault failure={failure?.code === 'device-key-missing' ? null : failure} />
            <Row between inert={isAsleep}>
              <Button type="submit" kind="primary" disabled={isBusy || login === '' || passphrase === ''}>
                {isBusy ? 'Låser upp …' : 'Lås upp'}
              </Button>
              {status.isDemo ? (
                <Button kind="quiet" onClick={() => void askShell('shell.chooseHouse', { demo: false })}>
                  Lämna demohuset
                </Button>
              ) : (
                <Button kind="quiet" onClick={() => void askShell('shell.chooseHouse', { demo: true })}>
                  Öppna demohuset
                </Button>
              )}
            </Row>
            <Row inert={isAsleep}>
              <Button kind="quiet" size="small" onClick={() => setView('glomt')}>
                Har du glömt lösenfrasen?
              </Button>
              <Button kind="quiet" size="small" onClick={() => setView('om')}>
                Om Fyra rum
              </Button>
            </Row>
          </form>
        </Card>
        {failure?.code === 'salt-damaged' ? (
          <SaltRepair login={login} passphrase={passphrase} onRepaired={() => void unlock()} />
        ) : null}
        <div inert={isAsleep}>
          <RestoreOffer failure={failure} />
        </div>
        <BindingNotMade />
        <SupportContact />
      </div>
    </main>
  )
}

/** Whom to turn to, where IT has said. */
function SupportContact() {
  const { supportContact } = usePolicy()
  return supportContact ? <p className={layout.muted}>Behöver du hjälp? {supportContact}</p> : null
}

type DemoUser = Status['demoUsers'][number]

const DemoUsers = ({
  status,
  login,
  choose,
}: {
  readonly status: Status
  readonly login: string
  readonly choose: (user: DemoUser) => void
}) => (
  <>
    <p>
      <span className={styles.demo}>PÅHITTAT – TESTDATA</span>
    </p>
    <p>Ingen i demohuset finns på riktigt. Välj vem du vill vara; var och en har sina egna nycklar.</p>
    <ul className={styles.users} aria-label="Användare i demohuset">
      {status.demoUsers.map((user) => (
        <li key={user.login}>
          <button
            type="button"
            className={styles.user}
            aria-pressed={user.login === login}
            onClick={() => choose(user)}
          >
            <strong>{user.displayName}</strong>
            <span>{user.title}</span>
          </button>
        </li>
      ))}
    </ul>
  </>
)
