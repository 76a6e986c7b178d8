import { answerMyRecall } from "../../alerts/recall/my-recall.ts";
import { noteOutcome } from "../../alerts/recall/note-outcome.ts";
import { recallLink } from "../../alerts/recall/recall-link.ts";
import { startRecall } from "../../alerts/recall/start-recall.ts";
import { now, withTenant } from "../../db/database.ts";
import { createDice, type Dice } from "../dice.ts";
import { qingshan } from "../houses/qingshan.ts";
import { day, hour } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";

type Line = { recallId: string; orderId: string; orderNumber: string; customerId: string; line: number };

/** The batch is called back: most buyers answer within days, and the goods come back in the week after. */
export async function callBack(desk: Desk, alert: string): Promise<void> {
  await startRecall(desk.crew.supervisor, alert, { choices: ["exchange", "refund"], goods: "either" });
  const dice = createDice(16);
  for (const line of await linesOf(desk, alert)) {
    if (dice.chance(0.25)) continue;
    const answeredAt = new Date(now().getTime() + dice.between(1, 90) * hour);
    desk.at(answeredAt, () => answer(desk, alert, dice, line));
  }
}

async function answer(desk: Desk, alert: string, dice: Dice, line: Line): Promise<void> {
  const { house, stage, crew } = desk;
  const { tenantId } = stage;
  const choice = dice.chance(0.6) ? "exchange" : "refund";
  const isGone = dice.chance(0.1);
  await answerMyRecall(
    house,
    { tenantId, kind: "customer", id: "visitor" },
    {
      orderToken: tokenOf(desk, line),
      recallId: line.recallId,
      line: line.line,
      choice,
      goods: isGone ? "used_up" : "comes_back",
    },
  );
  if (isGone || dice.chance(0.15)) return;
  const { orderNumber } = line;
  desk.at(new Date(now().getTime() + dice.between(1, 4) * day), async () => {
    const place = { orderNumber, line: line.line };
    await noteOutcome(crew.warehouse, alert, { ...place, what: "returned", proof: "退货入库扫码" });
    const proof = choice === "refund" ? "原路退款回单" : "换货出库单";
    await noteOutcome(crew.supervisor, alert, { ...place, what: "settled", proof });
  });
}

/** From the link that the buyer was sent. */
function tokenOf({ house, stage }: Desk, { orderId, customerId }: Line): string {
  const link = recallLink(house, {
    tenantId: stage.tenantId,
    slug: qingshan.slug,
    orderId,
    customerId,
    sentAt: now(),
  });
  return link.slice(link.indexOf("#") + 1);
}

function linesOf({ stage }: Desk, alert: string): Promise<Line[]> {
  return withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("recall_line as recalled")
      .innerJoin("recall", "recall.id", "recalled.recall_id")
      .innerJoin("alert", "alert.id", "recall.alert_id")
      .innerJoin("orders", "orders.id", "recalled.order_id")
      .select([
        "recalled.recall_id as recallId",
        "recalled.order_id as orderId",
        "recalled.customer_id as customerId",
        "recalled.line",
        "orders.number as orderNumber",
      ])
      .where("alert.number", "=", alert)
      .orderBy("orders.number")
      .orderBy("recalled.line")
      .execute(),
  );
}
