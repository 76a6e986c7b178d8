import { normaliseNumber } from "../../shared/complaint-number.ts";
import { doOwnDeed } from "../complaint/own-complaint.ts";
import { receiveUpload } from "../correspondence/receive-upload.ts";
import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { ownTenant, tenantOfSlug } from "../people/tenant.ts";
import { confirmRestatement } from "./confirm-restatement.ts";
import { fileMyComplaint } from "./portal/file-my-complaint.ts";
import { findMyComplaint } from "./portal/find-my-complaint.ts";
import { findMyOrder } from "./portal/find-my-order.ts";
import { countNumber, countVisit, visitor } from "./portal/visitor.ts";

export function intakePortalHandlers(house: House) {
  return {
    readPortalHouse: async ({ params }) => readPortalHouse(await tenantOfSlug(params.slug)),
    findMyOrder: async ({ params, body, request }) => {
      const tenantId = await tenantOfSlug(params.slug);
      await countVisit(house, tenantId, "find_order", request);
      await countNumber(house, tenantId, "order_number", body.orderNumber);
      return findMyOrder(house, tenantId, body);
    },
    findMyComplaint: async ({ params, body, request }) => {
      const tenantId = await tenantOfSlug(params.slug);
      await countVisit(house, tenantId, "find_complaint", request);
      await countNumber(house, tenantId, "complaint_number", normaliseNumber(body.number) ?? body.number);
      return findMyComplaint(house, tenantId, body);
    },
    uploadForPortal: async ({ params, request }) => {
      const tenantId = await tenantOfSlug(params.slug);
      await countVisit(house, tenantId, "upload", request);
      return receiveUpload(house, visitor(tenantId, request), request);
    },
    fileMyComplaint: async ({ params, body, request }) => {
      const tenantId = await tenantOfSlug(params.slug);
      await countVisit(house, tenantId, "file", request);
      return fileMyComplaint(house, visitor(tenantId, request), body);
    },
    confirmMyRestatement: ({ actor }) =>
      doOwnDeed(house, actor, (number) => confirmRestatement(actor, number)),
  } satisfies Partial<Handlers>;
}

async function readPortalHouse(tenantId: string) {
  return withTenant(tenantId, async (tx) => {
    const { slug, name_zh, name_en, time_zone } = await ownTenant(tx);
    return { slug, nameZh: name_zh, nameEn: name_en, timeZone: time_zone };
  });
}
