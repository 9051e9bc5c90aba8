import type { BreakingGround } from '../disclosure/ground'
import type { Service } from '../need/hand'

/** Services in health care, to which 26 kap. 9 § OSL may open for somebody under 18. */
const healthCare: ReadonlySet<Service> = new Set(['bup', 'barnklinik', 'kvinnoklinik', 'vardcentral', 'vuxenpsykiatri'])

/**
 * The grounds that can carry a remiss to a service. A consent is no ground towards a socialtjänst, which exercises
 * authority: nobody says yes freely to that.
 */
export const groundsFor = (service: Service, isChild: boolean): BreakingGround[] => [
  ...(service === 'socialtjanst' ? [] : (['samtycke'] as const)),
  ...(isChild && (healthCare.has(service) || service === 'socialtjanst') ? (['osl-26-9'] as const) : []),
  'osl-10-28',
  'osl-10-2',
  'inget-men',
  'annan',
]
