import type { z } from "zod";
import type { foundPromise } from "../../../shared/api/promise-routes.ts";
import type { Staff } from "../../actor.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { findPromises } from "../../text/promises/find-promises.ts";
import type { FoundPromise } from "../../text/promises/found-promise.ts";
import { type Calendars, proposedDue } from "./rules.ts";
import { withTime } from "./with-time.ts";

type Found = z.input<typeof foundPromise>;

/** What a message that is being written promises; nothing is kept of it. Mere expectations are no promises. */
export async function findInWords(
  actor: Staff,
  number: string,
  text: string,
): Promise<{ promises: Found[] }> {
  return withTenant(actor.tenantId, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "make_promise");
    const { time_zone: timeZone } = await ownTenant(tx);
    const calendars = {
      desk: businessCalendar("desk", { timeZone }),
      office: businessCalendar("office", { timeZone }),
    };
    const settledBy = await resolutionDue(tx, complaint.id);
    const promises = findPromises(text, tx.now, calendars.office).filter(({ estimate }) => !estimate);
    return {
      promises: await Promise.all(
        promises.map((found) => present(tx, actor, text, found, calendars, settledBy)),
      ),
    };
  });
}

async function present(
  tx: Tx,
  actor: Staff,
  text: string,
  found: FoundPromise,
  calendars: Calendars,
  settledBy: Date | undefined,
): Promise<Found> {
  const proposed = found.due ?? proposedDue(found.deed, tx.now, calendars, settledBy);
  return {
    deed: found.deed.slice(0, 200),
    dueAt: found.due?.toISOString() ?? null,
    proposedDueAt: proposed.toISOString(),
    start: found.span[0],
    end: found.span[1],
    by: found.by,
    isConditional: found.conditional,
    isVague: found.vague,
    rewording: found.vague
      ? withTime(text.slice(...found.span), proposed, { now: tx.now, timeZone: calendars.desk.timeZone })
      : null,
    owner: (await superiorNamed(tx, found.by)) ?? { id: actor.id, name: actor.name },
    department: await departmentNamed(tx, found.by),
  };
}

async function resolutionDue(tx: Tx, complaintId: string): Promise<Date | undefined> {
  const clock = await tx
    .selectFrom("service_clock")
    .select("due_at")
    .where("complaint_id", "=", complaintId)
    .where("kind", "=", "resolution")
    .where("stopped_at", "is", null)
    .executeTakeFirst();
  return clock?.due_at;
}

// "主管给您回电" is the supervisor's to keep, not the writer's.
async function superiorNamed(tx: Tx, by: string | null) {
  if (!by || !/主管|经理|supervisor|manager/.test(by)) return undefined;
  return tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("role", "=", "supervisor")
    .where("is_active", "=", true)
    .orderBy("created_at")
    .orderBy("id")
    .executeTakeFirst();
}

async function departmentNamed(tx: Tx, by: string | null): Promise<Found["department"]> {
  if (!by) return null;
  const departments = await tx
    .selectFrom("department")
    .select(["id", "name_zh as nameZh", "name_en as nameEn"])
    .orderBy("code")
    .execute();
  const said = by.toLowerCase();
  const isNamed = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) =>
    nameZh.includes(said) ||
    said.includes(nameZh.replace(/部门?$/, "")) ||
    said.includes(nameEn.toLowerCase());
  return departments.find(isNamed) ?? null;
}
