import { sql } from 'kysely'
import { milestoneKinds } from '../../../shared/case/case.contract'
import {
  type Counted,
  type Counting,
  caseInSelection,
  counting,
  daysFrom,
  firstOf,
  standing,
  within,
} from './counting.store'
import type {
  DayCounts,
  EventCount,
  FirstInterviewCount,
  InTimeCount,
  InterviewDayCount,
  ReportCount,
  ToldCount,
} from './counts'

/** What happened in the span, as it was noted. */
export const eventsNoted = (span: Counted): Counting<EventCount> =>
  counting(sql<EventCount>`(
    SELECT m.kind, count(*) AS n, count(DISTINCT m.case_id) AS cases FROM milestone m
    WHERE m.kind IN (${sql.join([...milestoneKinds])}) AND m.happened_on ${within(span)}
      AND ${standing('m')} AND ${caseInSelection(span, sql`m.case_id`)}
    GROUP BY m.kind
  )`)

/** How many children were heard so many times in the span. */
export const timesHeard = (span: Counted): Counting<DayCounts[number]> =>
  counting(sql<DayCounts[number]>`(
    SELECT times AS days, count(*) AS count FROM (
      SELECT count(*) AS times FROM milestone m JOIN barnahus_case h ON h.id = m.case_id
      WHERE m.kind = 'barnforhor' AND m.happened_on ${within(span)} AND ${standing('m')}
        AND ${caseInSelection(span, sql`m.case_id`)}
      GROUP BY h.child_id
    ) GROUP BY times
  )`)

const supportStep = (kind: string) => sql`(
  SELECT min(s.day) FROM need n JOIN need_step s ON s.need_id = n.id
  WHERE n.case_id = f.case_id AND n.kind IN ('stod', 'behandling') AND s.kind = ${kind}
    AND NOT EXISTS (SELECT 1 FROM need_step u WHERE u.need_id = s.need_id AND u.undoes_no = s.no))`

/** The first interview of each case that had it in the span, and what belongs to it. */
export const firstInterviews = (span: Counted): Counting<FirstInterviewCount> =>
  counting(sql<FirstInterviewCount>`(
    WITH first AS MATERIALIZED (
      SELECT m.case_id, min(m.happened_on) AS day FROM milestone m
      WHERE m.kind = 'barnforhor' AND m.happened_on ${within(span)} AND ${standing('m')}
        AND ${caseInSelection(span, sql`m.case_id`)}
        AND NOT EXISTS (
          SELECT 1 FROM milestone b WHERE b.case_id = m.case_id AND b.kind = 'barnforhor'
            AND b.happened_on < ${span.from} AND ${standing('b')})
      GROUP BY m.case_id
    ), facts AS MATERIALIZED (
      SELECT f.day,
        ${firstOf(['polisanmalan'], sql`f.case_id`)} AS reported,
        ${firstOf(['eftermote'], sql`f.case_id`, sql`f.day`)} AS after,
        ${firstOf(['formote'], sql`f.case_id`, sql`f.day`)} AS before,
        ${firstOf(['hembesok'], sql`f.case_id`, sql`f.day`)} AS home,
        ${firstOf(['krisstod', 'behandling'], sql`f.case_id`, sql`f.day`)} AS noted,
        (SELECT min(l.named_on) FROM support_lead l WHERE l.case_id = f.case_id) AS lead,
        k.need AS counsel, k.appointed_on AS appointed,
        ${supportStep('erbjudet')} AS offered, ${supportStep('accepterat')} AS accepted,
        ${supportStep('avbojt')} AS declined, ${supportStep('forsta-besok')} AS visited
      FROM first f LEFT JOIN child_counsel k ON k.case_id = f.case_id
    ), dated AS MATERIALIZED (
      SELECT *, coalesce(min(visited, noted), visited, noted) AS began,
        coalesce(min(offered, noted), offered, noted) AS offer
      FROM facts
    )
    SELECT CASE WHEN reported <= day THEN ${daysFrom('reported', 'day')} END AS "reportDays",
      CASE WHEN began >= day THEN ${daysFrom('day', 'began')} END AS "supportDays",
      count(*) AS n,
      coalesce(sum(after = day), 0) AS "afterSameDay", coalesce(sum(after > day), 0) AS "afterLater",
      count(before) AS before, coalesce(sum(before = day), 0) AS "beforeSameDay",
      count(home) AS home, coalesce(sum(home = day), 0) AS "homeSameDay",
      coalesce(sum(lead <= date(day, '+1 day')), 0) AS "leadInTime",
      coalesce(sum(lead > date(day, '+1 day')), 0) AS "leadLater",
      coalesce(sum(counsel = 'behovs'), 0) AS "counselNeeded",
      coalesce(sum(counsel = 'behovs' AND appointed <= day), 0) AS "counselInTime",
      coalesce(sum(counsel = 'behovs' AND appointed > day), 0) AS "counselLater",
      count(offer) AS offered,
      coalesce(sum(offer <= date(day, '+7 days')), 0) AS "offeredInTime",
      coalesce(sum(coalesce(accepted, began) IS NOT NULL), 0) AS accepted,
      coalesce(sum(declined IS NOT NULL AND accepted IS NULL AND began IS NULL), 0) AS declined
    FROM dated GROUP BY 1, 2
  )`)

const cameAlong = (kind: string) =>
  sql`EXISTS (SELECT 1 FROM day_person p WHERE p.interview_day_id = i.id AND p.kind = ${kind} AND p.dropped_at IS NULL)`

/** The förhörsdagar of the span that came to their end or were called off. */
export const interviewDays = (span: Counted): Counting<InterviewDayCount> =>
  counting(sql<InterviewDayCount>`(
    SELECT i.state, count(*) AS n, sum(i.place = 'barnahus') AS here,
      sum(${cameAlong('trygghetsperson')}) AS trusted, sum(c2.needs_interpreter) AS needing,
      sum(c2.needs_interpreter AND ${cameAlong('tolk')}) AS interpreted
    FROM interview_day i JOIN barnahus_case c2 ON c2.id = i.case_id
    WHERE i.day ${within(span)} AND i.state IN ('genomford', 'installd') AND ${caseInSelection(span, sql`i.case_id`)}
    GROUP BY i.state
  )`)

/** The reports to the nämnd in the span, and when they were assessed and decided on. */
export const reportsAnswered = (span: Counted): Counting<ReportCount> =>
  counting(sql<ReportCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT m.happened_on AS day,
        ${firstOf(['skyddsbedomning'], sql`m.case_id`, sql`m.happened_on`)} AS assessed,
        ${firstOf(['utredning-inledd', 'utredning-inte-inledd'], sql`m.case_id`, sql`m.happened_on`)} AS decided
      FROM milestone m
      WHERE m.kind = 'anmalan' AND m.happened_on ${within(span)} AND ${standing('m')}
        AND ${caseInSelection(span, sql`m.case_id`)}
    )
    SELECT count(*) AS n,
      coalesce(sum(assessed <= date(day, '+1 day')), 0) AS "assessedInTime",
      coalesce(sum(assessed > date(day, '+1 day')), 0) AS "assessedLater",
      coalesce(sum(decided <= date(day, '+14 days')), 0) AS "decidedInTime",
      coalesce(sum(decided > date(day, '+14 days')), 0) AS "decidedLater"
    FROM chosen
  )`)

/** The investigations that ended in the span, and whether they took four months at most. */
export const investigationsEnded = (span: Counted): Counting<InTimeCount> =>
  counting(sql<InTimeCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT m.happened_on AS day, (
        SELECT max(e.happened_on) FROM milestone e
        WHERE e.case_id = m.case_id AND e.kind = 'utredning-inledd' AND e.happened_on <= m.happened_on AND ${standing('e')}
      ) AS began
      FROM milestone m
      WHERE m.kind = 'utredning-avslutad' AND m.happened_on ${within(span)} AND ${standing('m')}
        AND ${caseInSelection(span, sql`m.case_id`)}
    )
    SELECT count(*) AS n, coalesce(sum(day <= date(began, '+4 months', 'floor')), 0) AS "inTime",
      coalesce(sum(day > date(began, '+4 months', 'floor')), 0) AS later
    FROM chosen
  )`)

/** Those found skäligen misstänkta three months ago or more: whether the investigation was decided within three months. */
export const suspicionsDecided = (span: Counted): Counting<InTimeCount> =>
  counting(sql<InTimeCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT date(m.happened_on, '+3 months', 'floor') AS due,
        ${firstOf(['forundersokning-nedlagd', 'atal'], sql`m.case_id`, sql`m.happened_on`)} AS decided
      FROM milestone m
      WHERE m.kind = 'skaligen-misstankt' AND m.happened_on ${within(span)} AND ${standing('m')}
        AND ${caseInSelection(span, sql`m.case_id`)}
    )
    SELECT count(*) AS n, coalesce(sum(decided <= due), 0) AS "inTime", coalesce(sum(decided > due), 0) AS later
    FROM chosen WHERE due <= ${span.today}
  )`)

/** The cases whose investigation was decided in the span, and whether the child was told. */
export const outcomesTold = (span: Counted): Counting<ToldCount> =>
  counting(sql<ToldCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT m.case_id, min(m.happened_on) AS day FROM milestone m
      WHERE m.kind IN ('forundersokning-nedlagd', 'atal', 'dom') AND m.happened_on ${within(span)} AND ${standing('m')}
        AND ${caseInSelection(span, sql`m.case_id`)}
      GROUP BY m.case_id
    ), asked AS MATERIALIZED (
      SELECT (SELECT max(f.outcome_told = 'ja') FROM follow_up f
        WHERE f.case_id = chosen.case_id AND f.held_on >= chosen.day AND f.outcome_told IN ('ja', 'nej')) AS told
      FROM chosen
    )
    SELECT count(*) AS n, coalesce(sum(told), 0) AS told, coalesce(sum(told = 0), 0) AS untold FROM asked
  )`)
