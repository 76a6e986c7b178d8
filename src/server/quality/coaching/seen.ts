import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { allVersions } from "../scorecards/scorecard-version.ts";
import type { Count } from "./rules.ts";

/** One thing to get better at. */
export type Subject = { source: "rule" | "criterion"; code: string; scorecardCode: string | null };
/** One conversation in which it applied, and whether it went wrong there. */
export type Seen = { conversationId: string; endedAt: Date; isBroken: boolean };

type Span = { before?: Date; after?: Date; limit: number };

/** The last conversations of somebody before a moment in which this applied, the latest first. */
export function lastSeen(
  tx: Tx,
  staffId: string,
  subject: Subject,
  before: Date,
  limit: number,
): Promise<Seen[]> {
  return seen(tx, staffId, subject, { before, limit });
}

/** The first ones after a moment, the earliest first. */
export function nextSeen(
  tx: Tx,
  staffId: string,
  subject: Subject,
  after: Date,
  limit: number,
): Promise<Seen[]> {
  return seen(tx, staffId, subject, { after, limit });
}

export function countOf(conversations: Seen[]): Count {
  return {
    total: conversations.length,
    broken: conversations.filter(({ isBroken }) => isBroken).length,
  };
}

function seen(tx: Tx, staffId: string, subject: Subject, span: Span): Promise<Seen[]> {
  return subject.source === "rule"
    ? seenByRule(tx, staffId, subject, span)
    : seenByPeople(tx, staffId, subject, span);
}

async function seenByRule(
  tx: Tx,
  staffId: string,
  { code }: Subject,
  { before, after, limit }: Span,
): Promise<Seen[]> {
  const direction = after ? "asc" : "desc";
  const rows = await tx
    .selectFrom("inspection_result")
    .select(["conversation_id", "ended_at", "outcome"])
    .where("staff_id", "=", staffId)
    .where("rule_code", "=", code)
    .where("is_current", "=", true)
    .where("outcome", "<>", "not_applicable")
    .$if(before !== undefined, (query) => query.where("ended_at", "<=", before!))
    .$if(after !== undefined, (query) => query.where("ended_at", ">", after!))
    .orderBy("ended_at", direction)
    .orderBy("conversation_id", direction)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    endedAt: row.ended_at,
    isBroken: row.outcome === "broken",
  }));
}

type Judged = { conversation_id: string; ended_at: Date; version: number; value: string | null };

// A conversation judged twice counts once, by its latest judgement; what an appeal changed holds as changed.
async function seenByPeople(
  tx: Tx,
  staffId: string,
  subject: Subject,
  { before, after, limit }: Span,
): Promise<Seen[]> {
  const { rows } = await sql<Judged>`
    SELECT * FROM (
      SELECT DISTINCT ON (e.conversation_id) e.conversation_id, c.ended_at, e.scorecard_version AS version,
        CASE WHEN ruled.appeal_id IS NULL THEN a.value ELSE ruled.ruled_value END AS value,
        CASE WHEN ruled.appeal_id IS NULL THEN a.is_not_applicable ELSE ruled.ruled_not_applicable END AS is_out
      FROM evaluation e
      JOIN conversation c ON c.id = e.conversation_id
      JOIN evaluation_answer a ON a.evaluation_id = e.id AND a.criterion_code = ${subject.code}
      LEFT JOIN LATERAL (
        SELECT point.* FROM appeal_point point JOIN appeal ON appeal.id = point.appeal_id
        WHERE appeal.evaluation_id = e.id AND point.criterion_code = a.criterion_code AND point.ruling = 'changed'
        ORDER BY appeal.position DESC LIMIT 1) ruled ON true
      WHERE e.staff_id = ${staffId} AND e.scorecard_code = ${subject.scorecardCode} AND e.state = 'submitted'
        AND e.purpose <> 'calibration'
        AND c.ended_at <= ${before ?? new Date(8.64e15)} AND c.ended_at > ${after ?? new Date(0)}
      ORDER BY e.conversation_id, e.submitted_at DESC) judged
    WHERE NOT is_out AND value IS NOT NULL
    ORDER BY ended_at ${sql.raw(after ? "ASC" : "DESC")}, conversation_id LIMIT ${limit}`.execute(tx);
  const isLost = await lostValues(tx, subject);
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    endedAt: row.ended_at,
    isBroken: isLost(row.version, row.value ?? ""),
  }));
}

/** "No", or a point of the scale that earns less than half. */
async function lostValues(tx: Tx, { code, scorecardCode }: Subject) {
  const versions = (await allVersions(tx)).filter((each) => each.code === scorecardCode);
  return (version: number, value: string): boolean => {
    const form = versions.find((each) => each.version === version)?.form;
    const criterion = form?.sections.flatMap(({ criteria }) => criteria).find((each) => each.code === code);
    const point = criterion?.points.find((each) => each.code === value);
    return point ? point.share < 50 : value === "no";
  };
}
