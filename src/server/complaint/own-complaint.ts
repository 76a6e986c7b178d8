import type { CustomerView } from "../../shared/api/customer-view.ts";
import type { Customer } from "../actor.ts";
import { type Tx, withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import { unknownComplaint } from "./access-complaint.ts";
import { type Complaint, toComplaint } from "./complaint.ts";
import { presentForCustomer } from "./customer-view/present-for-customer.ts";

/** The complaint that a customer's link opens, as they may see it. */
export async function readOwnComplaint(house: House, customer: Customer): Promise<CustomerView> {
  return withTenant(customer.tenantId, async (tx) =>
    presentForCustomer(tx, house, await ownComplaint(tx, customer)),
  );
}

/** Does a customer's deed on it and answers how it stands afterwards, also when the deed was done before. */
export async function doOwnDeed(
  house: House,
  customer: Customer,
  deed: (number: string) => Promise<unknown>,
): Promise<CustomerView> {
  const { number } = await withTenant(customer.tenantId, (tx) => ownComplaint(tx, customer));
  await deed(number);
  return readOwnComplaint(house, customer);
}

async function ownComplaint(tx: Tx, { complaintId }: Customer): Promise<Complaint> {
  const row = await tx.selectFrom("complaint").selectAll().where("id", "=", complaintId).executeTakeFirst();
  if (!row) throw unknownComplaint();
  return toComplaint(row);
}
