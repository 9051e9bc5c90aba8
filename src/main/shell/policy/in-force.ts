import { app, dialog } from 'electron'
import type { PolicyState } from '../../../shared/policy/policy.contract'
import { allReported, report } from '../report'
import { refusedExitCode } from '../switches'
import type { PolicyFault } from './policy.rules'
import { nothingDecided, readPolicy } from './read'

/** Only a program that is not installed can be pointed at another policy, by tests. */
const triedPlace = app.isPackaged ? undefined : process.env.FYRARUM_POLICY
// Waited for while this file is being read in: nothing that reading a policy needs may lead back here, or the program waits for itself.
const read = await readPolicy(triedPlace === undefined ? undefined : { place: triedPlace })

/** What IT has decided, read once when the program starts; with a faulty policy nothing of it, and the program does not begin. */
export const policyInForce: PolicyState = read.ok ? read.state : nothingDecided

/** Why the program must not begin; nothing when it may. */
export const policyFault: PolicyFault | undefined = read.ok ? undefined : read.fault

/** Says what is wrong with the policy, where a person can see it and where IT's own tools can, and ends. */
export async function refuseToStart(fault: PolicyFault): Promise<void> {
  report('policy-refused', { cause: fault.why })
  try {
    await sayWhy(fault)
  } finally {
    await allReported()
    app.exit(refusedExitCode)
  }
}

async function sayWhy(fault: PolicyFault): Promise<void> {
  const { refusalText, refusalTitle } = await import('./policy.rules')
  process.stderr.write(`${refusalTitle}\n\n${refusalText(fault)}\n`)
  await app.whenReady()
  await dialog.showMessageBox({
    type: 'error',
    title: 'Fyra rum',
    message: refusalTitle,
    detail: refusalText(fault),
    buttons: ['Stäng'],
    noLink: true,
  })
}
