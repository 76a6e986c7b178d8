import { sql } from "kysely";
import type { z } from "zod";
import type { recallRoutes } from "../../../shared/api/recall-routes.ts";
import type { Customer } from "../../actor.ts";
import { type Link, readLink } from "../../complaint/links.ts";
import { useAsProof } from "../../correspondence/use-uploads.ts";
import { now, type Tx, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { approvedStatement } from "../war-room/statements/use-statement.ts";
import { recallLines } from "./recall-lines.ts";
import {
  answeredAlready,
  choiceNotOffered,
  linkOver,
  notRecalled,
  photoMissing,
  recallClosed,
} from "./recall-refusals.ts";

type Mine = z.input<typeof recallRoutes.readMyRecall.answer>;
type Answered = z.output<typeof recallRoutes.answerMyRecall.body>;
type Asked = { orderToken: string; lang: "zh" | "en" };

/** What of an order is recalled, to whoever found the order by its number and the end of the phone. */
export async function readMyRecall(
  house: House,
  tenantId: string,
  { orderToken, lang }: Asked,
): Promise<Mine> {
  const link = orderLink(house, tenantId, orderToken);
  return withTenant(tenantId, async (tx) => {
    const recalls = await tx
      .selectFrom("recall as r")
      .select(["r.id", "r.alert_id", "r.choices", "r.goods"])
      .where("r.closed_at", "is", null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("recall_line as l")
            .select("l.line")
            .whereRef("l.recall_id", "=", "r.id")
            .where("l.order_id", "=", link.complaintId),
        ),
      )
      .orderBy("r.started_at", "desc")
      .limit(10)
      .execute();
    const mine: Mine["recalls"] = [];
    for (const recall of recalls) mine.push(await presentMine(tx, recall, link.complaintId, lang));
    return { recalls: mine };
  });
}

/** The customer's one answer for a line; the same one sent twice is one. */
export async function answerMyRecall(
  house: House,
  visitor: Pick<Customer, "tenantId" | "kind" | "id">,
  { orderToken, recallId, line, choice, goods, photo }: Answered,
): Promise<Pick<Answered, "choice" | "goods">> {
  const link = orderLink(house, visitor.tenantId, orderToken);
  return withTenant(visitor.tenantId, async (tx) => {
    // Locked: of two answers sent at once the second must see the first.
    const recall = await tx
      .selectFrom("recall")
      .selectAll()
      .where("id", "=", recallId)
      .forUpdate()
      .executeTakeFirst();
    const place = { recall_id: recallId, order_id: link.complaintId, line };
    if (!recall || !(await isRecalled(tx, place))) throw notRecalled();
    if (recall.closed_at) throw recallClosed();
    if (!recall.choices.includes(choice)) throw choiceNotOffered();
    const known = await answerOf(tx, place);
    if (known && (known.choice !== choice || known.goods !== goods)) throw answeredAlready();
    if (!known) {
      if (goods === "destroyed" && !photo) throw photoMissing();
      const kept = { choice, goods, photo: await useAsProof(tx, visitor, photo), answered_at: tx.now };
      await tx
        .insertInto("recall_answer")
        .values({ ...place, ...kept })
        .execute();
      await tellLive(tx, "alerts");
    }
    return { choice, goods };
  });
}

type Place = { recall_id: string; order_id: string; line: number };

async function answerOf(tx: Tx, { recall_id, order_id, line }: Place) {
  return tx
    .selectFrom("recall_answer")
    .select(["choice", "goods"])
    .where("recall_id", "=", recall_id)
    .where("order_id", "=", order_id)
    .where("line", "=", line)
    .executeTakeFirst();
}

async function isRecalled(tx: Tx, { recall_id, order_id, line }: Place): Promise<boolean> {
  const row = await tx
    .selectFrom("recall_line")
    .select("line")
    .where("recall_id", "=", recall_id)
    .where("order_id", "=", order_id)
    .where("line", "=", line)
    .executeTakeFirst();
  return row !== undefined;
}

type Recall = { id: string; alert_id: string; choices: string[]; goods: string };

async function presentMine(
  tx: Tx,
  recall: Recall,
  orderId: string,
  lang: "zh" | "en",
): Promise<Mine["recalls"][number]> {
  const statement =
    (await approvedStatement(tx, recall.alert_id, { lang, purpose: "notice" })) ??
    (await approvedStatement(tx, recall.alert_id, { lang: "zh", purpose: "notice" }));
  const lines = await recallLines(tx, sql`l.recall_id = ${recall.id} AND l.order_id = ${orderId}`, 100);
  return {
    id: recall.id,
    words: statement?.words ?? "",
    choices: recall.choices as Mine["recalls"][number]["choices"],
    goods: recall.goods as Mine["recalls"][number]["goods"],
    orderNumber: lines[0]!.orderNumber,
    lines: lines.map(({ orderId: _orderId, orderNumber: _orderNumber, photo: _photo, ...line }) => line),
  };
}

/** An order's link holds the order where a complaint's holds the complaint. */
function orderLink(house: House, tenantId: string, token: string): Link {
  const link = readLink(house.secret, token, "order", now());
  if (link?.tenantId !== tenantId) throw linkOver();
  return link;
}
