import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { draftOf, ruleWithVersions } from "./locked-rule.ts";
import { type Trial, tryVersion } from "./try-version.ts";

/** How the rule's draft would fare if it were published now. */
export async function tryRule({ tenantId }: Staff, ruleId: string): Promise<Trial> {
  return withTenant(tenantId, async (tx) => {
    const rule = await ruleWithVersions(tx, ruleId);
    return tryVersion(tx, rule, draftOf(rule));
  });
}
