import type { Asker, FamilyAsker, Mirror, Release } from '@shared/disclosure/disclosure.contract'
import { releaseLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ask, invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { SheetView } from '../template'
import { Button } from '../ui/Button'
import { choicesOf, SegmentField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, layout } from '../ui/layout'
import { readAs } from './asker'
import { DecideForm, type DecideValues } from './DecideForm'
import styles from './disclosure.module.css'
import { UnitRow } from './UnitRow'
import { acceptUnmarked, holdsNow, isSettled, type MirrorUnit, unitsOf, verdictsOf } from './verdicts'

type Filter = 'alla' | 'oprovade' | 'markerade' | Release
const filters = { alla: 'Alla', oprovade: 'Inte prövade', markerade: 'Att pröva särskilt', ...releaseLabels } as const

interface JudgingProps {
  readonly aktId: AktId
  readonly asker: Asker
  readonly mirror: Mirror
  readonly family: FamilyAsker | undefined
}

/** Passage by passage: the proposal, and what is settled. What has been settled is kept as a draft until it is decided. */
export function Judging({ aktId, asker, mirror, family }: JudgingProps) {
  const [, go] = useLocation()
  const [view, setView] = useState<'prova' | 'lasa'>('prova')
  const [filter, setFilter] = useState<Filter>('alla')
  const units = unitsOf(mirror)
  const form = useForm<DecideValues>({
    initial: {
      settled: {},
      receiver: family?.name ?? '',
      relation: family ? readAs(family, mirror.standing) : '',
      what: 'Hela akten',
      ground: '',
      groundText: '',
      assessment: '',
      condition: '',
    },
    draft: {
      form: 'disclosure.decide',
      subject: `${aktId}.${asker.kind === 'person' ? asker.personId : asker.kind}`,
    },
    async submit({ settled, ground, ...examined }) {
      const judged = units.filter((unit) => isSettled(unit, settled))
      await invoke('disclosure.decide', {
        aktId,
        asker,
        ...examined,
        ground: asker.kind === 'myndighet' ? asker.ground : ground || null,
        verdicts: verdictsOf(judged, settled),
      })
      go(`/akt/${aktId}/lamnat`)
    },
  })
  if (!form.isReady) return null
  const { settled } = form.values
  const done = units.filter((unit) => isSettled(unit, settled)).length
  const isShown = (unit: MirrorUnit): boolean => {
    if (filter === 'alla') return true
    if (filter === 'oprovade') return !isSettled(unit, settled)
    if (filter === 'markerade') return unit.proposal.isMarked
    return holdsNow(unit, settled).release === filter
  }
  const notes = mirror.notes
    .map((note) => ({ ...note, units: note.units.filter(isShown) }))
    .filter((note) => note.units.length > 0)
  const reader = readAs(family, mirror.standing)
  return (
    <>
      {mirror.isBlocked ? (
        <Callout tone="warn" title="Informationsspärr gäller">
          <span>
            Inget kan lämnas till vårdnadshavarna förrän spärren är hävd. Därför står allt som ”lämnas inte ut”.
          </span>
        </Callout>
      ) : null}
      <Card title={`Så här skulle ${reader} läsa akten i dag`}>
        <SegmentField
          label="Visa"
          value={view}
          choices={[
            { value: 'prova', label: 'Stycke för stycke' },
            { value: 'lasa', label: `Läs som ${reader}` },
          ]}
          onChange={setView}
        />
        {view === 'lasa' ? (
          <Loaded question={ask('disclosure.preview', { aktId, asker, verdicts: verdictsOf(units, settled) })}>
            {(sheet) => <SheetView sheet={sheet} onScreen />}
          </Loaded>
        ) : (
          <>
            <div className={styles.tools}>
              <SegmentField<Filter> label="Urval" value={filter} choices={choicesOf(filters)} onChange={setFilter} />
              <p role="status" className={layout.strong}>
                {done} av {units.length} prövade
              </p>
            </div>
            <p className={layout.muted}>
              Ställ dig på ett stycke: L lämnar ut, M maskerar, N lämnar inte ut, pilarna går vidare. Ett maskerat
              stycke syns som undantaget; det som inte lämnas ut syns inte alls. Vill den som frågar ha ett beslut om
              det som undantas prövar nämnden, eller den som har delegation.
            </p>
            <div>
              <Button
                size="small"
                onClick={() => form.set((before) => ({ ...before, settled: acceptUnmarked(mirror, before.settled) }))}
              >
                Godta förslagen för det som inte är markerat
              </Button>
            </div>
          </>
        )}
      </Card>
      {view === 'prova'
        ? notes.map((note) => (
            <Card key={note.noteId} title={`${note.title}, ${momentText(note.eventAt)}`}>
              <ul className={styles.units}>
                {note.units.map((unit) => (
                  <UnitRow
                    key={unit.key}
                    unit={unit}
                    settled={settled}
                    error={(field) => form.error('verdicts', unit.key, field)}
                    onSettle={(key, to) =>
                      form.set((before) => ({ ...before, settled: { ...before.settled, [key]: to } }))
                    }
                  />
                ))}
              </ul>
            </Card>
          ))
        : null}
      {mirror.mayDecide && !mirror.isBlocked ? (
        <DecideForm
          form={form}
          left={units.length - done}
          needsSecond={mirror.needsSecond}
          standing={mirror.standing}
          authorityGround={(asker.kind === 'myndighet' && asker.ground) || ''}
        />
      ) : null}
    </>
  )
}
