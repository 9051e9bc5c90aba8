import type { BackupSet, Strangers } from '@shared/backup/backup.contract'
import { invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { PassphraseField, SegmentField, TextField } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'
import { SharesFields } from './SharesFields'
import { UnderWay } from './UnderWay'

interface PutBackProps {
  readonly ticket: string | null
  readonly set: BackupSet
  readonly isOpenHouse: boolean
  readonly onBack: () => void
  readonly onDone: (outcome: { takenAt: string; strangers: Strangers }) => void
}

const initial: {
  kind: 'passphrase' | 'shares'
  login: string
  passphrase: string
  first: string
  second: string
} = { kind: 'passphrase', login: '', passphrase: '', first: '', second: '' }

/** Whose keys open the copy, and then it is put in place. */
export function PutBack({ ticket, set, isOpenHouse, onBack, onDone }: PutBackProps) {
  const form = useForm({
    initial,
    submit: async ({ kind, login, passphrase, first, second }) => {
      const way =
        kind === 'passphrase' ? { kind, login, passphrase } : { kind, typedShares: [first, second] as [string, string] }
      onDone(await invoke('backup.restore', { ticket, name: set.name, way }))
    },
  })
  const { values, set: change, error } = form
  const isFilled =
    values.kind === 'passphrase'
      ? values.login !== '' && values.passphrase !== ''
      : values.first !== '' && values.second !== ''
  return (
    <Form onSubmit={() => isFilled && form.submit()}>
      <p>
        Huset går tillbaka till {momentText(set.takenAt)}.
        {isOpenHouse ? ' Huset låses, i alla fönster. Be kollegor avsluta först.' : ''}
      </p>
      <SegmentField
        label="Öppna kopian"
        value={values.kind}
        onChange={(kind) => change({ kind })}
        choices={[
          { value: 'passphrase', label: 'Med min lösenfras' },
          { value: 'shares', label: 'Med två återställningsark' },
        ]}
      />
      {values.kind === 'passphrase' ? (
        <>
          <TextField
            label="Användarnamn"
            value={values.login}
            onChange={(login) => change({ login })}
            error={error('way', 'login')}
            autoComplete="off"
            spellCheck={false}
          />
          <PassphraseField
            label="Lösenfras"
            value={values.passphrase}
            onChange={(passphrase) => change({ passphrase })}
          />
        </>
      ) : (
        <SharesFields values={values} set={change} error={error} />
      )}
      {form.isBusy ? <UnderWay job="restore" label="Kopian läggs på plats" /> : null}
      {form.failure?.code === 'device-key-missing' ? (
        <Callout tone="fault" title="Kopian öppnas inte med den lösenfrasen på det här datorkontot." live>
          <span>
            Lösenfrasen är bunden till nyckelringen på ett annat datorkonto, eller så har nyckelringen tömts. Inget har
            ändrats. Öppna kopian med två återställningsark i stället.
          </span>
        </Callout>
      ) : form.failure?.code === 'no-key' ? (
        <Callout tone="fault" title="Kopian öppnas inte med den lösenfrasen." live>
          <span>
            Databasens nyckel har bytts sedan kopian togs. Inget har ändrats. Använd två återställningsark, eller välj
            en nyare kopia.
          </span>
        </Callout>
      ) : form.failure?.fields ? null : (
        <Fault failure={form.failure} />
      )}
      <Row between>
        <Button kind="quiet" disabled={form.isBusy} onClick={onBack}>
          Tillbaka
        </Button>
        <Button type="submit" kind="primary" disabled={form.isBusy || !isFilled}>
          Återställ
        </Button>
      </Row>
    </Form>
  )
}
