import { sql } from "kysely";
import type { Role } from "../../shared/roles.ts";
import type { Staff } from "../actor.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import type { Identity } from "../http/identity.ts";
import { NotFound, NotPossibleNow } from "../refusals.ts";
import { type StaffRow, staffRowOf } from "./list-staff.ts";
import { recordSetting } from "./record-setting.ts";
import { type Place, refuseUnknownPlace } from "./refuse-unknown-place.ts";
import { type Duties, refuseDutiesLeft, refuseLastAdministrator, refuseOwnRank } from "./rules.ts";

type Person = Place & { id: string; name: string; email: string; isActive: boolean; version: number };
export type StaffChanges = Partial<Place & { name: string; isActive: boolean }> & { version: number };

/** Changes role, grade, department or name, lets a person go, or takes them back. Who is let go is signed out at once. */
export async function changeStaff(
  identity: Identity,
  actor: Staff,
  id: string,
  { version, ...changes }: StaffChanges,
): Promise<StaffRow> {
  const changed = await inTransaction(actor, async (tx) => {
    // First and always in this order: two administrators who let each other go at the same moment must not both succeed.
    const administrators = await lockedAdministrators(tx);
    const before = await lockedPerson(tx, id, version);
    const after = { ...before, ...withoutUndefined(changes) };

    refuseOwnRank(actor.id === id, before, after);
    refuseLastAdministrator(before, after, administrators.filter((other) => other !== id).length);
    refuseDutiesLeft(after, await dutiesOf(tx, id));
    await refuseUnknownPlace(tx, after);
    await write(tx, actor, before, after);
    return staffRowOf(tx, id);
  });
  if (!changed.isActive) await endSessions(identity, changed.email);
  return changed;
}

async function lockedAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("staff")
    .select("id")
    .where("role", "=", "administrator")
    .where("is_active", "=", true)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

async function lockedPerson(tx: Tx, id: string, seenVersion: number): Promise<Person> {
  const row = await tx.selectFrom("staff").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row)
    throw new NotFound("staff_not_found", {
      zh: "没有找到这位同事。",
      en: "There is no such colleague.",
    });
  if (row.version !== seenVersion)
    throw new NotPossibleNow(
      "stale_version",
      {
        zh: "您查看之后，这位同事的资料已被更改。请看过变化后再提交，您填写的内容不会丢失。",
        en: "This colleague's entry has changed since you opened it. Look at it again and send again; nothing you typed is lost.",
      },
      { seenVersion, version: row.version },
    );
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    gradeCode: row.grade_code,
    departmentId: row.department_id,
    isActive: row.is_active,
    version: row.version,
  };
}

function withoutUndefined<Changes extends object>(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Changes;
}

async function dutiesOf(tx: Tx, staffId: string): Promise<Duties> {
  const { rows } = await sql<Duties>`SELECT
    (SELECT count(*) FROM complaint WHERE owner_id = ${staffId} AND state NOT IN ('closed', 'withdrawn', 'merged')) AS "openComplaints",
    (SELECT count(*) FROM promise WHERE owner_id = ${staffId} AND state = 'open') AS "openPromises"`.execute(
    tx,
  );
  return rows[0]!;
}

async function write(tx: Tx, actor: Staff, before: Person, after: Person): Promise<void> {
  await tx
    .updateTable("staff")
    .set({
      name: after.name,
      role: after.role,
      grade_code: after.gradeCode,
      department_id: after.departmentId,
      is_active: after.isActive,
      version: before.version + 1,
    })
    .where("id", "=", before.id)
    .execute();
  await recordSetting(tx, actor, "staff_changed", {
    staffId: before.id,
    from: rankOf(before),
    to: rankOf(after),
    isRenamed: before.name !== after.name,
  });
}

function rankOf({ role, gradeCode, departmentId, isActive }: Person) {
  return { role, gradeCode, departmentId, isActive };
}

// After the commit: from that moment nobody inactive is let in, so an interruption here opens no door.
async function endSessions({ auth }: Identity, email: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const signIn = await internalAdapter.findUserByEmail(email);
  if (signIn) await internalAdapter.deleteUserSessions(signIn.user.id);
}
