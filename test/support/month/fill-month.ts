import pg from "pg";
import { newId } from "../../../src/server/db/ids.ts";
import { createDice } from "../../../src/server/demo/dice.ts";
import type { TestHouse } from "../house.ts";
import { type Habit, plantedHabits } from "./habits.ts";
import { addRow, type Rows } from "./rows.ts";
import { tellConversation } from "./tell-conversation.ts";
import { addConversation } from "./to-rows.ts";

export type MonthAgent = { id: string; name: string; habit: Habit | null };

const names = [
  "白晓",
  "陈舟",
  "丁宁",
  "方可",
  "高远",
  "何青",
  "江北",
  "柯南山",
  "林一",
  "马思",
  "宁静",
  "欧阳禾",
];
/** Everything that came in on these days has ended within the month. */
const daysOfReceipt = 25;
const slice = 500;

/**
 * A month of closed conversations by twelve agents with planted habits, written as the deeds would have left it. Nothing is
 * inspected or registered yet: that is the house's own work.
 */
export async function fillMonth(
  house: TestHouse,
  {
    slug = "alpha",
    conversations = 4_000,
    seed = 11,
    from,
  }: { slug?: string; conversations?: number; seed?: number; from: Date },
): Promise<MonthAgent[]> {
  const { tenantId } = house.tenant(slug);
  const [shop] = await house.rows<{ id: string }>("SELECT id FROM shop WHERE tenant_id = $1 LIMIT 1", [
    tenantId,
  ]);
  const dice = createDice(seed);
  const agents = plantedHabits.map((habit, index) => ({ id: newId(), name: names[index]!, habit }));
  const rows: Rows = new Map();
  for (const [index, agent] of agents.entries())
    addRow(rows, "staff", staffRow(tenantId, agent, index, from));

  const writer = new pg.Client(house.database.adminUrl);
  await writer.connect();
  try {
    // The rows are what the deeds would have left: triggers that watch over deeds have nothing to say here.
    await writer.query("SET session_replication_role = replica");
    for (let serial = 0; serial < conversations; serial++) {
      const agent = agents[serial % agents.length]!;
      const receivedAt = new Date(from.getTime() + dice.whole(0, daysOfReceipt * 24 * 60) * 60_000);
      const told = tellConversation(dice, agent.habit);
      addConversation(rows, told, {
        tenantId,
        shopId: shop!.id,
        serial,
        receivedAt,
        agentId: agent.id,
        agentName: agent.name,
      });
      if (serial % slice === slice - 1) await write(writer, rows);
    }
    await write(writer, rows);
    await writer.query("ANALYZE");
  } finally {
    await writer.end();
  }
  return agents;
}

function staffRow(tenantId: string, { id, name }: MonthAgent, index: number, from: Date) {
  return {
    tenant_id: tenantId,
    id,
    email: `month${index}@alpha.example`,
    name,
    role: "agent",
    grade_code: "junior",
    is_active: true,
    version: 1,
    created_at: from.toISOString(),
  };
}

async function write(writer: pg.Client, rows: Rows): Promise<void> {
  await writer.query("BEGIN");
  for (const [table, batch] of rows) {
    const columns = Object.keys(batch[0]!)
      .map((column) => `"${column}"`)
      .join(", ");
    await writer.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
      [JSON.stringify(batch)],
    );
  }
  await writer.query("COMMIT");
  rows.clear();
}
