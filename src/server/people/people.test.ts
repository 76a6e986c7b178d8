import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller, tokenCaller } from "../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse, testPassword } from "../../../test/support/house.ts";

describe("people and settings", () => {
  let house: TestHouse;
  let administrator: Caller;
  let manager: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    administrator = await staffCaller(house, "administrator", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
  });
  afterAll(() => house?.close());

  async function person(name: string) {
    const { body } = await administrator("listStaff", { query: { q: emailOf(name, "alpha"), limit: "1" } });
    return body.rows[0];
  }

  async function lastSetting(type: string) {
    const rows = await house.rows(
      "SELECT data FROM settings_event WHERE type = $1 ORDER BY id DESC LIMIT 1",
      [type],
    );
    return rows[0]?.data;
  }

  const newcomer = {
    name: "林晓",
    email: "Lin.Xiao@alpha.example",
    password: "a long enough one",
    role: "agent",
    gradeCode: "junior",
  };

  test("everybody reads who they are, what they may do and whose house they are in", async () => {
    const agent = await staffCaller(house, "agent", "alpha");
    const { status, body } = await agent("readMe");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      email: "agent@alpha.example",
      role: "agent",
      isTwoFactorOn: false,
      house: { slug: "alpha" },
    });
    expect(body.permissions).toContain("complaint.accept");
    expect(body.permissions).not.toContain("people.manage");
  });

  test("the house shows its shops, departments, grades with limits, and roles", async () => {
    const { body } = await manager("readHouse");
    expect(body.shops).toMatchObject([{ code: "main" }]);
    expect(body.departments).toHaveLength(2);
    expect(body.grades.map(({ code }: { code: string }) => code)).toEqual(["junior", "senior", "manager"]);
    expect(body.roles).toHaveLength(12);
  });

  test("the terms are read without signing in", async () => {
    const { status, body } = await strangerCaller(house)("readTaxonomy");
    expect(status).toBe(200);
    expect(Object.keys(body.categories[0])).toEqual(["code", "zh", "en", "seconds"]);
    expect(body.severities.map(({ code }: { code: string }) => code)).toContain("critical");
  });

  test("everybody in the house is listed page by page, nobody twice, nobody of another house", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await administrator("listStaff", { query: { limit: "5", ...(after && { after }) } });
      seen.push(...body.rows.map(({ email }: { email: string }) => email));
      after = body.next ?? undefined;
    } while (after);
    const rows = await house.rows("SELECT email FROM staff WHERE tenant_id = $1", [
      house.tenant("alpha").tenantId,
    ]);
    expect(seen.sort()).toEqual(rows.map(({ email }) => email).sort());
  });

  test("a person is added, signs in, and the addition stays written without a name", async () => {
    const asked = { key: "add-lin", body: newcomer };
    const { status, body } = await administrator("addStaff", asked);
    expect(body).toMatchObject({
      email: "lin.xiao@alpha.example",
      role: "agent",
      isActive: true,
      openComplaints: 0,
    });
    expect(status).toBe(200);
    expect((await administrator("addStaff", asked)).body).toEqual(body);
    expect(await lastSetting("staff_added")).toEqual({
      staffId: body.id,
      role: "agent",
      gradeCode: "junior",
      departmentId: null,
    });
    expect((await signIn("lin.xiao@alpha.example", newcomer.password)).status).toBe(200);
  });

  test.each([
    ["an address of this house", { email: emailOf("agent", "alpha") }, "email_taken"],
    ["an address of another house", { email: emailOf("agent", "beta") }, "email_taken"],
    ["an unknown grade", { gradeCode: "emperor" }, "grade_not_found"],
    ["a handler without department", { role: "department_handler" }, "department_needed"],
  ])("%s is refused, and nobody is added", async (_what, change, code) => {
    const count = () => house.rows("SELECT count(*) FROM staff");
    const before = await count();
    const { status, body } = await administrator("addStaff", {
      body: { ...newcomer, email: "x@alpha.example", ...change },
    });
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(await count()).toEqual(before);
  });

  test("role and grade change once the version is the newest; a stale one is refused", async () => {
    const { id, version } = await person("inspector");
    const changed = await administrator("changeStaff", {
      params: { id },
      body: { version, role: "agent", gradeCode: "senior" },
    });
    expect(changed.body).toMatchObject({ role: "agent", gradeCode: "senior", version: version + 1 });
    expect(await lastSetting("staff_changed")).toMatchObject({
      staffId: id,
      from: { role: "inspector" },
      to: { role: "agent", gradeCode: "senior" },
    });

    const stale = await administrator("changeStaff", {
      params: { id },
      body: { version, name: "迟到的改名" },
    });
    expect(stale).toMatchObject({ status: 409, body: { code: "stale_version", version: version + 1 } });
  });

  test("nobody gives themselves another role or grade", async () => {
    const { id, version } = await person("administrator");
    for (const change of [{ role: "operations_manager" }, { gradeCode: "manager" }]) {
      const { status, body } = await administrator("changeStaff", {
        params: { id },
        body: { version, ...change },
      });
      expect({ status, code: body.code }).toEqual({ status: 403, code: "own_rank" });
    }
  });

  test("the last administrator stays, and goes once another one is there", async () => {
    const own = await person("administrator");
    const leave = () =>
      administrator("changeStaff", {
        params: { id: own.id },
        body: { version: own.version, isActive: false },
      });
    expect(await leave()).toMatchObject({ status: 409, body: { code: "last_administrator" } });

    const successor = await person("trainer");
    await administrator("changeStaff", {
      params: { id: successor.id },
      body: { version: successor.version, role: "administrator" },
    });
    expect(await leave()).toMatchObject({ status: 200, body: { isActive: false } });

    administrator = await staffCaller(house, "trainer", "alpha");
    await administrator("changeStaff", {
      params: { id: own.id },
      body: { version: own.version + 1, isActive: true },
    });
  });

  test("who is let go is signed out at once and cannot come back in", async () => {
    const pr = await staffCaller(house, "pr", "alpha");
    expect((await pr("readMe")).status).toBe(200);
    const { id, version } = await person("pr");
    await administrator("changeStaff", { params: { id }, body: { version, isActive: false } });

    expect((await pr("readMe")).status).toBe(401);
    const sessions = await house.rows(
      `SELECT 1 FROM identity.session s JOIN identity."user" u ON u.id = s."userId" WHERE u."staffId" = $1`,
      [id],
    );
    expect(sessions).toEqual([]);
  });

  test("who still owns complaints is not let go before handing them over", async () => {
    const agent = await staffCaller(house, "agent2", "alpha");
    const filed = await agent("fileComplaint", { body: { text: "锅盖少了一个", customer: {} } });
    await agent("acceptComplaint", {
      params: { number: filed.body.number },
      body: { version: 1, restatement: "锅盖没有寄来" },
    });

    const { id, version, openComplaints } = await person("agent2");
    expect(openComplaints).toBe(1);
    for (const change of [{ isActive: false }, { role: "auditor" }]) {
      const refused = await administrator("changeStaff", { params: { id }, body: { version, ...change } });
      expect(refused).toMatchObject({ status: 409, body: { code: "duties_left", openComplaints: 1 } });
    }
  });

  test("a person of another house does not exist here", async () => {
    const { staffIds } = house.tenant("beta");
    const { status } = await administrator("changeStaff", {
      params: { id: staffIds[emailOf("agent", "beta")]! },
      body: { version: 1, name: "x" },
    });
    expect(status).toBe(404);
  });

  test("a limit is set and removed, both stay written; one's own grade's limits are not one's own to set", async () => {
    const set = await manager("changeLimit", {
      params: { code: "junior" },
      body: { kind: "points", limitMinor: 10_00 },
    });
    expect(set.body.limits).toContainEqual({ kind: "points", limitMinor: 10_00 });
    const removed = await manager("changeLimit", {
      params: { code: "junior" },
      body: { kind: "points", limitMinor: null },
    });
    expect(removed.body.limits.map(({ kind }: { kind: string }) => kind)).not.toContain("points");
    expect(await lastSetting("limit_changed")).toEqual({
      gradeCode: "junior",
      kind: "points",
      from: 10_00,
      to: null,
    });

    const own = await manager("changeLimit", {
      params: { code: "manager" },
      body: { kind: "coupon", limitMinor: 1 },
    });
    expect(own).toMatchObject({ status: 403, body: { code: "own_limit" } });
  });

  test("a key files complaints until it is revoked, and its secret is kept nowhere", async () => {
    const { body } = await manager("addKey", { body: { name: "商城接口", scopes: ["complaint.file"] } });
    const program = tokenCaller(house, body.secret);
    const filed = { body: { text: "接口来的投诉", customer: {} } };
    expect((await program("fileComplaint", filed)).status).toBe(200);
    expect((await program("listComplaints")).status).toBe(403);

    const random = body.secret.split("_").at(-1);
    const kept = await house.rows(
      "SELECT (SELECT string_agg(k::text, '') FROM api_key k) || (SELECT string_agg(i::text, '') FROM idempotency i) AS all",
    );
    expect(kept[0]!.all).not.toContain(random);

    await manager("revokeKey", { params: { id: body.id }, body: {} });
    expect((await program("fileComplaint", filed)).status).toBe(401);
    const { rows } = (await manager("listKeys")).body;
    expect(rows.find(({ id }: { id: string }) => id === body.id).revokedAt).not.toBeNull();
  });

  test.each([
    ["what no key may do", () => manager, "remedy.approve", "scope_not_for_keys"],
    ["what its maker may not do", () => administrator, "complaint.file", "scope_above_own"],
  ])("a key never gets %s", async (_what, caller, scope, code) => {
    const { status, body } = await caller()("addKey", { body: { name: "x", scopes: [scope] } });
    expect({ status, code: body.code }).toEqual({ status: 422, code });
  });

  function signIn(email: string, password = testPassword) {
    return fetch(`${house.url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
  }
});
