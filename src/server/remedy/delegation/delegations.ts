import type { z } from "zod";
import type { delegation } from "../../../shared/api/remedy-routes.ts";
import type { Staff } from "../../actor.ts";
import { peopleOf } from "../../complaint/staff-view/people.ts";
import type { Tx } from "../../db/database.ts";

export type DelegationView = z.input<typeof delegation>;

/** Who is away, soonest first; what ended more than a month ago is not shown. */
export async function delegationsOf(tx: Tx, reader: Staff): Promise<{ rows: DelegationView[] }> {
  const people = await peopleOf(tx);
  const rows = await tx
    .selectFrom("delegation")
    .selectAll()
    .where("ends_at", ">", new Date(tx.now.getTime() - 30 * 86_400_000))
    .orderBy("starts_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      from: people.person(row.from_staff_id),
      to: people.person(row.to_staff_id),
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      reason: row.reason,
      state: stateOf(row, tx.now),
      isMine: row.from_staff_id === reader.id,
    })),
  };
}

function stateOf(
  { starts_at, ends_at, ended_at }: { starts_at: Date; ends_at: Date; ended_at: Date | null },
  now: Date,
): DelegationView["state"] {
  if (ended_at || ends_at <= now) return "over";
  return starts_at > now ? "coming" : "in_force";
}
