import type { RequestWaiting } from '../../../shared/request/request.waiting'
import type { ReadContext } from '../context'
import { listRequests, requestRow } from './request.store'

/** Requests that wait for the coordinators' answer. */
export function requestsWaiting(context: ReadContext): RequestWaiting[] {
  if (!context.me.roles.includes('samordnare')) return []
  return listRequests(context, 'inkommen')
    .map((row) => requestRow(context, row))
    .map((request) => ({ kind: 'request', requestId: request.id, request }))
}
