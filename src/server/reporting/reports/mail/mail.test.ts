import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller } from "../../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { forEachTenant } from "../../../db/for-each-tenant.ts";
import { queueDueReports } from "./scheduled-report.ts";

let house: TestHouse;
let manager: Caller;
let mails: { to: string; content: string }[];
/** What the mail server says to the next mails, in turn; it takes what nothing is said about. */
let answers: (number | "drop")[];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_address, _session, done) {
    const answer = answers[0] === "drop" ? undefined : answers.shift();
    if (typeof answer === "number") done(Object.assign(new Error("not taken"), { responseCode: answer }));
    else done();
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    const isCut = answers[0] === "drop" && answers.shift() === "drop";
    stream.on("data", (part: Buffer) => {
      parts.push(part);
      if (isCut) for (const line of lines) line.destroy();
    });
    stream.on("end", () => {
      if (isCut) return;
      mails.push({ to: session.envelope.rcptTo[0]!.address, content: Buffer.concat(parts).toString() });
      done();
    });
  },
});

/** The lines that are open, to be cut. */
const lines = new Set<Socket>();
server.server.on("connection", (line: Socket) => {
  lines.add(line);
  line.on("close", () => lines.delete(line));
});

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha"] });
  manager = await staffCaller(house, "quality_manager", "alpha");
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  house.house.config.mail = { url: `smtp://127.0.0.1:${port}`, from: "reports@alpha.example" };
});
beforeEach(() => {
  mails = [];
  answers = [];
});
afterAll(async () => {
  await house?.close();
  await new Promise<void>((closed) => server.close(() => closed()));
});

describe("a report by mail", () => {
  test("goes to its recipients once, with the file, the link and a way out", async () => {
    const { recipient, report } = await mailedReport("boss@outside.example", "2026-09-01");
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: "boss@outside.example" });
    expect(mails[0]!.content).toMatch(/List-Unsubscribe:\s+</);
    expect(mails[0]!.content).toMatch(/filename="?quality-day-2026-09-01-1\.pdf/);

    expect((await manager("mailReport", { params: { id: report }, body: {} })).body).toEqual({ queued: 0 });
    await house.work();
    expect(mails).toHaveLength(1);
    await remove(recipient);
  });

  test("is tried again when the server wants it later, and given up when refused", async () => {
    answers = [451];
    const { recipient, report } = await mailedReport("grey@outside.example", "2026-09-02");
    expect(await deliveryOf(report)).toMatchObject({
      state: "waiting",
      tries: 1,
      problem: "not_now",
      replyCode: 451,
    });
    await house.advance(6);
    expect(await deliveryOf(report)).toMatchObject({ state: "sent", tries: 2 });
    await remove(recipient);

    answers = [550];
    const refused = await mailedReport("nobody@outside.example", "2026-09-03");
    expect(await deliveryOf(refused.report)).toMatchObject({ state: "refused", replyCode: 550 });
    await house.advance(60 * 24 * 3);
    expect(mails.map(({ to }) => to)).toEqual(["grey@outside.example"]);
    await remove(refused.recipient);
  });

  test("that broke off in the middle comes again under the same Message-ID", async () => {
    answers = ["drop"];
    const { recipient, report } = await mailedReport("drop@outside.example", "2026-09-04");
    expect(await deliveryOf(report)).toMatchObject({ state: "waiting", problem: "unreachable" });
    await house.advance(6);
    expect(unfolded(mails[0]!.content)).toContain(`Message-ID: <report-${report}-${recipient}@mingjing>`);
    await remove(recipient);
  });

  test("comes no more to whoever followed the link out; looking at it changes nothing", async () => {
    const { recipient } = await mailedReport("tired@outside.example", "2026-09-05");
    const header = unfolded(mails[0]!.content);
    const token = /List-Unsubscribe: <[^>]*\/api\/report-mail\?token=([^>]+)>/
      .exec(header)![1]!
      .replaceAll(" ", "");
    const stranger = strangerCaller(house);
    expect((await stranger("askReportOptOut", { query: { token } })).body).toContain("<form");
    expect(await optedOut(recipient)).toBe(false);
    expect((await stranger("optOutOfReports", { query: { token } })).status).toBe(200);
    expect(await optedOut(recipient)).toBe(true);
    expect((await stranger("askReportOptOut", { query: { token: `${token}x` } })).status).toBe(404);
  });

  test.each(["a@b.example\r\nBcc: x@y.example", "a@b.example, c@d.example", "Boss <a@b.example>", "nowhere"])(
    "is not addressed to %j",
    async (email) => {
      const { status, body } = await manager("addReportRecipient", { body: { email, kinds: ["day"] } });
      expect([status, body.code]).toEqual([422, "address_not_valid"]);
    },
  );
});

describe("the schedule", () => {
  test("makes the report once, at its hour", async () => {
    await manager("changeReportSchedule", {
      body: { kind: "day", isOn: true, hour: 8, attachments: ["xlsx"] },
    });
    const { body } = await manager("readReportSchedule");
    expect(body.rows[0]).toMatchObject({ kind: "day", isOn: true, attachments: ["xlsx"] });
    const minutes = (new Date(body.rows[0].nextAt).getTime() - house.now().getTime()) / 60_000;
    await house.advance(minutes + 1);
    for (let again = 0; again < 2; again += 1) {
      await forEachTenant(queueDueReports);
      await house.work();
    }
    const scheduled = (await manager("listReports", { query: { kind: "day" } })).body.rows.filter(
      ({ madeBy }: { madeBy: unknown }) => madeBy === null,
    );
    expect(scheduled).toHaveLength(1);
  });
});

async function mailedReport(email: string, day: string): Promise<{ recipient: string; report: string }> {
  const { body: added } = await manager("addReportRecipient", { body: { email, kinds: ["day"] } });
  const { body: made } = await manager("makeReport", { body: { kind: "day", startsOn: day } });
  const { status, body } = await manager("mailReport", { params: { id: made.id }, body: {} });
  expect(status, JSON.stringify(body)).toBe(200);
  await house.work();
  return { recipient: added.id, report: made.id };
}

async function deliveryOf(report: string) {
  const { body } = await manager("listReportDeliveries", { params: { id: report } });
  return body.rows.at(-1);
}

function remove(id: string) {
  return manager("removeReportRecipient", { params: { id } });
}

async function optedOut(id: string): Promise<boolean> {
  const [row] = await house.rows("SELECT opted_out_at FROM report_recipient WHERE id = $1", [id]);
  return row!.opted_out_at !== null;
}

/** A long header goes on in the next line (RFC 5322, 2.2.3). */
function unfolded(mail: string): string {
  return mail.replace(/\r\n\s+/g, " ");
}
