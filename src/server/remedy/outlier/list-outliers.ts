import type { z } from "zod";
import type { remedyOutlier, remedyRoutes } from "../../../shared/api/remedy-routes.ts";
import { peopleOf } from "../../complaint/staff-view/people.ts";
import type { Tx } from "../../db/database.ts";
import { outliersOf } from "./rules.ts";

type OutlierRow = z.input<typeof remedyOutlier>;
type Period = { days: number; limit: number };

/** The remedies of the last days that differ much from those in like cases. */
export async function listOutliers(
  tx: Tx,
  { days, limit }: Period,
): Promise<z.input<typeof remedyRoutes.listOutliers.answer>> {
  const people = await peopleOf(tx);
  const cases = await grantedCases(tx, new Date(tx.now.getTime() - days * 86_400_000));
  const { outliers, groups } = outliersOf(cases);
  return {
    compared: cases.length,
    groups,
    rows: outliers.slice(0, limit).map(({ case: found, ...comparison }) => ({
      ...comparison,
      complaintNumber: found.number,
      title: found.title,
      category: found.category,
      severity: found.severity as OutlierRow["severity"],
      kind: found.kind as OutlierRow["kind"],
      granted: { minor: found.grantedMinor, currency: found.currency },
      orderMinor: found.orderMinor,
      grantedBy: people.person(found.granted_by),
      grantedAt: found.granted_at.toISOString(),
    })),
  };
}

// A remedy without an order has nothing to be measured by; words alone are not compared.
async function grantedCases(tx: Tx, since: Date) {
  return tx
    .selectFrom("remedy_grant")
    .innerJoin("remedy_offer", "remedy_offer.id", "remedy_grant.offer_id")
    .innerJoin("remedy_option", "remedy_option.id", "remedy_offer.chosen_option_id")
    .innerJoin("complaint", "complaint.id", "remedy_grant.complaint_id")
    .innerJoin("orders", "orders.id", "complaint.order_id")
    .select(["complaint.id as complaintId", "complaint.number", "complaint.title"])
    .select(["complaint.severity", "remedy_option.kind", "remedy_grant.currency"])
    .select(["remedy_grant.granted_by", "remedy_grant.granted_at"])
    .select(["orders.total_minor as orderMinor", "remedy_grant.amount_minor as grantedMinor"])
    .select((of) => of.ref("complaint.category").$notNull().as("category"))
    .where("remedy_grant.state", "=", "spent")
    .where("remedy_grant.granted_at", ">=", since)
    .where("remedy_grant.amount_minor", ">", 0)
    .where("orders.total_minor", ">", 0)
    .where("complaint.category", "is not", null)
    .orderBy("remedy_grant.granted_at", "desc")
    .limit(20_000)
    .execute();
}
