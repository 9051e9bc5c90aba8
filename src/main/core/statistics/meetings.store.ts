import { type RawBuilder, sql } from 'kysely'
import {
  type Counted,
  type Counting,
  caseInSelection,
  counting,
  isSelected,
  ofSelection,
  within,
} from './counting.store'
import type { ChairCount, DayCounts, FamilyMeetingCount, PartCount, SamradCount } from './counts'

const isHeld = sql`s.state IN ('hallet', 'signerat')`
const isPresent = sql`p.attendance IN ('plats', 'lank', 'telefon')`

const samradInSelection = (span: Counted): RawBuilder<unknown> =>
  isSelected(span)
    ? sql`EXISTS (SELECT 1 FROM samrad_case sc JOIN barnahus_case c ON c.id = sc.case_id
        WHERE sc.samrad_id = s.id AND ${ofSelection(span)})`
    : sql`1`

/** The requests received in the span: from whom, what they asked for and came to. */
export const requestsReceived = (span: Counted): Counting<PartCount> =>
  counting(sql<PartCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT r.agency_id, r.state, r.police_report, lower(trim(r.interpreter_language)) AS language
      FROM samrad_request r
      WHERE r.received_on ${within(span)} AND ${
        isSelected(span)
          ? sql`EXISTS (SELECT 1 FROM request_child rc JOIN barnahus_case c ON c.id = rc.case_id
              WHERE rc.request_id = r.id AND ${ofSelection(span)})`
          : sql`1`
      }
    )
    SELECT 'begart' AS part, agency_id AS code, count(*) AS n FROM chosen GROUP BY 2
    UNION ALL SELECT 'svar', state, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'polisanmalan', police_report, count(*) FROM chosen GROUP BY 2
    UNION ALL SELECT 'sprak', language, count(*) FROM chosen WHERE language <> '' GROUP BY 2
  )`)

/** The samråd held in the span, by type and month. `always` are the agencies that must be there. */
export const samradHeld = (span: Counted, always: readonly string[]): Counting<SamradCount> =>
  counting(sql<SamradCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT s.id, s.type, substr(s.held_on, 1, 7) AS month FROM samrad s
      WHERE ${isHeld} AND s.held_on ${within(span)} AND ${samradInSelection(span)}
    ), seated AS MATERIALIZED (
      SELECT chosen.*,
        (SELECT count(*) FROM samrad_party p
          WHERE p.samrad_id = chosen.id AND p.agency_id IN (${sql.join(always)}) AND ${isPresent}) AS present,
        (SELECT count(*) FROM samrad_party p
          WHERE p.samrad_id = chosen.id AND p.agency_id IN (${sql.join(always)}) AND p.attendance IS NULL) AS unclear,
        (SELECT max(i.outcome = 'beslut') FROM samrad_item i
          WHERE i.samrad_id = chosen.id AND i.item_key = 'formote-hembesok' AND i.outcome IS NOT NULL) AS decided
      FROM chosen
    )
    SELECT type, month, count(*) AS n, sum(present = ${always.length}) AS "full",
      sum(present < ${always.length} AND unclear > 0) AS unclear,
      coalesce(sum(decided), 0) AS decided, coalesce(sum(decided = 0), 0) AS undecided
    FROM seated GROUP BY type, month
  )`)

/** How the agencies took part in the samråd held in the span. */
export const chairsFilled = (span: Counted): Counting<ChairCount> =>
  counting(sql<ChairCount>`(
    SELECT p.agency_id AS "agencyId", sum(p.is_called) AS called,
      coalesce(sum(p.is_called AND ${isPresent}), 0) AS present,
      coalesce(sum(p.is_called AND p.attendance = 'skriftligt'), 0) AS written,
      coalesce(sum(p.is_called AND p.attendance = 'franvarande'), 0) AS absent,
      sum(p.is_called AND p.attendance IS NULL) AS unclear,
      sum(p.is_required AND p.attendance IS NOT NULL) AS required,
      coalesce(sum(p.is_required AND ${isPresent}), 0) AS "requiredPresent"
    FROM samrad s JOIN samrad_party p ON p.samrad_id = s.id
    WHERE ${isHeld} AND s.held_on ${within(span)} AND ${samradInSelection(span)}
    GROUP BY p.agency_id
  )`)

/** Days from a request to its samråd, for the samråd held in the span. */
export const requestWaits = (span: Counted): Counting<DayCounts[number]> =>
  counting(sql<DayCounts[number]>`(
    SELECT CAST(julianday(s.held_on) - julianday(r.received_on) AS INTEGER) AS days, count(*) AS count
    FROM samrad s JOIN samrad_request r ON r.samrad_id = s.id
    WHERE ${isHeld} AND s.held_on ${within(span)} AND s.held_on >= r.received_on AND ${samradInSelection(span)}
    GROUP BY 1
  )`)

/** The meetings with the family held in the span, and whether the child was told and heard before. */
export const familyMeetings = (span: Counted): Counting<FamilyMeetingCount> =>
  counting(sql<FamilyMeetingCount>`(
    WITH chosen AS MATERIALIZED (
      SELECT m.form, (
        SELECT max(p.informed_on IS NOT NULL AND p.heard_on IS NOT NULL) FROM child_part p
        WHERE p.case_id = m.case_id AND p.meeting_id = m.id
      ) AS heard
      FROM co_meeting m WHERE m.held_on ${within(span)} AND ${caseInSelection(span, sql`m.case_id`)}
    )
    SELECT form, count(*) AS n, coalesce(sum(heard), 0) AS heard, coalesce(sum(heard = 0), 0) AS unheard
    FROM chosen GROUP BY form
  )`)

/** What adults were asked in talks held in the span: whether they wanted help of their own. */
export const offersMade = (span: Counted): Counting<PartCount> =>
  counting(sql<PartCount>`(
    SELECT 'erbjudande' AS part, p.offer AS code, count(*) AS n
    FROM talk t JOIN talk_part p ON p.talk_id = t.id
    WHERE t.state = 'hallet' AND t.planned_on ${within(span)} AND p.offer IS NOT NULL AND ${
      isSelected(span)
        ? sql`EXISTS (SELECT 1 FROM talk_case tc JOIN barnahus_case c ON c.id = tc.case_id
            WHERE tc.talk_id = t.id AND ${ofSelection(span)})`
        : sql`1`
    }
    GROUP BY p.offer
  )`)
