import { type AppealPolicy, appealPolicy } from "../../../shared/api/appeal-fields.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

export type VersionedPolicy = { version: number; policy: AppealPolicy };

/** How this house rules appeals; version 0 is what comes with the product. */
export async function currentPolicy(tx: Tx): Promise<VersionedPolicy> {
  const own = await tx
    .selectFrom("appeal_policy")
    .select(["version", "policy"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return own ? { version: own.version, policy: own.policy as AppealPolicy } : given();
}

/** The policy an appeal was raised under goes on holding for it. */
export async function policyOfVersion(tx: Tx, version: number): Promise<AppealPolicy> {
  if (version === 0) return given().policy;
  const row = await tx
    .selectFrom("appeal_policy")
    .select("policy")
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return row.policy as AppealPolicy;
}

export async function savePolicy(
  actor: Staff,
  { policy, seenVersion }: { policy: AppealPolicy; seenVersion: number },
): Promise<{ version: number }> {
  return inTransaction(actor, async (tx) => {
    refuseUnableRoles(policy);
    const before = await currentPolicy(tx);
    if (before.version !== seenVersion) throw changedMeanwhile();
    const version = before.version + 1;
    await tx
      .insertInto("appeal_policy")
      .values({ version, policy: JSON.stringify(policy), made_by: actor.id, made_at: tx.now })
      .execute();
    await recordSetting(tx, actor, "appeal_policy_changed", {
      version,
      before: before.policy,
      after: policy,
    });
    return { version };
  });
}

function given(): VersionedPolicy {
  pack ??= readPack(appealPolicy, packsFolder, "appeals/default.yaml");
  return { version: 0, policy: pack };
}

let pack: AppealPolicy | undefined;

function refuseUnableRoles({ levels }: AppealPolicy): void {
  const at = levels.findIndex(({ roles }) => roles.some((role) => !roleMay(role, "quality.rule_appeal")));
  if (at === -1) return;
  throw new Invalid(
    "role_cannot_rule",
    {
      zh: `第 ${at + 1} 级中有角色没有裁定申诉的权限。`,
      en: `A role of level ${at + 1} may not rule appeals.`,
    },
    { fields: [{ at: `/policy/levels/${at}/roles`, code: "role_cannot_rule" }] },
  );
}

function changedMeanwhile(): NotPossibleNow {
  return new NotPossibleNow("changed_meanwhile", {
    zh: "申诉规则刚刚被其他人修改，请刷新后再保存。",
    en: "Somebody else has just changed this. Please reload and try again.",
  });
}
