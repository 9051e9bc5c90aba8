import type { Policy } from '@shared/policy/policy.contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from './api'

/** What IT has decided for this computer; nothing until the answer is here. */
export function usePolicy(): Policy {
  const { data } = useQuery(ask('policy.get', {}))
  return data?.policy ?? {}
}
