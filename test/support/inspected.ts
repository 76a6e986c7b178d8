import { randomUUID } from "node:crypto";
import type { TestHouse } from "./house.ts";

/** Puts an agent's conversations of consecutive hours into a house as inspected by one rule; true is broken. */
export async function inspectedConversations(
  house: TestHouse,
  slug: string,
  {
    number,
    name,
    ruleCode,
    from,
    broken,
  }: { number: string; name: string; ruleCode: string; from: Date; broken: boolean[] },
): Promise<string[]> {
  const { tenantId, staffIds } = house.tenant(slug);
  const staffId = staffIds[`${name}@${slug}.example`]!;
  const ids: string[] = [];
  for (const [hour, isBroken] of broken.entries()) {
    const endedAt = new Date(from.getTime() + hour * 3_600_000);
    ids.push(await keepOne(house, { tenantId, number, staffId, ruleCode, endedAt, isBroken }));
  }
  return ids;
}

type One = {
  tenantId: string;
  number: string;
  staffId: string;
  ruleCode: string;
  endedAt: Date;
  isBroken: boolean;
};

async function keepOne(house: TestHouse, { tenantId, number, staffId, ruleCode, endedAt, isBroken }: One) {
  const id = randomUUID();
  const facts = [tenantId, id, staffId, endedAt];
  await house.rows(
    `INSERT INTO conversation (tenant_id, id, complaint_id, chapter, staff_id, channel, severity, opened_at, ended_at,
       ended_how, messages_in, messages_out, mood, is_reopened, is_fast_lane, cost_minor)
     SELECT $1, $2, complaint.id, (SELECT coalesce(max(chapter), 0) + 100 FROM conversation), $3, 'phone', 'normal', $4, $4,
       'confirmed', 1, 1, 'calm', false, false, 0
     FROM complaint WHERE complaint.tenant_id = $1 AND number = $5`,
    [...facts, number],
  );
  await house.rows(
    `INSERT INTO inspection (tenant_id, conversation_id, complaint_id, staff_id, channel, ended_at, rule_set_version,
       inspected_at, met_count, broken_count, not_applicable_count, has_critical)
     SELECT $1, id, complaint_id, $3, channel, $4, 'test', $4, 1, $5, 0, false FROM conversation WHERE id = $2`,
    [...facts, Number(isBroken)],
  );
  await house.rows(
    `INSERT INTO inspection_result (tenant_id, conversation_id, rule_code, rule_version, outcome, severity, weight,
       staff_id, channel, reason_code, ended_at, found_at)
     VALUES ($1, $2, $5, 0, $6, 'normal', 10, $3, 'phone', 'test', $4, $4)`,
    [...facts, ruleCode, isBroken ? "broken" : "met"],
  );
  return id;
}
