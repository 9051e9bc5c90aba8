import type { DeadlineRow, DeadlineView, deadlineContract } from '../../../shared/deadline/deadline.contract'
import type { CaseId, MilestoneId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock, childOf, getCase, listCases, requireOpenCase } from '../case/case.store'
import type { HandlersFor, ReadContext } from '../context'
import { namndName } from '../house/house.store'
import { clockOf } from './clock.store'
import { dayOffOf } from './day-off.rules'
import {
  asksForAction,
  type Deadline,
  extensionNow,
  isRunning,
  mayExplain,
  mayExtend,
  requireExtension,
} from './deadline.rules'
import { deadlinesOfCase, getDeadline, insertExtension, insertReason, wordsOfCase } from './deadline.store'
import { followTimers, settleTimers } from './timer.store'

type Words = ReturnType<typeof wordsOfCase>

const viewOf = ({ me }: ReadContext, deadline: Deadline, words: Words, isOpen: boolean): DeadlineView => ({
  key: deadline.key,
  rule: deadline.rule.code,
  startId: deadline.began.id as MilestoneId,
  version: deadline.rule.version,
  name: deadline.rule.name,
  kind: deadline.rule.kind,
  law: deadline.rule.law,
  startedBy: deadline.began.kind,
  start: deadline.start,
  firstDue: deadline.firstDue,
  due: deadline.due,
  dayOff: dayOffOf(deadline.due),
  state: deadline.state,
  daysLeft: deadline.daysLeft,
  endedBy: [...deadline.rule.endedBy],
  doneOn: deadline.doneOn,
  extensions: words.extensions(deadline.key),
  reasons: words.reasons(deadline.key),
  extendOn: isOpen && mayExtend(me) ? extensionNow(deadline) : null,
  mayExplain: isOpen && mayExplain(me) && isLate(deadline),
  mayFulfil:
    isOpen && isRunning(deadline) && me.roles.some((role) => role === 'samordnare' || role === 'barnhandlaggare'),
})

/** Passed, or done too late: it has, or should have, a reason. */
const isLate = ({ state, rule }: Deadline): boolean =>
  rule.kind !== 'visa' && (state === 'passerad' || state === 'uppfylld-sent')

const shown: Readonly<Record<'att-gora' | 'passerade' | 'pagaende' | 'alla', (deadline: Deadline) => boolean>> = {
  'att-gora': asksForAction,
  passerade: (deadline) => deadline.rule.kind !== 'visa' && deadline.state === 'passerad',
  pagaende: isRunning,
  alla: () => true,
}

export const deadlineHandlers: HandlersFor<typeof deadlineContract> = {
  'deadline.ofCase': (context, { caseId }) => {
    const row = getCase(context, caseId)
    context.visit(caseLock(caseId))
    const words = wordsOfCase(context, caseId)
    return {
      deadlines: deadlinesOfCase(context, caseId).map((one) => viewOf(context, one, words, row.state !== 'avslutat')),
      clock: clockOf(context),
    }
  },
  'deadline.list': (context, filter) => {
    const rows = listCases(context)
      .filter((row) => row.state !== 'avslutat')
      .filter((row) => filter.namndId === null || row.namnd_id === filter.namndId)
      .filter((row) => filter.responsibleId === null || row.responsible_id === filter.responsibleId)
      .flatMap((row) =>
        deadlinesOfCase(context, row.id)
          .filter(shown[filter.show])
          .map(
            (one): DeadlineRow => ({
              key: `${row.id}:${one.key}`,
              caseId: row.id as CaseId,
              number: row.number,
              child: childOf(context, row).name,
              namnd: namndName(context.db, row.namnd_id),
              handlaggare: userName(context.db, row.responsible_id),
              name: one.rule.name,
              kind: one.rule.kind,
              due: one.due,
              daysLeft: one.daysLeft,
              dayOff: dayOffOf(one.due),
              state: one.state,
              hasReason: one.hasReason,
            }),
          ),
      )
      .toSorted((a, b) => a.due.localeCompare(b.due))
    return { rows, clock: clockOf(context) }
  },
  'deadline.extend': (context, { caseId, rule, startId, toDue, decidedOn, words }) => {
    if (!mayExtend(context.me)) throw new AppError({ code: 'not-allowed' })
    requireOpenCase(context, caseId)
    const deadline = getDeadline(context, caseId, rule, startId)
    const ground = requireExtension(deadline, { toDue, decidedOn }, context.today())
    insertExtension(context, caseId, deadline, { ground, toDue, decidedOn, words })
    followTimers(context, caseId)
    return {}
  },
  'deadline.explain': (context, { caseId, rule, startId, reason }) => {
    if (!mayExplain(context.me)) throw new AppError({ code: 'not-allowed' })
    requireOpenCase(context, caseId)
    const deadline = getDeadline(context, caseId, rule, startId)
    if (!isLate(deadline)) refuse(['reason'], 'deadline-not-passed')
    insertReason(context, caseId, deadline, reason)
    followTimers(context, caseId)
    return {}
  },
  'deadline.settle': (context) => ({ changed: settleTimers(context) }),
}
