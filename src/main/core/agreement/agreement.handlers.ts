import type { agreementContract } from '../../../shared/agreement/agreement.contract'
import { channels } from '../../../shared/meeting/meeting.contract'
import { AppError } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import type { HandlersFor } from '../context'
import { intakesOf } from '../meeting/intake.store'
import { requireAgreement } from './agreement.rules'
import { listAgreements, recordAgreement, versionsOf } from './agreement.store'

const writers = ['samordnare', 'enhetschef'] as const

export const agreementHandlers: HandlersFor<typeof agreementContract> = {
  'agreement.list': (context) => ({
    agreements: listAgreements(context),
    mayWrite: writers.some((role) => context.me.roles.includes(role)),
  }),
  'agreement.record': (context, { agreementId, ...order }) => {
    requireRole(context.me, ...writers)
    const known = agreementId ? versionsOf(context, agreementId) : []
    if (agreementId && known.length === 0) throw new AppError({ code: 'not-found' })
    requireAgreement({ ...order, change: order.text.change }, known.length === 0)
    return { agreementId: recordAgreement(context, agreementId, (known.at(-1)?.version ?? 0) + 1, order) }
  },
  'agreement.intakes': (context) => {
    const year = context.today().slice(0, 4)
    const came = intakesOf(context, year)
    return {
      year,
      counts: channels
        .map((channel) => ({ channel, count: came.filter((one) => one === channel).length }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count),
      missing: came.filter((one) => one === null).length,
    }
  },
}
