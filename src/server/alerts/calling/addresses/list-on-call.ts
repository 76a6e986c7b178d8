import type { z } from "zod";
import type { alertRoutes } from "../../../../shared/api/alert-routes.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import type { Tx } from "../../../db/database.ts";
import { currentPlan, partiesOf } from "../plan/current-plan.ts";
import { ladderOf } from "../plan/ladder.ts";
import { unreachableOf } from "../plan/unreachable.ts";
import { masked } from "./rules.ts";

type OnCall = z.input<typeof alertRoutes.listOnCall.answer>["rows"][number];

/** Everybody whom the plan in force may call, and oneself: where they are reached, who stands in, what is missing. */
export async function listOnCall(tx: Tx, actor: Staff): Promise<{ rows: OnCall[] }> {
  const { plan } = await currentPlan(tx);
  const parties = new Map<string, OnCall["parties"]>();
  for (const party of partiesOf(plan))
    for (const id of await ladderOf(tx, party)) {
      const known = parties.get(id) ?? [];
      if (!known.some(({ code }) => code === party.code)) known.push({ code: party.code, ...party.name });
      parties.set(id, known);
    }
  const unreachable = new Set((await unreachableOf(tx, plan)).map(({ id }) => id));
  const mayManage = roleMay(actor.role, "people.manage");
  const addresses = Map.groupBy(await addressesOf(tx), (row) => row.staff_id);
  const staff = await peopleOf(tx, [...new Set([...parties.keys(), actor.id])]);
  return {
    rows: staff.map((row) => ({
      person: { id: row.id, name: row.name },
      isMe: row.id === actor.id,
      role: row.role,
      parties: parties.get(row.id) ?? [],
      addresses: (addresses.get(row.id) ?? []).map((address) =>
        presentAddress(address, mayManage || row.id === actor.id),
      ),
      deputy: row.deputy_id ? { id: row.deputy_id, name: row.deputyName ?? "" } : null,
      absentFrom: row.absent_from?.toISOString() ?? null,
      absentUntil: row.absent_until?.toISOString() ?? null,
      isUnreachable: unreachable.has(row.id),
    })),
  };
}

type AddressRow = Awaited<ReturnType<typeof addressesOf>>[number];

function presentAddress(row: AddressRow, isWhole: boolean): OnCall["addresses"][number] {
  return {
    id: row.id,
    channel: row.channel as OnCall["addresses"][number]["channel"],
    address: isWhole ? row.address : masked(row.address),
    state: row.check_state as OnCall["addresses"][number]["state"],
    checkedAt: row.checked_at?.toISOString() ?? null,
    problem: row.problem,
  };
}

function addressesOf(tx: Tx) {
  return tx.selectFrom("staff_address").selectAll().orderBy("channel").execute();
}

function peopleOf(tx: Tx, ids: string[]) {
  return tx
    .selectFrom("staff")
    .leftJoin("staff_cover as cover", "cover.staff_id", "staff.id")
    .leftJoin("staff as deputy", "deputy.id", "cover.deputy_id")
    .select([
      "staff.id",
      "staff.name",
      "staff.role",
      "cover.deputy_id",
      "cover.absent_from",
      "cover.absent_until",
    ])
    .select("deputy.name as deputyName")
    .where("staff.id", "in", ids)
    .where("staff.is_active", "=", true)
    .orderBy("staff.name")
    .orderBy("staff.id")
    .limit(500)
    .execute();
}
