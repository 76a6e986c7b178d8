import { approveHold } from "../../alerts/goods/approve-hold.ts";
import { liftHold, proveHold } from "../../alerts/goods/do-hold.ts";
import { prepareHold } from "../../alerts/goods/prepare-hold.ts";
import { now } from "../../db/database.ts";
import { hour, minute } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";
import { segmentOfAlert } from "./segment-of-alert.ts";

/** The batch is set aside and the goods go off sale; other batches ship again once they are known to be good. */
export async function holdGoods(desk: Desk, alert: string): Promise<void> {
  const { sku, batch } = await segmentOfAlert(desk, alert);
  await hold(desk, {
    asked: { kind: "batch_hold", sku, batch, alert, reason: "杯盖渗漏，两仓封存这一批。" },
    proof: "两仓合计 86 件已移入隔离区并贴红标，封条号 FT-0086。",
  });
  await hold(desk, {
    asked: { kind: "delisting", sku, alert, reason: "原因查明之前不再销售。" },
    proof: "三个渠道的商品页均已下架，搜索不到。",
  });
  await hold(desk, {
    asked: { kind: "stop_shipping", sku, alert, reason: "其他批次是否有同样问题还不清楚，先不发货。" },
    proof: "仓储系统停拣单 TJ-2207，两仓均已生效。",
    whenHeld: (held) => desk.at(later(4 * hour), () => shipAgain(desk, held)),
  });
  desk.at(later(23 * hour), () => askToKeepReturns(desk, { sku, batch, alert }));
}

type Held = { number: number; version: number };
type Hold = { asked: Parameters<typeof prepareHold>[1]; proof: string; whenHeld?: (held: Held) => void };

async function hold({ at, crew }: Desk, { asked, proof, whenHeld }: Hold): Promise<void> {
  const { number } = await prepareHold(crew.supervisor, asked);
  await approveHold(crew.legal, number, { version: 1 });
  const { version } = await approveHold(crew.operations, number, { version: 1 });
  at(later(20 * minute), async () => {
    const held = await proveHold(crew.supervisor, number, { version, proof });
    whenHeld?.({ number, version: held.version });
  });
}

async function shipAgain({ crew }: Desk, { number, version }: Held): Promise<void> {
  const reason = "其他批次抽检正常，恢复发货；问题批次仍封存。";
  const lifting = await liftHold(crew.operations, number, { version, reason });
  const proof = "停拣单 TJ-2207 已撤销，两仓恢复发货。";
  await proveHold(crew.supervisor, number, { version: lifting.version, proof });
}

type Returns = { sku: string; batch: string; alert: string };

async function askToKeepReturns({ crew }: Desk, returns: Returns): Promise<void> {
  const reason = "召回退回的同批次商品不得再次发出。";
  const { number } = await prepareHold(crew.supervisor, { kind: "stop_shipping", ...returns, reason });
  await approveHold(crew.legal, number, { version: 1 });
}

function later(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds);
}
