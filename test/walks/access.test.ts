import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { followLink } from "../../src/server/complaint/follow-link.ts";
import { refuseUnlistedRoutes } from "../../src/server/http/listed-routes.ts";
import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import { permissionsOfRole, roleMay, roles } from "../../src/shared/roles.ts";
import {
  type Answered,
  type Asked,
  type Caller,
  staffCaller,
  strangerCaller,
  tokenCaller,
} from "../support/caller.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { sampleBodies } from "./sample-bodies.ts";

/** Every route × everybody who may knock: let in, refused, of another house, signed out. Nothing is open that does not say so. */
const names = Object.keys(routes) as RouteName[];
const contractOf = (name: RouteName): Contract => routes[name];
const byAccess = (who: Contract["access"]["who"]) =>
  names.filter((name) => contractOf(name).access.who === who && name !== "live" && name !== "myLive");

describe("access to every route", () => {
  let house: TestHouse;
  let number: string;
  let complaintId: string;
  let customer: Caller;
  let keys: Caller;
  const staff = new Map<string, Caller>();
  let foreignSupervisor: Caller;
  let foreignManager: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    for (const role of roles) staff.set(role, await staffCaller(house, role, "alpha"));
    foreignSupervisor = await staffCaller(house, "supervisor", "beta");
    foreignManager = await staffCaller(house, "operations_manager", "beta");
    ({ number } = (await staff.get("agent")!("fileComplaint", { body: sampleBodies.fileComplaint })).body);
    const [complaint] = await house.rows("SELECT * FROM complaint WHERE number = $1", [number]);
    complaintId = complaint!.id;
    customer = tokenCaller(house, followLink(house.house, complaint as never).token);
    const made = await staff.get("operations_manager")!("addKey", {
      body: { name: "walk", scopes: ["complaint.file"] },
    });
    keys = tokenCaller(house, made.body.secret);
  });
  afterAll(() => house?.close());

  test.each(byAccess("staff"))("%s: exactly the roles with its permission are let in", async (name) => {
    const access = contractOf(name).access as Extract<Contract["access"], { who: "staff" }>;
    for (const role of roles) {
      const answer = await staff.get(role)!(name, asked(name));
      expect(isLetIn(answer), `${role}: ${answer.status} ${answer.body?.code}`).toBe(
        roleMay(role, access.permission),
      );
    }
  });

  test.each([...byAccess("staff"), ...byAccess("signed_in")])(
    "%s: refuses the signed-out, a customer's link and a made-up key",
    async (name) => {
      const madeUp = tokenCaller(
        house,
        `mj_${house.tenant("alpha").tenantId}_${complaintId}_${"x".repeat(43)}`,
      );
      for (const caller of [strangerCaller(house), customer, madeUp]) {
        expect((await caller(name, asked(name))).status).toBe(401);
      }
    },
  );

  test.each([...byAccess("staff"), ...byAccess("signed_in")])(
    "%s: a key is let in only where keys are meant and within its scopes",
    async (name) => {
      const { access } = contractOf(name);
      const may =
        access.who === "staff" && access.alsoKeys === true && access.permission === "complaint.file";
      const answer = await keys(name, asked(name));
      expect(may ? isLetIn(answer) : answer.status === 403, `${answer.status} ${answer.body?.code}`).toBe(
        true,
      );
    },
  );

  test.each(byAccess("customer"))("%s: refuses everybody without the customer's own link", async (name) => {
    const forged = tokenCaller(house, `${Buffer.from("{}").toString("base64url")}.${"A".repeat(43)}`);
    for (const caller of [strangerCaller(house), staff.get("supervisor")!, forged, keys]) {
      expect((await caller(name, asked(name))).status).toBe(401);
    }
  });

  test.each(names.filter((name) => contractOf(name).path.startsWith("/api/complaints/:number")))(
    "%s: another house's complaint or alert is simply not there",
    async (name) => {
      const { access } = contractOf(name);
      const isForSupervisors = access.who !== "staff" || roleMay("supervisor", access.permission);
      const answer = await (isForSupervisors ? foreignSupervisor : foreignManager)(name, asked(name));
      expect(answer, JSON.stringify(answer.body)).toMatchObject({
        status: 404,
        body: { code: expect.stringMatching(/^(complaint|alert)_not_found$/) },
      });
    },
  );

  test.each(names.filter((name) => /^\/api\/(alerts|signals|actions)\/:number/.test(contractOf(name).path)))(
    "%s: what is named by a complaint's number is not found among alerts, signals and actions",
    async (name) => {
      expect([404, 422, 403]).toContain((await foreignManager(name, asked(name))).status);
    },
  );

  test("no route is open without saying why, and no role is left without a use", () => {
    for (const name of names) {
      const { access } = contractOf(name);
      if (access.who === "public") expect(access.because.length, name).toBeGreaterThan(10);
    }
    for (const role of roles) expect(permissionsOfRole[role].length, role).toBeGreaterThan(0);
  });

  test("a route that stands in no contract cannot be put on the server", () => {
    const app = Fastify();
    refuseUnlistedRoutes(app);
    expect(() => app.get("/api/complaints/:number/secret", async () => "")).toThrow("stands in no contract");
    expect(() => app.get("/api/complaints/:number", async () => "")).not.toThrow();
  });

  function asked(name: RouteName): Asked {
    const { method, path } = contractOf(name);
    return {
      params: {
        number,
        id: complaintId,
        slug: "alpha",
        code: "junior",
        signal: "1",
        action: "1",
        hold: "1",
        opinion: "1",
        list: "1",
        source: "01920000-0000-7000-8000-000000000000",
        statement: "1",
      },
      ...(method === "GET" ? queryFor(name) : { body: sampleBodies[name] }),
      ...(path.includes("uploads") || path.includes("preview") ? { body: undefined } : {}),
    };
  }
});

function queryFor(name: RouteName): Asked {
  return name === "findOrders" ? { query: { q: "none" } } : {};
}

/** Through the door: whatever the room then says of input or state. */
function isLetIn({ status, body }: Answered): boolean {
  return status !== 401 && body?.code !== "not_permitted";
}
