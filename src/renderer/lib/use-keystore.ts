import type { KeystoreState } from '@shared/policy/keystore'
import { useQuery } from '@tanstack/react-query'
import { ask } from './api'

/** Whether passphrases are bound to this computer's account; nothing until the answer is here. Asked anew wherever it is shown: a restore changes it. */
export function useKeystore(): KeystoreState | undefined {
  const { data } = useQuery({ ...ask('policy.keystore', {}), staleTime: 0 })
  return data
}
