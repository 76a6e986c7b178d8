import { newId } from "../../../src/server/db/ids.ts";
import { addSignIn, hashPassword } from "../../../src/server/people/add-sign-in.ts";
import type { Role } from "../../../src/shared/roles.ts";
import { emailOf, type TestHouse, testPassword } from "../house.ts";

/** One more colleague of a role, who can sign in as the others do. */
export async function addColleague(house: TestHouse, name: string, role: Role): Promise<string> {
  const id = newId();
  const { tenantId } = house.tenant("alpha");
  await house.rows(
    `INSERT INTO staff (tenant_id, id, email, name, role, grade_code, is_active, created_at)
     VALUES ($1, $2, $3, $4, $5, 'junior', true, $6)`,
    [tenantId, id, emailOf(name, "alpha"), name, role, house.now()],
  );
  await letSignIn(house, { id, name, email: emailOf(name, "alpha") });
  return id;
}

/** Gives somebody who works here a way in. */
export async function letSignIn(
  house: TestHouse,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<void> {
  const { identity } = house.house;
  const passwordHash = await hashPassword(identity, testPassword);
  await addSignIn(identity, {
    email,
    name,
    passwordHash,
    tenantId: house.tenant("alpha").tenantId,
    staffId: id,
  });
}
