import { z } from 'zod'
import { SelfTest } from '../../../shared/about/about.contract'
import { Build } from '../../../shared/about/build'
import { Fuses, Signature } from '../../../shared/about/proofs'
import { type LogLine, lineOf } from '../../../shared/about/technical-log'
import {
  boundLabels,
  electronSourceLabels,
  fuseStateLabels,
  houseStateLabels,
  keyFileLabels,
  keystoreLabels,
  logStateLabels,
  lookLabels,
  signatureLabels,
} from '../../../shared/glossary/labels/about'
import { Instant } from '../../../shared/values'
import { PolicyFacts } from './policy-facts.rules'

/** How many lines of the technical log go with it. */
export const linesGiven = 400

/** All that may stand in what is given to support: nothing in it can hold a word that somebody has typed. The log’s lines are seen to by themselves. */
const Support = z.strictObject({
  madeAt: Instant,
  build: Build,
  fuses: Fuses,
  signature: Signature,
  selfTest: SelfTest,
  policy: PolicyFacts,
  lines: z.array(z.custom<LogLine>()).max(linesGiven),
})
export type Support = z.output<typeof Support>

const part = (heading: string, rows: readonly (readonly [string, string | number | null | undefined])[]): string =>
  [heading, ...rows.map(([name, value]) => `  ${name}: ${value ?? '–'}`)].join('\n')

const yesNo = (is: boolean) => (is ? 'ja' : 'nej')

const fuseText = ({ state, differing, unknown }: Fuses): string => {
  if (state === 'as-expected') return 'som de ska vara'
  if (state === 'unreadable') return 'gick inte att läsa'
  const told = differing.map(
    ({ name, found, expected }) => `${name} är ${fuseStateLabels[found]}, ska vara ${fuseStateLabels[expected]}`,
  )
  return [...told, ...(unknown > 0 ? [`${unknown} som programmet inte känner till`] : [])].join('; ')
}

const keystoreText = ({ isAsked, standing, bound, isElsewhere }: Support['selfTest']['keystore']): string =>
  [
    isAsked ? 'IT kräver det' : 'inte bestämt',
    standing,
    keystoreLabels[standing].toLocaleLowerCase('sv'),
    boundLabels[bound].toLocaleLowerCase('sv'),
    ...(isElsewhere ? ['någon till ett annat datorkonto'] : []),
  ].join('; ')

const looked = (look: { readonly at: string; readonly state: keyof typeof lookLabels } | null) =>
  look && `${lookLabels[look.state].toLocaleLowerCase('sv')}, ${look.at}`

/** What is given to support, as the text that is shown and saved. Throws when something in it has another form than it may have; `endpoints` are the names the log may tell of. */
export function supportText(support: Support, endpoints: ReadonlySet<string>): string {
  const { lines, ...rest } = Support.parse(support)
  const isAsWritten = ({ at, event, facts }: LogLine) =>
    Object.keys(lineOf(at, event, facts, endpoints)?.facts ?? { none: 0 }).join() === Object.keys(facts).join()
  if (!lines.every(isAsWritten)) throw new Error('a line that is none of the technical log’s')
  return compose({ ...rest, lines })
}

/** The text itself, of what has been seen to be fit for it. */
export function compose({ madeAt, build, fuses, signature, selfTest, policy, lines }: Support): string {
  const { engine, knownAnswers, lastCopy, log } = selfTest
  return [
    'UNDERLAG TILL SUPPORT – FYRA RUM',
    'Här står versioner, koder, antal och tider. Inga namn, inga akter och inga sökvägar.',
    part('Programmet', [
      ['version', build.version],
      ['byggt', `${build.builtAt} (${build.ageDays} dagar)`],
      ['utgåva för drift', yesNo(build.isRelease)],
      ['källkod', build.commit],
      ['Electron', `${build.electron}, ${electronSourceLabels[build.electronSource]}`],
      ['Chromium', build.chrome],
      ['Node', build.node],
      ['SQLite', engine.sqlite],
      ['SQLite3 Multiple Ciphers', engine.cipher],
      ['system', `${build.platform} ${build.system ?? ''} ${build.arch}`],
      ['stavningskontroll', yesNo(build.canSpell)],
    ]),
    part('Är programmet som det levererades?', [
      ['säkringar', fuseText(fuses)],
      ['signatur', signatureLabels[signature]],
    ]),
    part('Självprov', [
      ['kända svar', `${knownAnswers.asked - knownAnswers.wrong} av ${knownAnswers.asked} stämmer`],
      ['nyckelfil', keyFileLabels[selfTest.keyFile]],
      ['huset', `${houseStateLabels[selfTest.house]}${selfTest.isDemo ? ' (demohus)' : ''}`],
      ['lösenfraser bundna till datorn', keystoreText(selfTest.keystore)],
      ['databasens form', selfTest.form],
      ['filen senast sedd', looked(selfTest.lastLook)],
      ['hela filen senast sedd', looked(selfTest.lastWholeLook)],
      ['senaste säkerhetskopia', lastCopy?.at],
      ['fel vid senaste kopia', selfTest.copyFault],
      ['loggens kedja', log && `${logStateLabels[log.state].toLocaleLowerCase('sv')}${log.at ? `, ${log.at}` : ''}`],
    ]),
    part('Bestämt av IT', [
      ['källa', { file: 'fil', registry: 'Windows register', none: 'inget är bestämt' }[policy.source]],
      ['bestämda nycklar', policy.decided.join(', ')],
      ['maxIdleMinutes', policy.maxIdleMinutes],
      ['screenCapture', policy.screenCapture],
      ['allowedExports', policy.allowedExports?.join(', ')],
    ]),
    [`Teknisk logg, de ${lines.length} senaste raderna`, ...lines.map(lineText)].join('\n'),
    `Gjort ${madeAt}`,
    '',
  ].join('\n\n')
}

const lineText = ({ at, event, facts }: LogLine): string =>
  `  ${[at, event, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' ')}`
