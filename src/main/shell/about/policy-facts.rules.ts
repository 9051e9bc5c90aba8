import { z } from 'zod'
import { exportKinds } from '../../../shared/policy/exports'
import type { PolicyKey, PolicyState } from '../../../shared/policy/policy.contract'

const keys = [
  'dataFolder',
  'backupFolder',
  'maxIdleMinutes',
  'recoveryHolders',
  'allowedExports',
  'screenCapture',
  'keystoreBinding',
  'logAnchorFolder',
  'supportContact',
] as const satisfies readonly PolicyKey[]

/** What may be told of what IT has decided: which keys, and of those that can hold nobody’s name or folder also what. */
export const PolicyFacts = z.strictObject({
  source: z.enum(['file', 'registry', 'none']),
  decided: z.array(z.enum(keys)),
  maxIdleMinutes: z.number().int().nullable(),
  screenCapture: z.enum(['never', 'on-request']).nullable(),
  allowedExports: z.array(z.enum(exportKinds)).nullable(),
})
export type PolicyFacts = z.output<typeof PolicyFacts>

/** What is told of a policy: a folder, a name and a telephone number are told of as decided and no more. */
export const policyFacts = ({ policy, source }: PolicyState): PolicyFacts => ({
  source: source?.kind ?? 'none',
  decided: keys.filter((key) => policy[key] !== undefined),
  maxIdleMinutes: policy.maxIdleMinutes ?? null,
  screenCapture: policy.screenCapture ?? null,
  allowedExports: policy.allowedExports ? [...policy.allowedExports] : null,
})
