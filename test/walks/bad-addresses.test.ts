import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import { type Role, roleMay } from "../../src/shared/roles.ts";
import {
  type Answered,
  type Asked,
  type Caller,
  staffCaller,
  strangerCaller,
  tokenCaller,
} from "../support/caller.ts";
import { customerOf, followToken } from "../support/customer.ts";
import { expectProblem } from "../support/expect-problem.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { suppliedRequest } from "../support/supplier.ts";
import { sampleBodies } from "./sample-bodies.ts";

/** Addresses, queries and headers that nobody sends by accident: an answer or a refusal, never a fault. */

const names = (Object.keys(routes) as RouteName[]).filter((name) => contractOf(name).form !== "events");
const withQuery = names.filter((name) => contractOf(name).query);
const withParams = names.filter((name) => contractOf(name).params);
const roles: Role[] = [
  "supervisor",
  "quality_manager",
  "department_handler",
  "operations_manager",
  "administrator",
  "legal",
  "pr",
];

const oddTexts = [
  "\u0000",
  "a\u0000b",
  "-1",
  "0",
  "1e9",
  "99999999999999999999",
  "NaN",
  "[object Object]",
  "' OR 1=1 --",
  "../../../etc/passwd",
  "%00",
  "\u202e\u200b😡",
  "2026-02-30",
  "+275760-09-13T00:00:00.000Z_01920000-0000-7000-8000-000000000000",
  "x".repeat(3_000),
];

describe("bad addresses", () => {
  let house: TestHouse;
  let number: string;
  let customer: Caller;
  let supplier: Caller;
  const staff = new Map<Role, Caller>();

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    for (const role of roles) staff.set(role, await staffCaller(house, role, "alpha"));
    const filed = { text: "收到的杯子是裂的", customer: { phone: "13900001234" } };
    ({ number } = (await staff.get("supervisor")!("fileComplaint", { body: filed })).body);
    customer = await customerOf(house, number);
    ({ supplier } = await suppliedRequest(house, staff.get("supervisor")!));
  });
  afterAll(() => house?.close());

  test.each(withQuery)("%s takes any query without a fault", async (name) => {
    for (const key of Object.keys(contractOf(name).query!.shape))
      for (const text of oddTexts)
        expectNoFault(await call(name, { query: { [key]: text } }), `${key}=${text}`);
  });

  test.each(withParams)("%s takes any address without a fault", async (name) => {
    for (const key of Object.keys(contractOf(name).params!.shape))
      for (const text of oddTexts)
        expectNoFault(await call(name, { params: { [key]: text } }), `${key} ${text}`);
  });

  test.each(["/api/complaints/%ff", "/api/portal/houses/%E0%A4%A", "/api/files/%", "/api/nowhere", "/%00"])(
    "%s is no address: a problem says so",
    async (path) => {
      const answer = await fetch(`${house.url}${path}`, { headers: { "accept-language": "zh" } });
      expectProblem({ status: answer.status, headers: answer.headers, body: await answer.json() }, path);
    },
  );

  test("a made-up, cut or bent token lets nobody in and is no fault", async () => {
    const [content = "", signature = ""] = (await followToken(house, number)).split(".");
    const dashes = "-".repeat(36);
    const tokens = [
      content,
      `${content}.`,
      `.${signature}`,
      `${content}.${"é".repeat(signature.length)}`,
      `${content}x.${signature}`,
      `${Buffer.from("null").toString("base64url")}.${signature}`,
      `mj_${dashes}_${dashes}_${"x".repeat(43)}`,
      "é",
    ];
    for (const token of tokens) {
      for (const name of ["readMyComplaint", "listComplaints"] as const) {
        const answer = await tokenCaller(house, token)(name);
        expectProblem(answer, token);
        expect(answer.status, token).toBe(401);
      }
      expectProblem(await strangerCaller(house)("readSurvey", { query: { token } }), token);
      expectProblem(await strangerCaller(house)("rate", { body: { token, score: 5 } }), token);
    }
  });

  test.each([
    ["idempotency-key", "x".repeat(300)],
    ["idempotency-key", "é"],
    ["accept-language", "xx-".repeat(500)],
    ["accept-language", "en;q=é"],
    ["accept", "é/é"],
    ["cookie", `mingjing.session_token=${"x".repeat(2_000)}.é`],
    ["origin", "not an origin"],
    ["origin", "null"],
    ["last-event-id", "' OR 1=1 --"],
    ["x-forwarded-for", "' OR 1=1 --"],
  ])("the header %s: %s is no fault", async (header, value) => {
    for (const path of ["/api/portal/houses/alpha/complaints", "/api/complaints"]) {
      const headers = { "content-type": "application/json", [header]: value };
      const body = JSON.stringify({ text: "没有收到货" });
      const answer = await fetch(`${house.url}${path}`, { method: "POST", headers, body });
      expect(answer.status, await answer.text()).toBeLessThan(500);
    }
  });

  let calls = 0;
  async function call(name: RouteName, asked: Asked): Promise<Answered> {
    calls += 1;
    const ip = `10.9.${calls >> 8}.${calls & 255}`;
    const { method, form } = contractOf(name);
    const body = method === "GET" || form === "multipart" ? undefined : sampleBodies[name];
    return callerFor(name)(name, { body, ...asked, params: { ...usualParams(), ...asked.params }, ip });
  }

  function usualParams(): Record<string, string> {
    return {
      number,
      id: "01920000-0000-7000-8000-000000000000",
      slug: "alpha",
      code: "junior",
      signal: "1",
      statement: "1",
      action: "1",
      hold: "1",
      opinion: "1",
      list: "1",
      source: "01920000-0000-7000-8000-000000000000",
    };
  }

  function callerFor(name: RouteName): Caller {
    const { access } = contractOf(name);
    if (access.who === "public") return strangerCaller(house);
    if (access.who === "customer") return customer;
    if (access.who === "supplier") return supplier;
    const role = roles.find((each) => access.who === "signed_in" || roleMay(each, access.permission));
    return staff.get(role!)!;
  }
});

function contractOf(name: RouteName): Contract {
  return routes[name];
}

function expectNoFault(answer: Answered, what: string): void {
  if (answer.status >= 400) expectProblem(answer, what);
  else expect(answer.status, what).toBe(200);
}
