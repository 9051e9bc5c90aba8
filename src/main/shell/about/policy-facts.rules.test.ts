import { expect, test } from 'vitest'
import { Policy } from '../../../shared/policy/policy.contract'
import { PolicyFacts, policyFacts } from './policy-facts.rules'

const canary = 'karin.prov'
const policy = Policy.parse({
  dataFolder: `/home/${canary}/hus`,
  backupFolder: `/srv/${canary}`,
  maxIdleMinutes: 4,
  recoveryHolders: [canary, canary, canary],
  allowedExports: ['samrad', 'logg'],
  screenCapture: 'never',
  keystoreBinding: 'required',
  logAnchorFolder: `/srv/${canary}/ankare`,
  supportContact: `${canary}@kommun.se`,
})
const source = { kind: 'file', place: `/etc/${canary}/policy.json` } as const

test('of what IT has decided, every key is told of, and nobody’s name, folder or number', () => {
  const facts = policyFacts({ policy, source })

  expect(PolicyFacts.parse(facts)).toEqual({
    source: 'file',
    decided: Object.keys(policy),
    maxIdleMinutes: 4,
    screenCapture: 'never',
    allowedExports: ['samrad', 'logg'],
  })
  expect(JSON.stringify(facts)).not.toContain(canary)
  expect(JSON.stringify(policy)).toContain(canary)
})

test('without a policy that is what is told', () => {
  expect(policyFacts({ policy: {}, source: null })).toMatchObject({ source: 'none', decided: [] })
})
