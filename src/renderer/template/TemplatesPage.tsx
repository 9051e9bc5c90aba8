import { templateLabels } from '@shared/glossary/labels'
import type { TemplateEntry, TemplateField, TemplateVersion } from '@shared/template/template.contract'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Card, Fault, layout, Page, Row, Stack, Table } from '../ui/layout'
import { SaveButtons } from './SaveButtons'
import { TakeBackDialog } from './TakeBackDialog'

const uses: Readonly<Record<TemplateEntry['id'], string>> = {
  samradsprotokoll: 'Signerade protokoll och rättelser som sparas som Word.',
  kallelse: 'Kallelser till samråd som sparas som Word.',
  anteckning: 'Anteckningar, formulär och utlämnanden som sparas som Word.',
  barnahuslogg: 'Barnets eget papper, med stor text. Fylls i från en godkänd barnahuslogg.',
  statistikrapport: 'Statistiken för en period, när den sparas som Word.',
}

/** The Word templates of the house: which is in use, the earlier ones, and what they may ask for. */
export const TemplatesPage = () => (
  <LoadedPage question={ask('template.list', {})}>
    {({ templates, mayChange }) => (
      <Page
        title="Mallar"
        lead="Hur dokumenten ser ut när de sparas som Word. Hämta en mall, ändra den i Word och ta tillbaka den."
        narrow
      >
        <Stack>
          {templates.map((entry) => (
            <TemplateCard key={entry.id} entry={entry} mayChange={mayChange} />
          ))}
        </Stack>
      </Page>
    )}
  </LoadedPage>
)

function TemplateCard({ entry, mayChange }: { readonly entry: TemplateEntry; readonly mayChange: boolean }) {
  const [isTakingBack, setTakingBack] = useState(false)
  const use = useCommand('template.use')
  const name = templateLabels[entry.id]
  return (
    <Card title={name} actions={<Badge tone="ok">Version {entry.inUse} används</Badge>}>
      <p>{uses[entry.id]}</p>
      <Row>
        <SaveButtons
          document={{ kind: 'template', template: entry.id, version: entry.inUse }}
          formats={['docx']}
          about={name}
          label="Hämta för att ändra i Word"
        />
        {mayChange ? (
          <Button size="small" aria-label={`Ta tillbaka: ${name}`} onClick={() => setTakingBack(true)}>
            <IconFileImport size={17} aria-hidden />
            Ta tillbaka
          </Button>
        ) : null}
      </Row>
      {entry.versions.length > 1 ? (
        <Table caption={`Versioner av ${name}`} columns={['Version', 'Vad som ändrades', 'Av', 'När', 'Används']}>
          {entry.versions.toReversed().map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              isInUse={version.version === entry.inUse}
              onUse={mayChange ? () => use.mutate({ template: entry.id, version: version.version }) : undefined}
            />
          ))}
        </Table>
      ) : null}
      <Fault failure={use.error?.failure} />
      <details>
        <summary>Fält i mallen</summary>
        <p>
          Ett fält skrivs <code>{'{rubrik}'}</code>. En lista och ett villkor öppnas och stängs:{' '}
          <code>{'{#barn}'}</code> … <code>{'{/barn}'}</code>. Det som står emellan upprepas, eller visas bara när
          villkoret är sant.
        </p>
        <Table caption={`Fält i ${name}`} columns={['Fält', 'Betyder', 'Står i', 'Måste finnas']}>
          {entry.fields.map((field) => (
            <FieldRow key={`${field.inside}.${field.name}`} field={field} />
          ))}
        </Table>
      </details>
      {isTakingBack ? <TakeBackDialog template={entry.id} onClose={() => setTakingBack(false)} /> : null}
    </Card>
  )
}

interface VersionProps {
  readonly version: TemplateVersion
  readonly isInUse: boolean
  readonly onUse: (() => void) | undefined
}

const VersionRow = ({ version, isInUse, onUse }: VersionProps) => (
  <tr>
    <td className={layout.number}>{version.version}</td>
    <td>{version.note}</td>
    <td>{version.by || '–'}</td>
    <td className={layout.number}>{version.at ? momentText(version.at) : '–'}</td>
    <td>
      {isInUse ? (
        <Badge tone="ok">Används</Badge>
      ) : onUse ? (
        <Button size="small" aria-label={`Använd version ${version.version}`} onClick={onUse}>
          Använd
        </Button>
      ) : null}
    </td>
  </tr>
)

const FieldRow = ({ field }: { readonly field: TemplateField }) => (
  <tr>
    <td>
      <code>{field.kind === 'text' ? `{${field.name}}` : `{#${field.name}}`}</code>
    </td>
    <td>{field.meaning}</td>
    <td>{field.inside ? <code>{field.inside}</code> : 'Hela mallen'}</td>
    <td>{field.isRequired ? 'Ja' : ''}</td>
  </tr>
)
