import type { Selectable } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Approval } from "../../db/tables.gen.ts";

/** Events after which an approval was asked about another case than the one at hand. */
export const caseChanges = [
  "finding_recorded",
  "responsibility_revised",
  "complaint_triaged",
  "facts_recorded",
  "entitlements_assessed",
] as const;

export async function hasCaseChanged(
  tx: Tx,
  { complaint_id, asked_version }: Pick<Selectable<Approval>, "complaint_id" | "asked_version">,
): Promise<boolean> {
  const change = await tx
    .selectFrom("journal")
    .select("version")
    .where("stream", "=", complaint_id)
    .where("version", ">", asked_version)
    .where("type", "in", [...caseChanges])
    .limit(1)
    .executeTakeFirst();
  return change !== undefined;
}
