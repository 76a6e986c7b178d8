import { sql } from "kysely";
import { roleMay, roles } from "../../../shared/roles.ts";
import type { Actor, Staff } from "../../actor.ts";
import { clockActor } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { keepGiven } from "./keep-given.ts";
import { procedureInForce, proceduresInForce } from "./procedures-in-force.ts";

/** Everybody who handles complaints reads the procedures. */
export const readingRoles = roles.filter((role) => roleMay(role, "complaint.accept"));

const daysUntilReminder = 3;
const day = 86_400_000;

export async function acknowledgeProcedure(actor: Staff, code: string, version: number) {
  return inTransaction(actor, async (tx) => {
    const inForce = await procedureInForce(tx, code);
    if (inForce.version !== version) throw newerVersion();
    await keepGiven(tx, code);
    const reading = { code, version, staff_id: actor.id };
    await tx
      .insertInto("procedure_reading")
      .values({ ...reading, read_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { read_at } = await tx
      .selectFrom("procedure_reading")
      .select("read_at")
      .where("code", "=", code)
      .where("version", "=", version)
      .where("staff_id", "=", actor.id)
      .executeTakeFirstOrThrow();
    return { code, readAt: read_at.toISOString() };
  });
}

/** Who handles complaints, with when they read this version and when they were last reminded. Those who have not come first. */
export async function readersOf(tx: Tx, code: string, version: number) {
  const rows = await tx
    .selectFrom("staff")
    .leftJoin("procedure_reading as r", (join) =>
      join.onRef("r.staff_id", "=", "staff.id").on("r.code", "=", code).on("r.version", "=", version),
    )
    .select(["staff.id", "staff.name", "r.read_at"])
    .select(({ selectFrom }) =>
      selectFrom("procedure_reminder as m")
        .select(({ fn }) => fn.max("m.reminded_at").as("at"))
        .whereRef("m.staff_id", "=", "staff.id")
        .where("m.code", "=", code)
        .where("m.version", "=", version)
        .as("reminded_at"),
    )
    .where("staff.is_active", "=", true)
    .where("staff.role", "in", readingRoles)
    .orderBy(sql`r.read_at IS NOT NULL`)
    .orderBy("staff.name")
    .orderBy("staff.id")
    .limit(500)
    .execute();
  return rows.map(({ id, name, read_at, reminded_at }) => ({
    person: { id, name },
    readAt: read_at?.toISOString() ?? null,
    remindedAt: reminded_at?.toISOString() ?? null,
  }));
}

/** A person reminds everybody who has not read it. */
export async function remindReaders(actor: Staff, code: string): Promise<{ reminded: number }> {
  return inTransaction(actor, async (tx) => {
    const { version } = await procedureInForce(tx, code);
    await keepGiven(tx, code);
    const late = (await readersOf(tx, code, version)).filter(({ readAt }) => readAt === null);
    return {
      reminded: await remind(
        tx,
        actor,
        code,
        version,
        late.map(({ person }) => person.id),
      ),
    };
  });
}

/** From time to time: who has not read a house's new version three days after it came is reminded, once. */
export async function remindOfProcedures(tx: Tx): Promise<void> {
  for (const { code, version, publishedAt } of await proceduresInForce(tx)) {
    if (!publishedAt || tx.now.getTime() - publishedAt.getTime() < daysUntilReminder * day) continue;
    const late = (await readersOf(tx, code, version)).filter(
      ({ readAt, remindedAt }) => readAt === null && remindedAt === null,
    );
    await remind(
      tx,
      clockActor(tx.tenantId),
      code,
      version,
      late.map(({ person }) => person.id),
    );
  }
}

async function remind(
  tx: Tx,
  actor: Actor,
  code: string,
  version: number,
  staffIds: string[],
): Promise<number> {
  if (staffIds.length === 0) return 0;
  await tx
    .insertInto("procedure_reminder")
    .values(
      staffIds.map((staff_id) => ({
        code,
        version,
        staff_id,
        reminded_at: tx.now,
        reminded_by: actor.kind === "staff" ? actor.id : null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return staffIds.length;
}

function newerVersion(): NotPossibleNow {
  return new NotPossibleNow("stale_version", {
    zh: "这份流程规范有了新版本，请看过新版本再确认。",
    en: "There is a newer version of this procedure. Please read that one.",
  });
}
