import { sql } from "kysely";
import type { z } from "zod";
import type { inspectionTrial } from "../../../../shared/api/inspection-rule.ts";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { houseProcedures } from "../house-procedures.ts";
import { dayOf } from "../inspect-batch.ts";
import { inspectConversation, type RuleResult } from "../inspect-conversation.ts";
import { readConversations } from "../read-conversations.ts";
import { publishedRules } from "./house-rules.ts";
import { rulesOn } from "./in-force.ts";
import type { InspectionRule } from "./rule.ts";

type Trial = z.output<typeof inspectionTrial>;
type Outcome = Trial["changed"][number]["before"];
type Compared = {
  conversationId: string;
  complaintId: string;
  before: Outcome;
  after: Outcome;
  reason: string;
  staffBefore: string | null;
  staffAfter: string | null;
};

// Enough to see what a change does, and still an answer one can wait for.
const mostCompared = 5_000;
const atOnce = 200;
const mostListed = 20;

/** What the past month's conversations get by the rule as it holds now, and what they would get by the draft. */
export async function comparePastMonth(tx: Tx, draft: InspectionRule): Promise<Trial> {
  const to = tx.now;
  const from = new Date(to.getTime() - 30 * 24 * 3_600_000);
  const ids = await conversationsBetween(tx, from, to);
  const present = await ruleNow(tx, draft.code);
  const compared: Compared[] = [];
  for (let at = 0; at < Math.min(ids.length, mostCompared); at += atOnce)
    compared.push(
      ...(await compareSome(tx, ids.slice(at, Math.min(at + atOnce, mostCompared)), present, draft)),
    );
  const changed = compared.filter(({ before, after }) => before !== after);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    conversations: ids.length,
    compared: compared.length,
    before: countOf(compared.map(({ before }) => before)),
    after: countOf(compared.map(({ after }) => after)),
    changedCount: changed.length,
    changed: await listed(tx, changed.slice(0, mostListed)),
    byStaff: await perPerson(tx, compared),
  };
}

// In an order that has nothing to do with time or people, so that the first ones are a fair part of a large month.
async function conversationsBetween(tx: Tx, from: Date, to: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom("conversation")
    .select("id")
    .where("ended_at", ">=", from)
    .where("ended_at", "<=", to)
    .orderBy(sql`md5(id::text)`)
    .execute();
  return rows.map(({ id }) => id);
}

async function ruleNow(tx: Tx, code: string): Promise<InspectionRule | undefined> {
  const today = dayOf(tx.now, (await ownTenant(tx)).time_zone);
  return rulesOn(await publishedRules(tx), today).find((rule) => rule.code === code);
}

async function compareSome(
  tx: Tx,
  ids: string[],
  present: InspectionRule | undefined,
  draft: InspectionRule,
): Promise<Compared[]> {
  const both = [present, draft.isActive ? draft : undefined];
  const procedures = await houseProcedures(tx);
  return (await readConversations(tx, ids)).map((conversation) => {
    const results = inspectConversation(
      conversation,
      both.filter((rule) => rule !== undefined),
      procedures,
    );
    const of = (rule: InspectionRule | undefined): RuleResult | undefined =>
      results.find((result) => result.rule === rule);
    const [before, after] = [of(both[0]), of(both[1])];
    return {
      conversationId: conversation.id,
      complaintId: conversation.complaintId,
      before: before?.outcome ?? null,
      after: after?.outcome ?? null,
      reason: after?.reason ?? "rule_switched_off",
      staffBefore: before?.staffId ?? null,
      staffAfter: after?.staffId ?? null,
    };
  });
}

function countOf(outcomes: Outcome[]): Trial["before"] {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { met: count("met"), broken: count("broken"), notApplicable: count("not_applicable") };
}

async function listed(tx: Tx, changed: Compared[]): Promise<Trial["changed"]> {
  const numbers = await numbersOf(
    tx,
    changed.map(({ complaintId }) => complaintId),
  );
  const people = await namesOf(
    tx,
    changed.flatMap(({ staffBefore, staffAfter }) => [staffAfter ?? staffBefore]),
  );
  return changed.map(({ conversationId, complaintId, before, after, reason, staffBefore, staffAfter }) => ({
    conversationId,
    complaintNumber: numbers.get(complaintId)!,
    staff: people.get(staffAfter ?? staffBefore ?? "") ?? null,
    before,
    after,
    reason,
  }));
}

async function perPerson(tx: Tx, compared: Compared[]): Promise<Trial["byStaff"]> {
  const counts = new Map<string, { brokenBefore: number; brokenAfter: number }>();
  const add = (staffId: string | null, outcome: Outcome, key: "brokenBefore" | "brokenAfter") => {
    if (!staffId || outcome !== "broken") return;
    const count = counts.get(staffId) ?? { brokenBefore: 0, brokenAfter: 0 };
    counts.set(staffId, { ...count, [key]: count[key] + 1 });
  };
  for (const { before, after, staffBefore, staffAfter } of compared) {
    add(staffBefore, before, "brokenBefore");
    add(staffAfter, after, "brokenAfter");
  }
  const people = await namesOf(tx, [...counts.keys()]);
  return [...counts]
    .flatMap(([staffId, count]) => (people.has(staffId) ? [{ staff: people.get(staffId)!, ...count }] : []))
    .toSorted((a, b) => b.brokenAfter - b.brokenBefore - (a.brokenAfter - a.brokenBefore));
}

async function numbersOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("complaint").select(["id", "number"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Map<string, { id: string; name: string }>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", known).execute();
  return new Map(rows.map((person) => [person.id, person]));
}
