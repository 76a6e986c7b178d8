import type { Role } from "../../../shared/roles.ts";
import type { Customer, Staff } from "../../actor.ts";
import type { House } from "../../house.ts";
import { addSignIn, hashPassword } from "../../people/add-sign-in.ts";
import { type FoundedHouse, foundHouse } from "../../people/found-house.ts";
import { demoPassword } from "../demo-accounts.ts";
import type { DemoHouse } from "../plan.ts";

/** A demo house with the people who act in it. */
export type Stage = FoundedHouse & { staff(email: string): Staff };

/** Founds a demo house and lets all its people sign in. */
export async function setStage(house: House, adminUrl: string, plan: DemoHouse, at: Date): Promise<Stage> {
  const founded = await foundHouse(
    adminUrl,
    {
      ...plan,
      grades: plan.grades.map((grade) => ({ ...grade, limits: grade.limits as Record<string, number> })),
      staff: plan.staff.map(asStaff),
    },
    at,
  );
  const passwordHash = await hashPassword(house.identity, demoPassword);
  for (const { email, name } of plan.staff) {
    await addSignIn(house.identity, {
      email,
      name,
      passwordHash,
      tenantId: founded.tenantId,
      staffId: founded.staffIds[email]!,
    });
  }
  return { ...founded, staff: (email) => actorOf(founded, plan, email) };
}

export function customerActor(tenantId: string, complaint: { id: string; customer_id: string }): Customer {
  return { kind: "customer", tenantId, id: complaint.customer_id, complaintId: complaint.id };
}

function asStaff({ email, name, role, gradeCode, departmentCode }: DemoHouse["staff"][number]) {
  return { email, name, role, grade: gradeCode, ...(departmentCode ? { department: departmentCode } : {}) };
}

function actorOf({ tenantId, staffIds, departmentIds }: FoundedHouse, plan: DemoHouse, email: string): Staff {
  const person = plan.staff.find((each) => each.email === email);
  if (!person) throw new Error(`the demo has no ${email}`);
  return {
    kind: "staff",
    tenantId,
    id: staffIds[email]!,
    name: person.name,
    role: person.role as Role,
    gradeCode: person.gradeCode,
    departmentId: person.departmentCode ? departmentIds[person.departmentCode]! : null,
  };
}
