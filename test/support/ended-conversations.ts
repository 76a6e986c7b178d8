import { newId } from "../../src/server/db/ids.ts";
import type { Caller } from "./caller.ts";
import type { TestHouse } from "./house.ts";
import { closedComplaint } from "./walk.ts";

/** So many ended conversations, alike but for what `traits` says of each, as chapters of one complaint. */
export async function endedConversations(
  house: TestHouse,
  agent: Caller,
  count: number,
  traits: (index: number) => Partial<Record<"staff_id" | "channel" | "mood", string>> & {
    ended_at?: Date;
    is_reopened?: boolean;
  } = () => ({}),
): Promise<string[]> {
  const { number } = await closedComplaint(house, agent);
  await house.work();
  const [first] = await house.rows<{ opened_at: Date }>(
    "SELECT c.* FROM conversation c JOIN complaint ON complaint.id = c.complaint_id WHERE complaint.number = $1",
    [number],
  );
  const rows = Array.from({ length: count }, (_none, index) => ({
    ...first,
    id: newId(),
    chapter: index + 2,
    ...traits(index),
  }));
  await house.rows(
    "INSERT INTO conversation SELECT * FROM jsonb_populate_recordset(NULL::conversation, $1::jsonb)",
    [JSON.stringify(rows.map((row) => ({ ...row, opened_at: row.ended_at ?? first!.opened_at })))],
  );
  return rows.map(({ id }) => id);
}
