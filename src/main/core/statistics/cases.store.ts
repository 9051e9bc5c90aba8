import { sql } from 'kysely'
import { type Counted, type Counting, counting, ofSelection, within } from './counting.store'
import type { ClosingCount, PartCount } from './counts'

/** The cases opened in the span, by what is known of them. */
export const casesOpened = (span: Counted): Counting<PartCount> =>
  counting(sql<PartCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT c.child_id, c.municipality, c.sex, c.offences, c.suspect_relation, c.needs_interpreter,
        CAST(substr(c.opened_on, 1, 4) AS INTEGER) - c.birth_year AS age,
        EXISTS (
          SELECT 1 FROM barnahus_case b WHERE b.child_id = c.child_id AND b.opened_on < c.opened_on
        ) AS is_known,
        coalesce(x.need, 'saknas') AS exam
      FROM barnahus_case c
      LEFT JOIN medical_exam x ON x.case_id = c.id
      WHERE c.opened_on ${within(span)} AND ${ofSelection(span)}
    )
    SELECT 'arenden' AS part, '' AS code, count(*) AS n FROM chosen
    UNION ALL SELECT 'barn', '', count(DISTINCT child_id) FROM chosen
    UNION ALL SELECT 'tidigare', CASE is_known WHEN 1 THEN 'ja' ELSE 'nej' END, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'kommun', municipality, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'kon', sex, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'alder', CASE
        WHEN age IS NULL THEN 'saknas' WHEN age <= 3 THEN '0-3' WHEN age <= 6 THEN '4-6' WHEN age <= 9 THEN '7-9'
        WHEN age <= 12 THEN '10-12' WHEN age <= 15 THEN '13-15' ELSE '16-' END, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'brott', o.value, count(*) FROM chosen, json_each(chosen.offences) o GROUP BY 2
    UNION ALL SELECT 'relation', suspect_relation, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'tolk', CASE needs_interpreter WHEN 1 THEN 'ja' ELSE 'nej' END, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'lakare', exam, count(*) FROM chosen GROUP BY 2
  )`)

/** The cases closed in the span. */
export const casesClosed = (span: Counted): Counting<ClosingCount> =>
  counting(sql<ClosingCount>`(
    SELECT count(*) AS "closed", coalesce(sum(k.rooms_left > 0), 0) AS "withOpenRoom",
      coalesce(sum(k.log_handed), 0) AS "withLog"
    FROM case_closing k JOIN barnahus_case c ON c.id = k.case_id
    WHERE k.closed_on ${within(span)} AND ${ofSelection(span)}
  )`)

/** How many cases were open when the span ended, or are today. */
export const casesOpenAtEnd = (span: Counted): Counting<{ readonly n: number }> => {
  const end = span.until < span.today ? span.until : span.today
  return counting(sql<{ readonly n: number }>`(
    SELECT count(*) AS n FROM barnahus_case c
    WHERE c.opened_on <= ${end} AND (c.closed_on IS NULL OR c.closed_on > ${end}) AND ${ofSelection(span)}
  )`)
}

/** The years from the first case opened until today. */
export const firstOpened: Counting<{ readonly day: string | null }> = counting(
  sql<{ readonly day: string | null }>`(SELECT min(opened_on) AS day FROM barnahus_case)`,
)
