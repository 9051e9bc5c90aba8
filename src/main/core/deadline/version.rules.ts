import type { DeadlineRule, RuleCode } from '../../../shared/deadline/rule'
import { deadlineRules } from '../../../shared/deadline/rules'

/** The version of a rule that holds for what began on a day: the youngest in force then. Undefined before the first. */
export const ruleOn = (code: RuleCode, start: string): DeadlineRule | undefined =>
  deadlineRules
    .filter((rule) => rule.code === code && (rule.fromDay === null || rule.fromDay <= start))
    .reduce<DeadlineRule | undefined>((best, rule) => (best && best.version > rule.version ? best : rule), undefined)
