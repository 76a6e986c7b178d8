import type { FastifyRequest } from "fastify";
import type { Customer } from "../../actor.ts";
import type { House } from "../../house.ts";
import { commandOf } from "../../http/command.ts";
import { countTry, type Limit, networkOf } from "../../http/throttle.ts";

/** How often one visitor may knock at each open door. */
const limits = {
  find_order: { most: 10, minutes: 10 },
  find_complaint: { most: 10, minutes: 10 },
  upload: { most: 60, minutes: 60 },
  file: { most: 100, minutes: 60 },
} satisfies Record<string, Limit>;

/** How often anybody may try one number: guessing its four digits from many places gets nowhere either. */
const perNumber: Limit = { most: 20, minutes: 60 };

/** Somebody without a link yet. Whoever they are, they own nothing but what they name by an id nobody can guess. */
export function visitor(tenantId: string, request: FastifyRequest): Customer {
  return { kind: "customer", id: "visitor", tenantId, complaintId: "", command: commandOf(request) };
}

export async function countVisit(
  house: House,
  tenantId: string,
  door: keyof typeof limits,
  request: FastifyRequest,
): Promise<void> {
  await countTry(house, tenantId, door, networkOf(request.ip), limits[door]);
}

/** @param number as it is looked up, so that spelling it differently is no new try */
export async function countNumber(
  house: House,
  tenantId: string,
  door: "order_number" | "complaint_number",
  number: string,
): Promise<void> {
  await countTry(house, tenantId, door, number, perNumber);
}
