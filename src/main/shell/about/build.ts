import { release } from 'node:os'
import { app } from 'electron'
import type { Build } from '../../../shared/about/build'
import { ageInDays, isOld } from '../../../shared/about/build-age'
import { canSpell } from '../spelling'
import { trialOf } from '../trial.rules'
import { readOrigin } from './origin'

/** Written in by the build. */
declare const builtAt: string

const oneOf = <T extends string>(choices: readonly T[], value: string): T | 'other' =>
  choices.find((one) => one === value) ?? 'other'

/** The numbers a system’s name for its own version begins with. */
const numbersOf = (text: string): string | null => /^\d{1,5}(\.\d{1,5}){1,3}/.exec(text)?.[0] ?? null

/** What this program is and what it runs on. */
export function describeBuild(): Build {
  const origin = app.isPackaged ? readOrigin() : undefined
  const now = Date.now() + trialOf(process.env, app.isPackaged).clock.shift
  return {
    version: app.getVersion(),
    builtAt,
    ageDays: ageInDays(builtAt, now),
    isOld: isOld(builtAt, now),
    isRelease: origin?.isRelease ?? false,
    commit: origin?.commit ?? null,
    electron: process.versions.electron,
    electronSource: origin?.electron.source ?? (app.isPackaged ? 'unknown' : 'development'),
    chrome: process.versions.chrome,
    node: process.versions.node,
    platform: oneOf(['linux', 'win32', 'darwin'], process.platform),
    system: numbersOf(release()),
    arch: oneOf(['x64', 'arm64', 'ia32'], process.arch),
    canSpell: canSpell(),
  }
}
