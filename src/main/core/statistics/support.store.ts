import { sql } from 'kysely'
import { type Counted, type Counting, caseInSelection, counting, standing, within } from './counting.store'
import type { ExamCount, FollowUpCount, ReferralCount } from './counts'

/** The medical examinations done in the span. */
export const examsDone = (span: Counted): Counting<ExamCount> =>
  counting(sql<ExamCount>`(
    SELECT CASE WHEN x.requested_on <= x.done_on
        THEN CAST(julianday(x.done_on) - julianday(x.requested_on) AS INTEGER) END AS days,
      count(*) AS n, coalesce(sum(x.place = 'barnahus'), 0) AS here, count(x.place) AS placed,
      count(x.child_told_on) AS told, count(x.intyg_received_on) AS intyg
    FROM medical_exam x WHERE x.done_on ${within(span)} AND ${caseInSelection(span, sql`x.case_id`)}
    GROUP BY 1
  )`)

/** The remisser for children that were sent in the span. Those in an akt of an adult are not asked for. */
export const referralsSent = (span: Counted): Counting<ReferralCount> =>
  counting(sql<ReferralCount>`(
    SELECT CAST(julianday(r.first_visit_on) - julianday(r.sent_on) AS INTEGER) AS days, count(*) AS n,
      count(r.answered_on) AS answered, sum(r.state = 'avbojd') AS declined
    FROM referral r
    WHERE r.sent_on ${within(span)} AND r.case_id IS NOT NULL AND ${caseInSelection(span, sql`r.case_id`)}
    GROUP BY 1
  )`)

/**
 * The follow-ups after a first interview whose day came in the span while the case was open. One counts as done when it was
 * recorded for its step, or noted nearer to its day than to that of the next.
 */
export const followUpsDue = (span: Counted): Counting<FollowUpCount> =>
  counting(sql<FollowUpCount>`(
    WITH rung(step, length, before, after) AS (
      VALUES ('v1', '+7 days', '-7 days', '+11 days'), ('m1', '+1 months', '-11 days', '+30 days'),
        ('m3', '+3 months', '-30 days', '+30 days'), ('m6', '+6 months', '-30 days', '+30 days')
    ), first AS MATERIALIZED (
      SELECT m.case_id, min(m.happened_on) AS day FROM milestone m
      WHERE m.kind = 'barnforhor' AND m.happened_on BETWEEN date(${span.from}, '-7 months') AND ${span.until}
        AND ${standing('m')} AND ${caseInSelection(span, sql`m.case_id`)}
        AND NOT EXISTS (
          SELECT 1 FROM milestone b WHERE b.case_id = m.case_id AND b.kind = 'barnforhor'
            AND b.happened_on < m.happened_on AND ${standing('b')})
      GROUP BY m.case_id
    ), due AS MATERIALIZED (
      SELECT first.case_id, rung.*, date(first.day, rung.length, 'floor') AS day FROM first, rung
      WHERE date(first.day, rung.length, 'floor') ${within(span)}
        AND date(first.day, rung.length, 'floor') <= ${span.today}
    )
    SELECT due.step, count(*) AS due, sum(
      EXISTS (SELECT 1 FROM follow_up f WHERE f.case_id = due.case_id AND f.step = 'forhor:' || due.step)
      OR EXISTS (
        SELECT 1 FROM milestone u WHERE u.case_id = due.case_id AND u.kind = 'uppfoljning'
          AND u.happened_on BETWEEN date(due.day, due.before) AND date(due.day, due.after) AND ${standing('u')})
    ) AS done
    FROM due JOIN barnahus_case o ON o.id = due.case_id
    WHERE o.closed_on IS NULL OR o.closed_on >= due.day
    GROUP BY due.step
  )`)
