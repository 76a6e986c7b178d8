import type { z } from "zod";
import type { statementView } from "../../../../shared/api/statement-routes.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { readableComplaint } from "../../../complaint/readable-complaint.ts";
import type { Tx } from "../../../db/database.ts";
import { type Names, staffNames } from "../staff-names.ts";
import type { Side } from "./approve-statement.ts";
import { approvedStatement } from "./use-statement.ts";
import { type WhoClears, whoClears } from "./who-clears.ts";

export type StatementView = z.input<typeof statementView>;

/** Statements of an alert, the latest first, each with its versions, approvals and where it was used. */
export async function listStatements(tx: Tx, actor: Staff, alertId: string): Promise<StatementView[]> {
  const statements = await tx
    .selectFrom("alert_statement")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy("number", "desc")
    .limit(100)
    .execute();
  if (statements.length === 0) return [];
  const [names, clearing] = [await staffNames(tx), await whoClears(tx)];
  const ids = statements.map(({ id }) => id);
  const [versions, approvals, uses] = await partsOf(tx, ids);
  return statements.map((statement) => {
    const isItsOwn = (row: { statement_id: string }) => row.statement_id === statement.id;
    return present(actor, { names, clearing }, statement, {
      versions: versions.filter(isItsOwn),
      approvals: approvals.filter(isItsOwn),
      uses: uses.filter(isItsOwn),
    });
  });
}

/** What the open alert of a complaint says to customers. */
export async function readAlertAnswer(tx: Tx, complaintNumber: string) {
  const { id } = await readableComplaint(tx, complaintNumber);
  const alert = await tx
    .selectFrom("alert_complaint as child")
    .innerJoin("alert", "alert.id", "child.alert_id")
    .select(["alert.id", "alert.number"])
    .where("child.complaint_id", "=", id)
    .where("child.detached_at", "is", null)
    .where("alert.closed_at", "is", null)
    .executeTakeFirst();
  const found = alert && (await approvedStatement(tx, alert.id, { lang: "zh", purpose: "reply" }));
  if (!found) return { answer: null };
  const { number, version, zh, en } = found;
  return { answer: { alert: alert.number, statement: number, version, zh, en } };
}

async function partsOf(tx: Tx, ids: string[]) {
  const versions = await tx
    .selectFrom("alert_statement_version")
    .selectAll()
    .where("statement_id", "in", ids)
    .orderBy("version", "desc")
    .limit(1_000)
    .execute();
  const approvals = await tx
    .selectFrom("alert_statement_approval")
    .selectAll()
    .where("statement_id", "in", ids)
    .execute();
  const uses = await tx
    .selectFrom("alert_statement_use")
    .select(({ fn }) => [
      "statement_id",
      "path",
      fn.countAll<number>().as("count"),
      fn.max("used_at").as("lastAt"),
    ])
    .where("statement_id", "in", ids)
    .groupBy(["statement_id", "path"])
    .execute();
  return [versions, approvals, uses] as const;
}

type Parts = {
  versions: Awaited<ReturnType<typeof partsOf>>[0];
  approvals: Awaited<ReturnType<typeof partsOf>>[1];
  uses: Awaited<ReturnType<typeof partsOf>>[2];
};
type Row = {
  id: string;
  number: number;
  purpose: string;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
};

function present(
  actor: Staff,
  { names, clearing }: { names: Names; clearing: WhoClears },
  row: Row,
  { versions, approvals, uses }: Parts,
): StatementView {
  const [latest, ...earlier] = versions as [Parts["versions"][number], ...Parts["versions"]];
  const yes = (side: Side) => approvals.find((one) => one.version === latest.version && one.side === side);
  const [legal, pr] = [yes("legal"), yes("pr")];
  const said = (one: typeof legal) =>
    one ? { by: names(one.approved_by), at: one.approved_at.toISOString() } : null;
  const writers = versions.map(({ drafted_by }) => drafted_by);
  const heard = [legal, pr].flatMap((given) => (given ? [given.approved_by] : []));
  return {
    id: row.id,
    number: row.number,
    purpose: row.purpose as StatementView["purpose"],
    state: row.withdrawn_at ? "withdrawn" : legal && pr ? "cleared" : "waiting",
    version: latest.version,
    zh: latest.zh,
    en: latest.en,
    draftedBy: names(latest.drafted_by),
    draftedAt: latest.drafted_at.toISOString(),
    legal: said(legal),
    pr: said(pr),
    withdrawn: row.withdrawn_at && {
      by: names(row.withdrawn_by!),
      at: row.withdrawn_at.toISOString(),
      reason: row.withdrawn_reason!,
    },
    earlier: earlier.map(({ version, zh, drafted_by, drafted_at }) => ({
      version,
      zh,
      draftedBy: names(drafted_by),
      draftedAt: drafted_at.toISOString(),
      approvals: approvals.filter((one) => one.version === version).length,
    })),
    uses: uses.map(({ path, count, lastAt }) => ({
      path,
      count: Number(count),
      lastAt: lastAt.toISOString(),
    })),
    may: row.withdrawn_at || writers.includes(actor.id) ? [] : sidesOf(actor, { legal, pr }),
    mayClear: clearing([...writers, ...heard]),
  };
}

function sidesOf(actor: Staff, given: Record<Side, { approved_by: string } | undefined>): Side[] {
  const sides = (["legal", "pr"] as const).filter(
    (side) => roleMay(actor.role, `statement.approve_${side}`) && !given[side],
  );
  const hasSaid = Object.values(given).some((one) => one?.approved_by === actor.id);
  return hasSaid ? [] : sides;
}
