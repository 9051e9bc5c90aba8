import type { IncomingDocument } from '@shared/document/document.contract'
import { compartmentLabels, fileKindLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { type Failure, failureOf } from '@shared/result'
import { IconEye, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { AktFrame } from '../akt'
import { ask, askShell, invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Empty, Fault, layout, Table } from '../ui/layout'
import { sizeText } from './size-text'
import { TakeInDialog } from './TakeInDialog'

/** What has come in to an akt, and what has been taken out of it. */
export function DocumentsPage({ aktId }: { readonly aktId: AktId }) {
  const [isTakingIn, setTakingIn] = useState(false)
  return (
    <AktFrame
      aktId={aktId}
      actions={
        <Button kind="primary" onClick={() => setTakingIn(true)}>
          <IconFileImport size={18} aria-hidden />
          Ta in handling
        </Button>
      }
    >
      {() => (
        <Loaded question={ask('document.list', { aktId })}>
          {({ incoming, produced, compartments }) => (
            <>
              <Card title="Inkomna handlingar">
                {incoming.length === 0 ? (
                  <Empty>
                    Här ligger det som har kommit in till akten: anmälningar, utlåtanden, domar. Börja med Ta in
                    handling. Filen sparas krypterad och visas här i programmet.
                  </Empty>
                ) : (
                  <Incoming incoming={incoming} />
                )}
              </Card>
              {produced.length > 0 ? (
                <Card title="Framställda dokument">
                  <Table caption="Dokument som har tagits ut ur akten" columns={['Vad', 'Form', 'Mall', 'Av', 'När']}>
                    {produced.map((one) => (
                      <tr key={one.id}>
                        <td className={layout.strong}>{one.what}</td>
                        <td>{one.format.toUpperCase()}</td>
                        <td>{one.template === '' ? '–' : `${one.template} ${one.version}`}</td>
                        <td>{one.madeBy}</td>
                        <td className={layout.number}>{momentText(one.madeAt)}</td>
                      </tr>
                    ))}
                  </Table>
                </Card>
              ) : null}
              {isTakingIn ? (
                <TakeInDialog aktId={aktId} compartments={compartments} onClose={() => setTakingIn(false)} />
              ) : null}
            </>
          )}
        </Loaded>
      )}
    </AktFrame>
  )
}

function Incoming({ incoming }: { readonly incoming: readonly IncomingDocument[] }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const show = async (documentId: IncomingDocument['id']) => {
    setFailure(null)
    try {
      const { ticket } = await invoke('document.show', { documentId })
      await askShell('shell.view', { ticket })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      <Fault failure={failure} />
      <Table caption="Inkomna handlingar" columns={['Kom in', 'Vad', 'Från', 'Fil', 'Togs in av', 'Visa']}>
        {incoming.map((one) => (
          <tr key={one.id}>
            <td className={layout.number}>{one.receivedOn}</td>
            <td>
              <span className={layout.strong}>{one.title}</span>{' '}
              {one.compartment === 'dokument' ? null : (
                <Badge tone={one.compartment === 'bas' ? 'info' : 'warn'}>{compartmentLabels[one.compartment]}</Badge>
              )}
            </td>
            <td>{one.sender || '–'}</td>
            <td>
              {fileKindLabels[one.kind]}, {sizeText(one.bytes)}
            </td>
            <td>{one.takenBy}</td>
            <td>
              <Button size="small" aria-label={`Visa ${one.title}`} onClick={() => void show(one.id)}>
                <IconEye size={17} aria-hidden />
                Visa
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}
