import type { z } from "zod";
import type { me } from "../../shared/api/house-routes.ts";
import { permissionsOfRole } from "../../shared/roles.ts";
import type { Staff } from "../actor.ts";
import { withTenant } from "../db/database.ts";
import type { Identity } from "../http/identity.ts";
import { ownTenant } from "./tenant.ts";

/** Who is signed in, what they may do, and whose house they are in. */
export async function readMe({ auth }: Identity, actor: Staff): Promise<z.input<typeof me>> {
  const { email, house } = await withTenant(actor.tenantId, async (tx) => ({
    house: await ownTenant(tx),
    ...(await tx.selectFrom("staff").select("email").where("id", "=", actor.id).executeTakeFirstOrThrow()),
  }));
  const signIn = await (await auth.$context).internalAdapter.findUserByEmail(email);
  return {
    id: actor.id,
    name: actor.name,
    email,
    role: actor.role,
    gradeCode: actor.gradeCode,
    departmentId: actor.departmentId,
    permissions: [...permissionsOfRole[actor.role]],
    house: {
      slug: house.slug,
      nameZh: house.name_zh,
      nameEn: house.name_en,
      timeZone: house.time_zone,
      currency: house.currency,
    },
    // A field of the library's plugin, which its own type of a user does not name.
    isTwoFactorOn: (signIn?.user as { twoFactorEnabled?: boolean } | undefined)?.twoFactorEnabled ?? false,
  };
}
