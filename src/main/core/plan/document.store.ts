import { refuse } from '../../../shared/result'
import type { DocumentRef } from '../../../shared/template/template.contract'
import { guardiansAmong } from '../block/block.rules'
import { requireNoBlock } from '../block/block.store'
import { swedishDay } from '../calendar'
import { caseLock, getCase } from '../case/case.store'
import { holdsOn } from '../consent/consent.store'
import type { WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { listRelatives, names } from '../person/person.store'
import type { Drawn } from '../template/produced.store'
import { getPlan } from './plan.store'
import { planSheet } from './sheet.rules'
import { getVersion, toVersion, versionContent } from './version.store'

type PlanRef = Extract<DocumentRef, { kind: 'plan' }>

/**
 * A signed plan as a document. A copy for another body or a guardian needs the consent the plan speaks of, and none goes to a
 * guardian while an informationsspärr stands. Throws `invalid-input`.
 */
export function drawPlan(context: WriteContext, { planId, number, copyFor, personId }: PlanRef): Drawn {
  const plan = getPlan(context, planId)
  const row = getCase(context, plan.case_id)
  const record = getVersion(context, planId, number)
  const content = versionContent(context, plan, record)
  if (copyFor !== 'akten' && copyFor !== 'barnet' && content.consentState !== 'finns')
    refuse(['document'], 'copy-needs-consent')
  // A consent that stands in the register may have been taken back since the plan was signed.
  if (copyFor === 'verksamhet' && plan.consent_id && !holdsOn(context, plan.consent_id, context.today()))
    refuse(['document'], 'consent-not-standing')
  if (copyFor === 'vardnadshavare') {
    const guardians: readonly string[] = guardiansAmong(listRelatives(context, row.child_id))
    if (!personId || !guardians.includes(personId)) refuse(['document'], 'not-a-guardian')
    requireNoBlock(context, row.child_id, [personId])
  }
  const child = names(context).get(row.child_id)
  return {
    printable: planSheet({
      content,
      version: toVersion(context, plan, record),
      whose: [child?.name, copyFor === 'akten' ? child?.personnummer : ''].filter(Boolean).join(', '),
      number: row.number,
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
      signedOn: swedishDay(record.signed_at),
    }),
    fileName: `${content.isSip ? 'SIP' : 'Samordnad plan'} ${row.number} version ${number}`,
    remembered: { what: content.isSip ? 'SIP' : 'Samordnad plan', lock: caseLock(row.id) },
  }
}
