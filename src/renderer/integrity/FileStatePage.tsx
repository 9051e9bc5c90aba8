import { damageLabels } from '@shared/glossary/labels'
import type { Check, FileStatus } from '@shared/integrity/integrity.contract'
import { type Failure, failureOf } from '@shared/result'
import { useState } from 'react'
import { RestoreDialog, UnderWay } from '../backup'
import { ask, invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { SettingsFrame } from '../settings'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Facts, Fault, Row, Stack } from '../ui/layout'
import { lostText } from './words'

/** Whether the database file is whole, when that was last looked at, and the way back when it is not. */
export const FileStatePage = () => (
  <SettingsFrame title="Filens tillstånd">
    <Card>
      <Loaded question={ask('integrity.status', {})}>{(status) => <FileState status={status} />}</Loaded>
    </Card>
  </SettingsFrame>
)

function FileState({ status }: { readonly status: FileStatus }) {
  const { last, lastWhole } = status
  const [isAsked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isBusy = isAsked || status.isChecking
  const check = async () => {
    setFailure(null)
    setAsked(true)
    await invoke('integrity.check', { kind: 'whole' })
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setAsked(false))
  }
  return (
    <Stack>
      <p>
        Varje sida i databasfilen kontrolleras efter upplåsning. En gång i veckan kontrolleras också tabellerna och
        loggens kedja.
      </p>
      {last?.damage ? <Damaged check={last} mayTend={status.mayTend} /> : null}
      {status.torn.length > 0 ? <Torn status={status} /> : null}
      <Facts
        rows={[
          ['Senaste kontroll', <Told key="last" check={last} />],
          ['Senaste hela kontroll', <Told key="whole" check={lastWhole} />],
        ]}
      />
      {isBusy ? <UnderWay job="integrity" label="Filen kontrolleras" stop="integrity.cancel" /> : null}
      {failure?.code === 'cancelled' ? <p>Kontrollen avbröts. Inget har ändrats.</p> : <Fault failure={failure} />}
      <Row>
        <Button disabled={isBusy} onClick={() => void check()}>
          Kontrollera nu
        </Button>
      </Row>
    </Stack>
  )
}

/** What can still be trusted, by what is damaged. */
const safeText = (check: Check): string => {
  if (check.damage?.what === 'log') return 'Akterna går att läsa, men loggen visar inte säkert vad som har hänt.'
  const count = check.damage?.count ?? 0
  const pages = `${count === 1 ? 'En sida' : `${count} sidor`} av ${check.pages} har ändrats utanför programmet.`
  return count > 0 ? pages : 'Det går inte att säga säkert vad som är drabbat.'
}

function Damaged({ check, mayTend }: { readonly check: Check; readonly mayTend: boolean }) {
  const [isRestoring, setRestoring] = useState(false)
  if (!check.damage) return null
  return (
    <Callout tone="fault" title={damageLabels[check.damage.what]}>
      <span>
        {safeText(check)} Filen är orörd, och säkerhetskopiorna är egna filer. Skriv inget nytt:{' '}
        {mayTend ? 'gå tillbaka till den senaste hela kopian.' : 'säg till samordnaren eller systemadministratören.'}
      </span>
      {mayTend ? (
        <Row>
          <Button kind="primary" onClick={() => setRestoring(true)}>
            Återställ från säkerhetskopia
          </Button>
        </Row>
      ) : null}
      {isRestoring ? <RestoreDialog isOpenHouse onClose={() => setRestoring(false)} /> : null}
    </Callout>
  )
}

/** A journal that was damaged when the house was opened, until somebody has seen to it. */
function Torn({ status: { torn, mayTend } }: { readonly status: FileStatus }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const forget = () =>
    invoke('integrity.forgetTorn', {}).then(
      () => setFailure(null),
      (error: unknown) => setFailure(failureOf(error)),
    )
  return (
    <Callout tone="fault" title="Journalen var skadad när huset öppnades.">
      <span>
        {lostText(torn)} Det beror oftast på disken. Databasen och journalen ligger kvar som de var, sparade åt sidan i
        datamappen. Låt IT kontrollera disken, och be alla se efter att det de skrev sist finns.
      </span>
      <Fault failure={failure} />
      {mayTend ? (
        <Row>
          <Button onClick={() => void forget()}>Allt är genomgånget – ta bort det sparade</Button>
        </Row>
      ) : null}
    </Callout>
  )
}

const Told = ({ check }: { readonly check: Check | null }) =>
  check ? (
    <span>
      {momentText(check.checkedAt)} {check.damage ? <Badge tone="warn">Skadad</Badge> : <Badge tone="ok">Hel</Badge>}
    </span>
  ) : (
    <span>Inte gjord än</span>
  )
