import type { Staff } from "../actor.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import type { Identity } from "../http/identity.ts";
import { Invalid } from "../refusals.ts";
import { addSignIn, hashPassword } from "./add-sign-in.ts";
import { type StaffRow, staffRowOf } from "./list-staff.ts";
import { recordSetting } from "./record-setting.ts";
import { type Place, refuseUnknownPlace } from "./refuse-unknown-place.ts";

export type NewStaff = Place & { name: string; email: string; password: string };

/** Adds a person, who can sign in from now on. */
export async function addStaff(
  identity: Identity,
  actor: Staff,
  { password, ...person }: NewStaff,
): Promise<StaffRow> {
  const email = person.email.toLowerCase();
  const passwordHash = await hashPassword(identity, password);

  return inTransaction(withoutPassword(actor, person), async (tx) => {
    await refuseUnknownPlace(tx, person);
    const id = await insertStaff(tx, { ...person, email });
    await recordSetting(tx, actor, "staff_added", {
      staffId: id,
      role: person.role,
      gradeCode: person.gradeCode,
      departmentId: person.departmentId,
    });
    await refuseTakenSignIn(identity, email);
    // Last, because it is another database role's own transaction: when it fails, nothing of the above remains.
    await addSignIn(identity, {
      email,
      name: person.name,
      passwordHash,
      tenantId: actor.tenantId,
      staffId: id,
    });
    return staffRowOf(tx, id);
  });
}

// What is remembered of a command is a fast digest of its content, and a password must not be guessable from it.
function withoutPassword(actor: Staff, person: object): Staff {
  return actor.command ? { ...actor, command: { ...actor.command, content: person } } : actor;
}

async function insertStaff(tx: Tx, person: Place & { name: string; email: string }): Promise<string> {
  const inserted = await tx
    .insertInto("staff")
    .values({
      id: newId(),
      email: person.email,
      name: person.name,
      role: person.role,
      grade_code: person.gradeCode,
      department_id: person.departmentId,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "email"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) throw emailTaken();
  return inserted.id;
}

// One address signs in to one house.
async function refuseTakenSignIn({ auth }: Identity, email: string): Promise<void> {
  if (await (await auth.$context).internalAdapter.findUserByEmail(email)) throw emailTaken();
}

function emailTaken(): Invalid {
  return new Invalid(
    "email_taken",
    {
      zh: "这个邮箱已有账号，请换一个邮箱。",
      en: "This e-mail address already has an account. Please use another.",
    },
    { fields: [{ at: "/email", code: "email_taken" }] },
  );
}
