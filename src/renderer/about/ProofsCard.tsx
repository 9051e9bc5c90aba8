import type { SelfTest } from '@shared/about/about.contract'
import type { Fuses, Signature } from '@shared/about/proofs'
import {
  backupFaultLabels,
  boundLabels,
  fuseLabels,
  fuseStateLabels,
  keyFileLabels,
  keystoreLabels,
  logStateLabels,
  lookLabels,
  signatureLabels,
} from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask, askShell } from '../lib/api'
import { momentText } from '../lib/dates'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Facts, layout } from '../ui/layout'

/** What the program finds when it tries itself: its cryptography, its files, its own binary. */
export function ProofsCard() {
  const { data: proofs } = useQuery({ queryKey: ['shell', 'prove'], queryFn: () => askShell('shell.prove', {}) })
  return (
    <Card title="Självprov">
      <Loaded question={{ ...ask('about.selfTest', {}), staleTime: 0 }}>
        {(test) => (
          <Facts
            rows={[
              ['Kryptering', <Answers key="answers" test={test} />],
              ['SQLite', `${test.engine.sqlite}, med SQLite3 Multiple Ciphers ${test.engine.cipher} i SQLCiphers form`],
              [
                'Nyckelfilen',
                <Told key="keys" isGood={test.keyFile === 'whole'} isNeutral={test.keyFile === 'none'}>
                  {keyFileLabels[test.keyFile]}
                </Told>,
              ],
              ['Lösenfraser bundna till datorn', <Binding key="binding" state={test.keystore} />],
              ['Databasfilens sidor', <Looked key="pages" look={test.lastLook} house={test.house} />],
              ['Hela databasfilen', <Looked key="whole" look={test.lastWholeLook} house={test.house} />],
              ['Säkerhetskopia', <Copied key="copy" test={test} />],
              ['Loggens kedja', <Chain key="log" test={test} />],
              ['Säkringar i programfilen', proofs ? <FuseState key="fuses" fuses={proofs.fuses} /> : 'Läses …'],
              ['Signatur', proofs ? <Signed key="signed" signature={proofs.signature} /> : 'Prövas …'],
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}

interface ToldProps {
  readonly isGood: boolean
  /** Neither good nor bad: nothing has been looked at, or nothing can be. */
  readonly isNeutral?: boolean
  readonly children: ReactNode
}

const Told = ({ isGood, isNeutral, children }: ToldProps) => (
  <span>
    {isNeutral ? null : isGood ? <Badge tone="ok">Som det ska</Badge> : <Badge tone="warn">Avviker</Badge>} {children}
  </span>
)

const Binding = ({ state: { isAsked, standing, bound, isElsewhere } }: { readonly state: SelfTest['keystore'] }) =>
  isAsked || bound !== 'none' ? (
    <Told
      isGood={!isElsewhere && standing === 'at-hand' && bound === 'all'}
      isNeutral={!isElsewhere && bound !== 'all' && isUnderWay(standing)}
    >
      {boundLabels[bound]}. {keystoreLabels[standing]}.
      {isElsewhere ? ' Någon är bunden till ett annat datorkonto.' : ''}
      {isAsked ? ' IT kräver att de binds.' : ' IT kräver det inte längre.'}
    </Told>
  ) : (
    <Told isGood isNeutral>
      IT har inte bestämt det
    </Told>
  )

/** The secret is there, and each passphrase is bound when its owner next unlocks. */
const isUnderWay = (standing: SelfTest['keystore']['standing']) => standing === 'made' || standing === 'at-hand'

const Answers = ({ test: { knownAnswers } }: { readonly test: SelfTest }) =>
  knownAnswers.wrong === 0 ? (
    <Told isGood>Alla {knownAnswers.asked} kända svar stämmer, prövade när programmet startade</Told>
  ) : (
    <Told isGood={false}>
      {knownAnswers.wrong} av {knownAnswers.asked} svar är fel. Stäng programmet och kontakta IT.
    </Told>
  )

/** What is not known because nobody has unlocked, and what has not been done. */
const unknown = (house: SelfTest['house'], otherwise: string) =>
  house === 'open' ? otherwise : house === 'locked' ? 'Visas när huset är upplåst' : 'Inget hus är skapat'

const Looked = ({ look, house }: { readonly look: SelfTest['lastLook']; readonly house: SelfTest['house'] }) =>
  look ? (
    <Told isGood={look.state === 'whole'}>
      {lookLabels[look.state]}, {momentText(look.at)}
    </Told>
  ) : (
    <Told isGood isNeutral>
      {unknown(house, 'Inte kontrollerad än')}
    </Told>
  )

const Copied = ({ test: { lastCopy, copyFault, house, isDemo } }: { readonly test: SelfTest }) => (
  <Told isGood={lastCopy !== null && copyFault === null} isNeutral={isDemo || house !== 'open'}>
    {lastCopy ? `Verifierad ${momentText(lastCopy.at)}` : unknown(house, 'Ingen har tagits')}
    {copyFault ? `. Den senaste misslyckades: ${backupFaultLabels[copyFault]}` : ''}
  </Told>
)

const Chain = ({ test: { log, house } }: { readonly test: SelfTest }) => (
  <Told isGood={log?.state === 'whole'} isNeutral={log === null || log.state === 'checking'}>
    {log ? logStateLabels[log.state] : unknown(house, 'Inte genomgången än')}
    {log?.at ? `, ${momentText(log.at)}` : ''}
  </Told>
)

function FuseState({ fuses: { state, differing, unknown: strangers } }: { readonly fuses: Fuses }) {
  if (state === 'as-expected') return <Told isGood>Alla står som de ska</Told>
  if (state === 'unreadable') return <Told isGood={false}>Går inte att läsa ur programfilen</Told>
  return (
    <Told isGood={false}>
      De står inte som i ett levererat program:
      <ul className={layout.small}>
        {differing.map(({ name, found, expected }) => (
          <li key={name}>
            {fuseLabels[name]} ({name}): {fuseStateLabels[found]}, ska vara {fuseStateLabels[expected]}
          </li>
        ))}
        {strangers > 0 ? <li>{strangers} som programmet inte känner till</li> : null}
      </ul>
    </Told>
  )
}

const good: ReadonlySet<Signature> = new Set(['package-unchanged', 'signed'])
const untold: ReadonlySet<Signature> = new Set(['no-package', 'cannot-tell'])

const Signed = ({ signature }: { readonly signature: Signature }) => (
  <Told isGood={good.has(signature)} isNeutral={untold.has(signature)}>
    {signatureLabels[signature]}
  </Told>
)
