import type { Selectable } from "kysely";
import type { Supplier } from "../actor.ts";
import { now, withTenant } from "../db/database.ts";
import type { SupplierLink } from "../db/tables.gen.ts";
import type { House } from "../house.ts";
import { SignInNeeded } from "../refusals.ts";
import { readSupplyLink, signLink } from "./links.ts";

/** The address that opens one question to a supplier. The token stands behind '#', so that no server logs it. */
export function supplierUrl(
  house: Pick<House, "secret" | "config">,
  link: { tenantId: string; id: string; expiresAt: Date },
): string {
  const token = signLink(house.secret, {
    purpose: "supply",
    tenantId: link.tenantId,
    linkId: link.id,
    expiresAt: link.expiresAt.getTime(),
  });
  return `${house.config.publicUrl}/supply#${token}`;
}

/** The supplier behind a token. @throws SignInNeeded when it is forged, over or revoked: all look the same. */
export async function supplierOfLink(house: Pick<House, "secret">, token: string): Promise<Supplier> {
  const signed = readSupplyLink(house.secret, token, now());
  const link = signed && (await linkOf(signed.tenantId, signed.linkId));
  if (!link || link.revoked_at) throw linkNotValid();
  return {
    kind: "supplier",
    id: link.id,
    tenantId: link.tenant_id,
    complaintId: link.complaint_id,
    requestId: link.request_id,
  };
}

function linkOf(tenantId: string, id: string): Promise<Selectable<SupplierLink> | undefined> {
  return withTenant(tenantId, (tx) =>
    tx.selectFrom("supplier_link").selectAll().where("id", "=", id).executeTakeFirst(),
  );
}

function linkNotValid(): SignInNeeded {
  return new SignInNeeded("supply_link_not_valid", {
    zh: "这个链接已失效。请联系发给您链接的人。",
    en: "This link is no longer valid. Please ask whoever sent it to you.",
  });
}
