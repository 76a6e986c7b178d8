import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { upload } from "../../../test/support/upload.ts";
import { investigatingComplaint, take, takeOn, viewOf } from "../../../test/support/walk.ts";

const shares = [{ party: "supplier", percent: 100, reason: "批次缺陷" }];

describe("findings that must stand", () => {
  let house: TestHouse;
  let agent: Caller;
  let colleague: Caller;
  let supervisor: Caller;
  let manager: Caller;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    colleague = await staffCaller(house, "agent2", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
  });
  afterAll(() => house?.close());

  async function found(severity = "normal", evidence: object[] = []) {
    const { number } = await investigatingComplaint(agent);
    const { version } = await viewOf(agent, number);
    const triage = { category: "goods_quality", second: "broken", severity, demand: "refund" };
    await take(agent, "triageComplaint", number, { version, ...triage });
    await take(agent, "recordFinding", number, {
      claim: "漏电",
      fact: "检测绝缘不合格",
      verdict: "confirmed",
      evidence,
    });
    const view = await viewOf(agent, number);
    return { number, findingId: view.findings[0]!.id };
  }
  const rule = async (number: string, findingId: string, more: object = {}) =>
    agent("ruleResponsibility", {
      params: { number },
      body: { version: (await viewOf(agent, number)).version, findingId, shares, ...more },
    });
  const sign = (caller: Caller, number: string, id: string) =>
    caller("signFinding", { params: { number, id }, body: {} });

  test("in a grave case a second person has to sign, and it is never the first one again", async () => {
    const { number, findingId } = await found("critical");
    expect((await rule(number, findingId)).body.code).toBe("second_signature_needed");
    expect((await sign(agent, number, findingId)).body.code).toBe("own_finding");
    expect((await viewOf(agent, number)).findings[0]).toMatchObject({ counts: false, signatures: [] });

    expect((await sign(colleague, number, findingId)).status).toBe(200);
    expect((await sign(colleague, number, findingId)).body.code).toBe("finding_signed");
    expect((await viewOf(agent, number)).findings[0]).toMatchObject({
      counts: true,
      signatures: [{ by: { name: "agent2 alpha" } }],
    });
    expect((await rule(number, findingId)).body.state).toBe("deciding");
  });

  test("from which severity on is the house's to set", async () => {
    const set = (secondSignatureFrom: string | null) =>
      manager("saveInquirySettings", { body: { secondSignatureFrom, climbHours: 2, leads: [] } });
    const { number, findingId } = await found("normal");
    await set("normal");
    expect((await rule(number, findingId)).body.code).toBe("second_signature_needed");
    await set(null);
    expect((await rule(number, findingId)).body.state).toBe("deciding");
    const grave = await found("critical");
    expect((await rule(grave.number, grave.findingId)).body.state).toBe("deciding");
    await set("critical");
    const [kept] = await house.rows("SELECT type FROM settings_event ORDER BY at DESC, id DESC LIMIT 1");
    expect(kept).toEqual({ type: "inquiry_settings_saved" });
  });

  test("rest on evidence of this case, for and against, each named once", async () => {
    const { number } = await investigatingComplaint(agent);
    const cookie = await signIn(house, "agent", "alpha");
    const files = await Promise.all(
      [1, 2].map(() => upload(house, "uploadFile", { credentials: { cookie } })),
    );
    const [one, two] = files.map(({ body }) => body.id as string);
    await take(agent, "addEvidence", number, { uploads: [one, two] });
    const record = (evidence: object[], at = number) =>
      agent("recordFinding", {
        params: { number: at },
        body: { claim: "裂了", fact: "运输受压", verdict: "confirmed", evidence },
      });
    const both = [
      { attachmentId: one, side: "for" },
      { attachmentId: two, side: "against" },
    ];
    const { number: elsewhere } = await investigatingComplaint(agent);
    expect((await record(both, elsewhere)).body.code).toBe("evidence_unknown");
    expect((await record([both[0]!, both[0]!])).body.code).toBe("evidence_unknown");
    expect((await record(both)).status).toBe(200);
    expect((await viewOf(agent, number)).findings[0]!.evidence).toEqual(expect.arrayContaining(both));
  });

  test("a ruling names what went wrong and why it could, from the tree and the house's own causes", async () => {
    const own = {
      level: "root",
      groupCode: "process",
      code: "no_spot_check",
      nameZh: "未抽检",
      nameEn: "No spot check",
    };
    const added = await manager("addCause", { body: own });
    expect(added.body).toMatchObject({ code: "process/no_spot_check", isActive: true });
    expect((await manager("addCause", { body: own })).body.code).toBe("cause_code_taken");

    const { number, findingId } = await found();
    const causes = { immediateCause: "goods/defect", rootCause: "process/no_spot_check" };
    const wrong = await rule(number, findingId, { ...causes, immediateCause: "process/no_rule" });
    expect(wrong.body).toMatchObject({ code: "cause_unknown", fields: [{ at: "/immediateCause" }] });
    expect((await rule(number, findingId, causes)).status).toBe(200);
    expect((await viewOf(agent, number)).responsibility).toMatchObject(causes);

    await manager("retireCause", { params: { id: added.body.id }, body: {} });
    const later = await found();
    expect((await rule(later.number, later.findingId, causes)).body.code).toBe("cause_unknown");
    expect((await viewOf(agent, number)).responsibility).toMatchObject(causes);
  });

  test("a template is the house's to reword; what was asked keeps its form", async () => {
    const { number } = await investigatingComplaint(agent);
    const ask = () =>
      take(agent, "askDepartment", number, {
        departmentId: house.tenant("alpha").departmentIds.warehouse,
        question: "请核实出库情况",
        templateCode: "warehouse_dispatch",
      });
    await ask();
    const listed = (await manager("listTemplates")).body.rows;
    expect(listed.map(({ departmentCode }: { departmentCode: string }) => departmentCode)).not.toContain(
      "legal",
    );
    const {
      version: _,
      madeBy: __,
      madeAt: ___,
      ...present
    } = listed.find(({ code }: { code: string }) => code === "warehouse_dispatch");
    const fields = [{ code: "film", label: { zh: "有录像", en: "Film" }, kind: "yes_no", isRequired: true }];
    const saved = await manager("saveTemplate", { body: { ...present, fields } });
    expect(saved.body).toMatchObject({ version: 1, fields, madeBy: { name: "operations_manager alpha" } });
    await ask();
    const [before, after] = (await viewOf(agent, number)).requests;
    expect(before!.form.fields.map(({ code }) => code)).toContain("packing");
    expect(after!.form.fields.map(({ code }) => code)).toEqual(["film"]);
    // The house's own limit of time goes with the template: nine office hours from a Wednesday at ten.
    expect(after!.dueAt).toBe("2026-09-17T02:00:00.000Z");

    await manager("saveTemplate", { body: { ...present, fields, isActive: false } });
    const gone = await agent("askDepartment", {
      params: { number },
      body: {
        departmentId: house.tenant("alpha").departmentIds.warehouse,
        question: "再问",
        templateCode: "warehouse_dispatch",
      },
    });
    expect(gone.body.code).toBe("template_not_found");
    const versions = (await manager("listTemplateVersions", { params: { code: "warehouse_dispatch" } })).body
      .rows;
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1, 0]);
  });

  test("people around the customer are noted, told in the brief, and taken off again", async () => {
    const { number } = await investigatingComplaint(agent);
    await take(agent, "notePerson", number, { name: "王先生", relation: "儿子", influence: "替母亲拿主意" });
    const [person] = (await viewOf(agent, number)).people;
    expect(person).toMatchObject({ name: "王先生", relation: "儿子", influence: "替母亲拿主意" });
    await take(agent, "offerHandOver", number, {
      toStaffId: house.tenant("alpha").staffIds["supervisor@alpha.example"],
      words: "请接手",
    });
    const offered = (await supervisor("listHandOvers")).body.rows;
    expect(JSON.stringify(offered.at(-1).facts)).toContain("相关人王先生（儿子）：替母亲拿主意");

    await takeOn(agent, "removePerson", number, person!.id, {});
    expect((await viewOf(agent, number)).people).toEqual([]);
    const again = await agent("removePerson", { params: { number, id: person!.id }, body: {} });
    expect(again.body.code).toBe("person_not_found");
    expect(await house.rows("SELECT 1 FROM related_person WHERE name = '王先生'")).toEqual([]);
  });
});
