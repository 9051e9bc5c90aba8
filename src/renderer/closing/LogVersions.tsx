import type { ChildLogPage } from '@shared/closing/closing.contract'
import { ageBandLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { momentText, nearDay } from '../lib/dates'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Badge, Card, layout, Row } from '../ui/layout'
import { HandOverDialog } from './HandOverDialog'
import { KeepInAkt } from './KeepInAkt'
import { ReadAsChild } from './ReadAsChild'

type Version = ChildLogPage['versions'][number]

/** The papers that have been approved, the newest first: taken out, handed over, kept in the akt. */
export const LogVersions = ({ log }: { readonly log: ChildLogPage }) => (
  <Card title="Godkänd barnahuslogg">
    <ul className={layout.list}>
      {log.versions.map((version) => (
        <li key={version.id}>
          <VersionRow log={log} version={version} />
        </li>
      ))}
    </ul>
  </Card>
)

function VersionRow({ log, version }: { readonly log: ChildLogPage; readonly version: Version }) {
  const [isHanding, setHanding] = useState(false)
  const isNewest = log.versions[0]?.id === version.id
  return (
    <div className={layout.stack}>
      <div>
        <span className={layout.strong}>Version {version.version}</span>, {ageBandLabels[version.content.band]}.{' '}
        <span className={layout.muted}>
          Godkänd av {version.approvedBy} {momentText(version.approvedAt)}
        </span>{' '}
        {version.handedOver.length > 0 ? <Badge tone="ok">Lämnad</Badge> : null}
        {version.handedOver.map(({ on, by, how }) => (
          <div key={`${on}${by}`} className={layout.small}>
            Lämnad {nearDay(on)} av {by}. {how}
          </div>
        ))}
      </div>
      {isNewest ? (
        <Row>
          <ReadAsChild caseId={log.caseId} content={version.content} />
          <SaveButtons
            document={{ kind: 'child-log', logId: version.id }}
            formats={['docx', 'pdf', 'print']}
            about="barnahusloggen"
          />
          {log.blockedSince ? null : (
            <Button size="small" onClick={() => setHanding(true)}>
              Lämnad till barnet
            </Button>
          )}
          {log.aktId && log.mayApprove ? <KeepInAkt aktId={log.aktId} version={version} /> : null}
        </Row>
      ) : null}
      {isHanding ? <HandOverDialog logId={version.id} onClose={() => setHanding(false)} /> : null}
    </div>
  )
}
