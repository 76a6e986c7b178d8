import type { Caller } from "./caller.ts";
import { followToken } from "./customer.ts";
import type { TestHouse } from "./house.ts";
import { anOrder } from "./order.ts";
import { upload } from "./upload.ts";
import { draftedOffer, fulfillingComplaint, investigatingComplaint, take, takeOn, viewOf } from "./walk.ts";

/** Stands in everything that anybody of the other merchant says, so that it can be looked for. */
export const secretWord = "贝塔机密";

export type OtherHouse = {
  /** A complaint with a bit of everything. */
  number: string;
  orderNumber: string;
  phoneTail: string;
  token: string;
  fileId: string;
  /** One row of each kind, by table. */
  ids: Record<string, string>;
};

/** Fills the other merchant's house: orders, complaints in work, offers, promises, requests, notes, files, keys. */
export async function fillOtherHouse(
  house: TestHouse,
  slug: string,
  staff: { agent: Caller; manager: Caller; cookie: string },
): Promise<OtherHouse> {
  const { agent, manager } = staff;
  const orderNumber = "SAME-1001";
  await anOrder(house, slug, {
    number: orderNumber,
    phone: "13900005678",
    customerName: `${secretWord}先生`,
    itemName: `${secretWord}水壶`,
    traceText: `${secretWord}驿站`,
  });
  const filed = { text: `${secretWord}：水壶漏水`, title: `${secretWord}标题`, orderNumber, customer: {} };
  const { number } = await fulfillingComplaint(agent, filed);
  const file = await upload(house, "uploadFile", {
    credentials: { cookie: staff.cookie },
    fileName: `${secretWord}.png`,
  });
  await take(agent, "sendMessage", number, { body: `${secretWord}消息`, uploads: [file.body.id] });
  await take(agent, "writeNote", number, { body: `${secretWord}备注` });
  await askAndHandOver(house, slug, agent);
  await askApproval(agent);
  await manager("addKey", { body: { name: `${secretWord}钥匙`, scopes: ["complaint.read"] } });
  await house.work();
  return {
    number,
    orderNumber,
    phoneTail: "5678",
    token: await followToken(house, number),
    fileId: file.body.id,
    ids: await oneOfEach(house, house.tenant(slug).tenantId),
  };
}

async function askAndHandOver(house: TestHouse, slug: string, agent: Caller): Promise<void> {
  const { departmentIds, staffIds } = house.tenant(slug);
  const { number } = await investigatingComplaint(agent, { text: `${secretWord}：少了一个盖子` });
  await take(agent, "askDepartment", number, {
    departmentId: departmentIds.warehouse,
    question: `${secretWord}盖子在吗？`,
  });
  const toStaffId = staffIds[`agent2@${slug}.example`];
  await take(agent, "offerHandOver", number, { toStaffId, words: `${secretWord}请接手` });
}

async function askApproval(agent: Caller): Promise<void> {
  const dear = {
    kind: "refund_only",
    content: `${secretWord}退全款`,
    steps: [{ text: `${secretWord}退款`, hours: 24 }],
    costMinor: 90_000,
  };
  const { number, offerId } = await draftedOffer(agent, [dear, dear], { text: `${secretWord}：坏了` });
  const { version } = await viewOf(agent, number);
  await takeOn(agent, "requestApproval", number, offerId, { version, reason: `${secretWord}超额` });
}

async function oneOfEach(house: TestHouse, tenantId: string): Promise<Record<string, string>> {
  const tables = await house.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid' AND table_name <> 'tenant'`,
  );
  const ids: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.rows<{ id: string }>(`SELECT id FROM "${name}" WHERE tenant_id = $1 LIMIT 1`, [
      tenantId,
    ]);
    if (row) ids[name] = row.id;
  }
  return ids;
}
