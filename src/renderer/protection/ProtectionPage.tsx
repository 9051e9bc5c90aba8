import type { AktPage } from '@shared/akt/akt.contract'
import type { AktId } from '@shared/ids'
import type {
  ProtectionPage as Protection,
  ProtectionContent,
  ProtectionEntry,
} from '@shared/protection/protection.contract'
import { type ReactNode, useState } from 'react'
import { AktFrame } from '../akt'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, layout } from '../ui/layout'
import { Term } from '../ui/Term'
import { EntryLine } from './EntryLine'
import { RecordContact } from './RecordContact'
import { RecordFreda } from './RecordFreda'
import { RecordMeasure } from './RecordMeasure'
import { RecordStatus } from './RecordStatus'

/** Protective measures, FREDA and the adults' own way to help, as recorded in one akt. */
export const ProtectionPage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame aktId={aktId}>
    {(akt) => (
      <Loaded question={ask('protection.ofAkt', { aktId })}>{(page) => <Cards akt={akt} page={page} />}</Loaded>
    )}
  </AktFrame>
)

type Kind = ProtectionContent['kind']

const editors = { freda: RecordFreda, lage: RecordStatus, kontakt: RecordContact, skyddsatgard: RecordMeasure } as const

function Cards({ akt, page }: { readonly akt: AktPage; readonly page: Protection }) {
  const [open, setOpen] = useState<Kind | null>(null)
  const Editor = open && editors[open]
  const begin = (kind: Kind, name: string) =>
    page.mayWrite ? (
      <Button size="small" onClick={() => setOpen(kind)}>
        {name}
      </Button>
    ) : null
  const of = (...kinds: readonly Kind[]) => page.entries.filter(({ content }) => kinds.includes(content.kind))
  const isBarnakt = akt.kind === 'barnakt'
  return (
    <>
      {page.holdsSkydd ? (
        <Part
          title={<Term code="protective measure">Skyddsåtgärder</Term>}
          action={begin('skyddsatgard', 'Ny skyddsåtgärd')}
          entries={of('skyddsatgard')}
          page={page}
          empty="Här skrivs vad som görs för att den som är utsatt ska vara trygg. Första frågan är om den som utövar våld kan lämna hemmet."
        />
      ) : null}
      {page.adults.length > 0 ? (
        <Part
          title={isBarnakt ? 'De vuxnas läge' : 'Den vuxnes läge'}
          action={
            <>
              {begin('lage', 'Ändra läge')}
              {begin('kontakt', 'Ny motiverande kontakt')}
            </>
          }
          entries={of('lage', 'kontakt')}
          page={page}
          empty={
            isBarnakt
              ? 'Önskar en vuxen inget eget stöd skrivs motiverande kontakter här, och bara det som gäller föräldraskapet.'
              : 'Här syns om den vuxne önskar stöd, och när nästa motiverande kontakt ska tas.'
          }
        />
      ) : null}
      <Part
        title={<Term code="freda">FREDA</Term>}
        action={begin('freda', 'FREDA är gjord')}
        entries={of('freda')}
        page={page}
        empty="Anteckna att bedömningen är gjord, när och av vem. Frågor och svar skrivs inte här."
      />
      {Editor ? (
        <Editor aktId={akt.id} adults={page.adults} isBarnakt={isBarnakt} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}

interface PartProps {
  readonly title: ReactNode
  readonly action: ReactNode
  readonly entries: readonly ProtectionEntry[]
  readonly page: Protection
  readonly empty: string
}

const Part = ({ title, action, entries, page, empty }: PartProps) => (
  <Card title={title} actions={action}>
    {entries.length > 0 ? (
      <ul className={layout.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLine entry={entry} adults={page.adults} />
          </li>
        ))}
      </ul>
    ) : (
      <Empty>{empty}</Empty>
    )}
  </Card>
)
