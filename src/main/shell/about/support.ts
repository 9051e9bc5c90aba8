import type { SelfTest } from '../../../shared/about/about.contract'
import type { Fuses, Signature } from '../../../shared/about/proofs'
import { AppError } from '../../../shared/result'
import { policyInForce } from '../policy/in-force'
import { allReported, report } from '../report'
import { endpoints, latestLines } from '../technical-log-file'
import { writeOut } from '../write-out'
import { describeBuild } from './build'
import { fusedBinary, proveFuses } from './fuses'
import { policyFacts } from './policy-facts.rules'
import { proveSignature } from './signature'
import { linesGiven, supportText } from './support.rules'

let proved: Promise<{ fuses: Fuses; signature: Signature }> | undefined

/** What the program reads of its own binary and asks the system about itself; once in its life, since neither changes under it. */
export function prove(): Promise<{ fuses: Fuses; signature: Signature }> {
  proved ??= Promise.all([proveFuses(fusedBinary()), proveSignature(process.execPath)]).then(([fuses, signature]) => ({
    fuses,
    signature,
  }))
  return proved
}

/** What was shown last: the very text that is saved. */
let shown: string | undefined

/** Puts together what support may be given. */
export async function makeSupport(selfTest: SelfTest): Promise<string> {
  const proofs = await prove()
  await allReported()
  const lines = latestLines(linesGiven)
  shown = supportText(
    {
      madeAt: new Date().toISOString(),
      build: describeBuild(),
      ...proofs,
      selfTest,
      policy: policyFacts(policyInForce),
      lines,
    },
    endpoints,
  )
  return shown
}

/** Writes what was shown last to a path somebody has chosen. Throws `not-found` when nothing has been shown. */
export async function saveSupport(path: string): Promise<void> {
  if (shown === undefined) throw new AppError({ code: 'not-found' })
  await writeOut(path, shown)
  report('support-saved', {})
}
