import { clockActor } from "../../actor.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { TaskPayloads } from "../../jobs/tasks.ts";
import { climb } from "./climb.ts";

type Struck = TaskPayloads["react"] & { tenantId: string };

/** A request's clock has struck: the department is reminded, and at its end the lateness begins to climb. */
export async function remindDepartment({ tenantId, stream, version, event }: Struck): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const requestId = await requestOfStrike(tx, stream, version);
    if (!requestId) return;
    const kind = event === "clock_warned" ? "before_due" : "at_due";
    await remindOnce(tx, stream, requestId, kind);
    if (kind === "at_due") await climb(tx, requestId, 1);
  });
}

async function requestOfStrike(tx: Tx, stream: string, version: number): Promise<string | null> {
  const { data } = await tx
    .selectFrom("journal")
    .select("data")
    .where("stream", "=", stream)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  const { kind, clockId } = data as { kind?: string; clockId?: string };
  if (kind !== "department" || !clockId) return null;
  const clock = await tx
    .selectFrom("service_clock")
    .innerJoin("department_request as request", "request.id", "service_clock.subject_id")
    .select("request.id")
    .where("service_clock.id", "=", clockId)
    .where("request.state", "=", "open")
    .executeTakeFirst();
  return clock?.id ?? null;
}

async function remindOnce(
  tx: Tx,
  complaintId: string,
  requestId: string,
  kind: "before_due" | "at_due",
): Promise<void> {
  const complaint = await uncheckedComplaint(tx, complaintId);
  const added = await tx
    .insertInto("request_notice")
    .values({ id: newId(), complaint_id: complaintId, request_id: requestId, kind, level: 0, at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) return;
  await recordEvent(tx, clockActor(tx.tenantId), complaint, "remind_department", { requestId, kind });
}
