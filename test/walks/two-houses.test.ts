import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import { roles } from "../../src/shared/roles.ts";
import {
  type Answered,
  type Caller,
  signIn,
  staffCaller,
  strangerCaller,
  tokenCaller,
} from "../support/caller.ts";
import { customerOf } from "../support/customer.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { anOrder } from "../support/order.ts";
import { fillOtherHouse, type OtherHouse, secretWord } from "../support/other-house.ts";
import { digestOfTables } from "../support/tables.ts";
import { decidingComplaint, offeredComplaint, receivedComplaint, viewOf } from "../support/walk.ts";
import { fullBodies } from "./full-bodies.ts";

/** Two merchants in one installation: whatever somebody of one names, nothing of the other is seen or touched. */

const names = (Object.keys(routes) as RouteName[]).filter((name) => contractOf(name).form !== "events");
const ofStaff = names.filter((name) => !["public", "customer"].includes(contractOf(name).access.who));
const withId = ofStaff.filter((name) => contractOf(name).path.includes(":id"));
const withNumber = ofStaff.filter((name) => contractOf(name).path.includes(":number"));
type Query = Record<string, string>;

const lists = ofStaff.filter((name) => contractOf(name).method === "GET" && !contractOf(name).params);

describe("two houses", () => {
  let house: TestHouse;
  let other: OtherHouse;
  let before: Record<string, string>;
  let ownNumber: string;
  let customer: Caller;
  let keys: Caller;
  const staff = new Map<string, Caller>();

  beforeAll(async () => {
    house = await openTestHouse();
    for (const role of roles) staff.set(role, await staffCaller(house, role, "alpha"));
    other = await fillOtherHouse(house, "beta", {
      agent: await staffCaller(house, "agent", "beta"),
      manager: await staffCaller(house, "operations_manager", "beta"),
      cookie: await signIn(house, "agent", "beta"),
    });
    await anOrder(house, "alpha", { number: other.orderNumber, phone: "13900001234" });
    ({ number: ownNumber } = await receivedComplaint(agent(), { orderNumber: other.orderNumber }));
    customer = await customerOf(house, ownNumber);
    const scopes = ["complaint.read", "complaint.file"];
    const made = await staff.get("operations_manager")!("addKey", { body: { name: "ERP", scopes } });
    keys = tokenCaller(house, made.body.secret);
    await house.work();
    before = await digestOfTables(house, house.tenant("beta").tenantId);
  });
  afterAll(() => house?.close());

  test("the other house is full of what must not be seen", () => {
    for (const table of ["complaint", "orders", "attachment", "department_request", "approval", "hand_over"])
      expect(Object.keys(other.ids)).toContain(table);
  });

  test.each(withId)("%s: no id of the other house means anything, whoever asks", async (name) => {
    for (const [table, id] of Object.entries(other.ids))
      for (const role of roles) {
        const params = { id, number: ownNumber, statement: "1" };
        const answer = await staff.get(role)!(name, { params, body: fullBodies[name] });
        expectNothingOfIt(answer, `${role} ${table}`);
        expect(answer.status, `${role} ${table}`).toBeGreaterThanOrEqual(400);
      }
  });

  test.each(withNumber)("%s: a number of the other house is no number here", async (name) => {
    for (const caller of [...staff.values(), keys]) {
      const params = { number: other.number, id: other.ids.remedy_offer!, statement: "1" };
      const answer = await caller(name, { params, body: fullBodies[name] });
      expectNothingOfIt(answer, name);
      expect([401, 403, 404], name).toContain(answer.status);
    }
  });

  test.each(lists)("%s: no list, filter or search shows anything of it", async (name) => {
    const queries: Query[] = [
      {},
      { q: secretWord },
      { q: other.number },
      { q: "FYSAME-1001" },
      { q: "13900005678" },
    ];
    const filters: Query[] = [
      { ownerId: other.ids.staff! },
      { shopId: other.ids.shop! },
      { queue: "archive" },
    ];
    for (const [role, caller] of [...staff, ["key", keys] as const])
      for (const query of [...queries, ...filters])
        expectNothingOfIt(await caller(name, { query }), `${role} ${JSON.stringify(query)}`);
  });

  test("no deed takes a colleague, department, file, finding or complaint of the other house", async () => {
    const deciding = await decidingComplaint(agent());
    const { version } = await viewOf(agent(), deciding.number);
    const { staff: ownerId, department, attachment, finding } = other.ids;
    const triage = fullBodies.triageComplaint as object;
    const shares = [{ party: "logistics", percent: 100, reason: "压坏" }];
    const deeds: [RouteName, object][] = [
      ["assignOwner", { version, ownerId }],
      ["triageComplaint", { ...triage, version, ownerId, suggestionId: undefined }],
      [
        "triageComplaint",
        { ...triage, version, ownerId: undefined, suggestionId: other.ids.triage_suggestion },
      ],
      ["offerHandOver", { toStaffId: ownerId, words: "请接手" }],
      ["askDepartment", { departmentId: department, question: "出库完好吗？" }],
      ["sendMessage", { body: "见附件", uploads: [attachment] }],
      ["writeNote", { body: "见附件", uploads: [attachment] }],
      ["addEvidence", { uploads: [attachment] }],
      ["reviseResponsibility", { version, findingId: finding, shares }],
      ["mergeComplaint", { version, into: other.number }],
    ];
    for (const [name, body] of deeds) {
      const answer = await staff.get("supervisor")!(name, { params: { number: deciding.number }, body });
      expectNothingOfIt(answer, name);
      expect(answer.status, `${name} ${JSON.stringify(answer.body)}`).toBeGreaterThanOrEqual(400);
    }
  });

  test("an order that both have by the same number is each one's own", async () => {
    const view = await viewOf(agent(), ownNumber);
    expect(view.order).toMatchObject({ number: other.orderNumber, items: [{ name: "保温杯 500ml" }] });
    expectNothingOfIt(await agent()("findOrders", { query: { q: other.orderNumber } }), "orders");
  });

  test("the evidence package of one holds nothing of the other", async () => {
    const { status, body } = await staff.get("supervisor")!("exportEvidence", {
      params: { number: ownNumber },
    });
    expect(status).toBe(200);
    expect(body).not.toContain(secretWord);
  });

  test("a key with the other house's name on it opens neither", async () => {
    const made = await staff.get("operations_manager")!("addKey", {
      body: { name: "bent", scopes: ["complaint.read"] },
    });
    const { tenantId: mine } = house.tenant("alpha");
    const bent = tokenCaller(house, made.body.secret.replace(mine, house.tenant("beta").tenantId));
    expect((await bent("listComplaints")).status).toBe(401);
  });

  describe("in the portal", () => {
    test("order and complaint of one cannot be found at the other's door", async () => {
      const { orderNumber, phoneTail, number } = other;
      const stranger = strangerCaller(house);
      const params = { slug: "alpha" };
      const order = await stranger("findMyOrder", { params, body: { orderNumber, phoneTail } });
      expect(order).toMatchObject({ status: 404, body: { code: "order_not_matched" } });
      const complaint = await stranger("findMyComplaint", { params, body: { number, phoneTail } });
      expect(complaint).toMatchObject({ status: 404, body: { code: "complaint_not_matched" } });
    });

    test("an order shown at one door files nothing at the other", async () => {
      const { orderNumber, phoneTail } = other;
      const shown = await strangerCaller(house)("findMyOrder", {
        params: { slug: "beta" },
        body: { orderNumber, phoneTail },
      });
      expect(shown.status).toBe(200);
      const answer = await strangerCaller(house)("fileMyComplaint", {
        params: { slug: "alpha" },
        body: { text: "没有收到货", orderToken: shown.body.orderToken },
      });
      expect(answer).toMatchObject({ status: 422, body: { code: "order_link_expired" } });
      expectNothingOfIt(answer, "filing");
    });

    test("the customer of one reads no file and takes no option of the other", async () => {
      const { number, offerId } = await offeredComplaint(agent());
      const chooser = await customerOf(house, number);
      const body = { offerId, optionId: other.ids.remedy_option };
      expect((await chooser("chooseOption", { body })).status).toBeGreaterThanOrEqual(400);
      for (const preview of [{}, { preview: "1" }] as Query[]) {
        const file = await customer("readMyFile", { params: { id: other.fileId }, query: preview });
        expect(file.status).toBe(404);
      }
      expectNothingOfIt(await customer("readMyComplaint"), "own complaint");
    });
  });

  test("after all this, the other house is as it was", async () => {
    expect(await digestOfTables(house, house.tenant("beta").tenantId)).toEqual(before);
  });

  function agent(): Caller {
    return staff.get("agent")!;
  }

  function expectNothingOfIt({ body, status }: Answered, what: string): void {
    const said = typeof body === "string" ? body : JSON.stringify(body);
    const marks = [secretWord, "@beta.example", "House beta", house.tenant("beta").tenantId, other.number];
    const { complaint = "", customer = "" } = other.ids;
    for (const mark of [...marks, complaint, customer]) expect(said, what).not.toContain(mark);
    expect(status, `${what} ${said.slice(0, 200)}`).toBeLessThan(500);
  }
});

function contractOf(name: RouteName): Contract {
  return routes[name];
}
