import { roleMay, roles } from "../../../../shared/roles.ts";
import type { Tx } from "../../../db/database.ts";
import type { Side } from "./approve-statement.ts";

/** By name, up to five for each side, who may say its yes; nobody of `besides` counts. */
export type WhoClears = (besides: string[]) => Record<Side, string[]>;

export async function whoClears(tx: Tx): Promise<WhoClears> {
  const [legal, pr] = [await mayClear(tx, "legal"), await mayClear(tx, "pr")];
  return (besides) => {
    const others = (staff: { id: string; name: string }[]) =>
      staff
        .filter(({ id }) => !besides.includes(id))
        .slice(0, 5)
        .map(({ name }) => name);
    return { legal: others(legal), pr: others(pr) };
  };
}

function mayClear(tx: Tx, side: Side): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("is_active", "=", true)
    .where(
      "role",
      "in",
      roles.filter((role) => roleMay(role, `statement.approve_${side}`)),
    )
    .orderBy("name")
    .limit(200)
    .execute();
}
