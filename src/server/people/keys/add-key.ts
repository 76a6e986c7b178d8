import type { Contract } from "../../../shared/api/contract.ts";
import { routes } from "../../../shared/api/routes.ts";
import { type Permission, roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Invalid } from "../../refusals.ts";
import { newKeySecret } from "../api-keys.ts";
import { recordSetting } from "../record-setting.ts";

/**
 * Makes an API key. Its secret is answered this once and kept nowhere, not even in what is remembered of an answered
 * command; so a command sent twice makes two keys, and the one never received is revoked by hand.
 */
export async function addKey(actor: Staff, { name, scopes }: { name: string; scopes: Permission[] }) {
  refuseTooMuch(actor, scopes);
  const id = newId();
  const { secret, hash } = newKeySecret(actor.tenantId, id);

  await withTenant(actor.tenantId, async (tx) => {
    await tx
      .insertInto("api_key")
      .values({ id, name, secret_hash: hash, scopes, created_by: actor.id, created_at: tx.now })
      .execute();
    await recordSetting(tx, actor, "key_added", { keyId: id, scopes });
  });
  return { id, name, secret };
}

/** What programs can do at all: the permissions of the routes that let keys in. */
const scopesForKeys = new Set(
  Object.values<Contract>(routes).flatMap(({ access }) =>
    access.who === "staff" && access.alsoKeys ? [access.permission] : [],
  ),
);

function refuseTooMuch({ role }: Staff, scopes: Permission[]): void {
  const notForKeys = scopes.filter((scope) => !scopesForKeys.has(scope));
  if (notForKeys.length > 0)
    throw tooMuch(
      "scope_not_for_keys",
      notForKeys,
      "API 密钥不能有这些权限。",
      "API keys cannot have these permissions.",
    );
  const notOwn = scopes.filter((scope) => !roleMay(role, scope));
  if (notOwn.length > 0)
    throw tooMuch(
      "scope_above_own",
      notOwn,
      "不能授予您自己没有的权限，请由有这些权限的同事创建密钥。",
      "You cannot give a key more than you have yourself. Please ask a colleague who has these permissions.",
    );
}

function tooMuch(code: string, scopes: Permission[], zh: string, en: string): Invalid {
  return new Invalid(code, { zh, en }, { fields: [{ at: "/scopes", code }], scopes });
}
