import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { acceptedComplaint } from "../../../../../test/support/walk.ts";

let house: TestHouse;
let manager: Caller;
let supervisor: Caller;
let legal: Caller;
let pr: Caller;
let agent: Caller;
let alert: string;

const zh = "关于批次 B1：请立即停止使用，我们承担退货的全部费用。";

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha", "beta"] });
  [manager, supervisor, legal, pr, agent] = (await Promise.all(
    ["operations_manager", "supervisor", "legal", "pr", "agent"].map((name) =>
      staffCaller(house, name, "alpha"),
    ),
  )) as [Caller, Caller, Caller, Caller, Caller];
  alert = await raise("B1");
});
afterAll(() => house?.close());

describe("a statement", () => {
  test("is cleared once legal and PR, two people, have approved its present version", async () => {
    const statement = await draft(manager, { purpose: "reply", zh, en: "Please stop using it." });
    expect(await stateOf(statement)).toMatchObject({ state: "waiting", version: 1, legal: null, pr: null });
    expect((await publish(statement)).body.code).toBe("statement_not_cleared");
    expect((await yes(legal, statement)).status).toBe(200);
    expect(await stateOf(statement)).toMatchObject({ state: "waiting", pr: null });
    expect((await publish(statement)).status).toBe(409);
    expect((await yes(pr, statement)).status).toBe(200);
    expect(await stateOf(statement)).toMatchObject({ state: "cleared" });
    expect((await publish(statement)).status).toBe(200);
    expect((await stateOf(statement)).uses).toMatchObject([{ path: "published", count: 1 }]);
  });

  test("needs both anew after an edit; an approval of what was read before is refused", async () => {
    const statement = await cleared();
    const edited = await supervisor("reviseStatement", {
      params: { number: alert, statement },
      body: { seenVersion: 1, zh: `${zh}（更正）` },
    });
    expect(edited.body).toEqual({ statement: Number(statement), version: 2 });
    expect(await stateOf(statement)).toMatchObject({ state: "waiting", version: 2, legal: null, pr: null });
    expect((await yes(legal, statement, 1)).body.code).toBe("stale_version");
    expect((await publish(statement, 2)).body.code).toBe("statement_not_cleared");
    expect((await publish(statement, 1)).body.code).toBe("stale_version");
    await yes(legal, statement, 2);
    await yes(pr, statement, 2);
    expect(await stateOf(statement)).toMatchObject({
      state: "cleared",
      earlier: [{ version: 1, approvals: 2 }],
    });
  });

  test("is approved by nobody who wrote any of it", async () => {
    const statement = await draft(legal, { purpose: "notice", zh });
    expect((await stateOf(statement)).mayClear).toEqual({ legal: [], pr: ["pr alpha"] });
    expect((await yes(legal, statement)).body.code).toBe("own_statement");
    await supervisor("reviseStatement", {
      params: { number: alert, statement },
      body: { seenVersion: 1, zh: `${zh}。` },
    });
    expect((await yes(legal, statement, 2)).body.code).toBe("own_statement");
    expect((await yes(pr, statement, 2)).status).toBe(200);
    expect((await stateOf(statement)).mayClear).toEqual({ legal: [], pr: [] });
  });

  test("is approved by its two sides alone, each once", async () => {
    const statement = await draft(manager, { purpose: "public", zh });
    expect((await yes(pr, statement, 1, "approveStatementAsLegal")).status).toBe(403);
    expect((await yes(legal, statement, 1, "approveStatementAsPr")).status).toBe(403);
    expect((await yes(agent, statement, 1, "approveStatementAsPr")).status).toBe(403);
    const both = await Promise.all([yes(legal, statement), yes(legal, statement)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const other = await staffCaller(house, "legal", "beta");
    expect((await yes(other, statement)).status).toBe(404);
  });

  test("edited while it is being approved is either approved before or not at all", async () => {
    const statement = await draft(manager, { purpose: "public", zh });
    await yes(legal, statement);
    const [said, edited] = await Promise.all([
      yes(pr, statement),
      manager("reviseStatement", {
        params: { number: alert, statement },
        body: { seenVersion: 1, zh: "这是另一份完全不同的说明文字。" },
      }),
    ]);
    expect(edited.status).toBe(200);
    expect([200, 409]).toContain(said.status);
    expect(await stateOf(statement)).toMatchObject({ state: "waiting", version: 2, legal: null, pr: null });
  });

  test("withdrawn is said no more", async () => {
    const statement = await cleared();
    const withdrawn = await manager("withdrawStatement", {
      params: { number: alert, statement },
      body: { reason: "检测结果推翻了它" },
    });
    expect(withdrawn.status).toBe(200);
    expect(await stateOf(statement)).toMatchObject({ state: "withdrawn" });
    expect((await publish(statement)).body.code).toBe("statement_withdrawn");
    expect((await yes(legal, statement)).body.code).toBe("statement_withdrawn");
  });

  test("is not approved by somebody who has left, and the database says so too", async () => {
    const statement = await draft(manager, { purpose: "public", zh });
    const id = house.tenant("alpha").staffIds[emailOf("legal", "alpha")]!;
    const waiting = await rowOf(statement);
    await house.rows("UPDATE staff SET is_active = false WHERE id = $1", [id]);
    expect((await yes(legal, statement)).status).toBe(401);
    await expect(approveBehind(waiting, id)).rejects.toThrow("whoever has left");
    await house.rows("UPDATE staff SET is_active = true WHERE id = $1", [id]);
    legal = await staffCaller(house, "legal", "alpha");
    expect((await yes(legal, statement)).status).toBe(200);
  });
});

describe("behind the application's back", () => {
  test("a use without both approvals, an approval of the writer and a version out of turn are refused", async () => {
    const statement = await draft(manager, { purpose: "public", zh });
    const row = await rowOf(statement);
    const writer = house.tenant("alpha").staffIds[emailOf("operations_manager", "alpha")]!;
    await expect(useBehind(row, writer)).rejects.toThrow("both legal and PR");
    await expect(approveBehind(row, writer)).rejects.toThrow("nobody approves");
    await yes(legal, statement);
    await expect(useBehind(row, writer)).rejects.toThrow("both legal and PR");
    await yes(pr, statement);
    await useBehind(row, writer);
    await expect(
      house.rows(
        `INSERT INTO alert_statement_version (tenant_id, statement_id, version, zh, digest, drafted_by, drafted_at)
         VALUES ($1, $2, 3, 'x', '', $3, now())`,
        [row.tenant_id, row.id, writer],
      ),
    ).rejects.toThrow("follow one another");
  });
});

describe("a reply in a case", () => {
  test("carries the alert's answer once it is cleared; a pasted draft does not leave", async () => {
    const words = "经检测该批次电池存在鼓包风险，请停止充电并联系我们退货。";
    const { number } = await acceptedComplaint(agent);
    await attach(number);
    const statement = await draft(manager, { purpose: "reply", zh: words, en: null });
    expect(await answerFor(number)).not.toMatchObject({ zh: words });
    const pasted = await send(number, `您好！经检测该批次电池存在鼓包风险, 请停止充电并联系我们退货`);
    expect(pasted.body.code).toBe("statement_not_cleared");
    expect((await send(number, "您好，我们正在核实。")).status).toBe(200);
    await yes(legal, statement);
    expect((await send(number, words)).body.code).toBe("statement_not_cleared");
    await yes(pr, statement);
    expect(await answerFor(number)).toMatchObject({ alert, statement: Number(statement), zh: words });
    expect((await send(number, `您好！${words}`)).status).toBe(200);
    await manager("withdrawStatement", { params: { number: alert, statement }, body: { reason: "有误" } });
    expect((await send(number, words)).body.code).toBe("statement_not_cleared");
  });
});

describe("a mass action of no alert", () => {
  test("does not carry a pasted draft either", async () => {
    const words = "经核查该批次密封圈存在缺陷，请立即停止食用。";
    await draft(manager, { purpose: "notice", zh: words });
    await expect(insertActionBehind(words)).rejects.toThrow("both legal and PR");
  });
});

async function raise(batch: string): Promise<string> {
  const { body } = await manager("openAlert", {
    body: { title: `批次 ${batch}`, level: "red", scope: [{ kind: "batch", subject: { sku: "S1", batch } }] },
  });
  return body.number;
}

async function draft(
  caller: Caller,
  body: { purpose: string; zh: string; en?: string | null },
): Promise<string> {
  const drafted = await caller("draftStatement", { params: { number: alert }, body });
  expect(drafted.status).toBe(200);
  return String(drafted.body.statement);
}

async function cleared(): Promise<string> {
  const statement = await draft(manager, { purpose: "public", zh });
  await yes(legal, statement);
  await yes(pr, statement);
  return statement;
}

function yes(
  caller: Caller,
  statement: string,
  version = 1,
  route: "approveStatementAsLegal" | "approveStatementAsPr" = caller === pr
    ? "approveStatementAsPr"
    : "approveStatementAsLegal",
) {
  return caller(route, { params: { number: alert, statement }, body: { version } });
}

function publish(statement: string, version = 1) {
  return pr("publishStatement", { params: { number: alert, statement }, body: { version, lang: "zh" } });
}

async function stateOf(statement: string) {
  const { body } = await manager("listStatements", { params: { number: alert } });
  return body.rows.find((row: { number: number }) => row.number === Number(statement));
}

async function rowOf(statement: string) {
  const { id } = await stateOf(statement);
  return { id, tenant_id: house.tenant("alpha").tenantId };
}

type Row = { id: string; tenant_id: string };

function approveBehind({ tenant_id, id }: Row, staffId: string) {
  return house.rows(
    `INSERT INTO alert_statement_approval (tenant_id, statement_id, version, side, approved_by, approved_at)
     VALUES ($1, $2, 1, 'legal', $3, now())`,
    [tenant_id, id, staffId],
  );
}

function useBehind({ tenant_id, id }: Row, staffId: string) {
  return house.rows(
    `INSERT INTO alert_statement_use (tenant_id, id, statement_id, version, lang, path, used_by, used_at)
     VALUES ($1, gen_random_uuid(), $2, 1, 'zh', 'published', $3, now())`,
    [tenant_id, id, staffId],
  );
}

function insertActionBehind(words: string) {
  const { tenantId, staffIds } = house.tenant("alpha");
  return house.rows(
    `INSERT INTO mass_action (tenant_id, id, number, kind, title, words, currency, segment, per_second, state, digest, prepared_by, prepared_at)
     VALUES ($1, gen_random_uuid(), 1, 'notice', '告知', $2, 'CNY', '{}', 1, 'draft', '', $3, now())`,
    [tenantId, words, staffIds[emailOf("operations_manager", "alpha")]],
  );
}

async function attach(complaintNumber: string): Promise<void> {
  const attached = await manager("attachComplaint", { params: { number: alert }, body: { complaintNumber } });
  expect(attached.status).toBe(200);
}

async function answerFor(number: string) {
  return (await agent("readAlertAnswer", { params: { number } })).body.answer;
}

function send(number: string, body: string) {
  return agent("sendMessage", { params: { number }, body: { body } });
}
