import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { textOfPdf } from "../../../test/support/text-of-pdf.ts";
import { caseRecord } from "./case-record.ts";
import type { CaseRecordFacts } from "./case-record-facts.ts";
import { complaintForm } from "./complaint-form.ts";
import { type Decision, decisionLetter } from "./decision-letter.ts";

const at = new Date("2026-09-20T00:00:00Z");
const decision: Decision = {
  number: "4821-7036-5-1",
  reasons: "运输途中的损坏由我方先行承担。",
  legalBasis: [{ citation: "《消费者权益保护法》第二十四条", text: "可以要求经营者履行更换、修理等义务。" }],
  objectUntil: new Date("2026-10-05T16:00:00Z"),
  issuedBy: "李梅",
};

describe("the papers of a complaint", () => {
  test("the form tells who complained of what, and the words can be copied out again", async () => {
    const [page] = textOfPdf(await complaintForm(aCase(), "zh-CN", at));
    expect(page).toMatch(/^投诉登记表4821-7036-5/);
    for (const words of ["投诉人王喆", "商品质量·破损", "诉求换货", "保温杯500ml1¥129.00", "收到就是裂的〓"])
      expect(page).toContain(words);
    expect(page).toMatch(/制作时间2026年9月20日08:001\/\d$/);
  });

  test("the letter gives facts, shares, remedy, law, and how long one may object", async () => {
    const text = textOfPdf(await decisionLetter(aCase(), decision, "zh-CN", at)).join("");
    for (const words of [
      "尊敬的王喆",
      "主张（属实）",
      "运输途中受压",
      "物流100%外箱有压痕",
      "部分退款保留商品，退30元¥30.00",
      "《消费者权益保护法》第二十四条",
      "2026年10月5日周一24:00前",
      "经办人：李梅",
    ])
      expect(text).toContain(words);
  });

  test("the letter is complete in English", async () => {
    const text = textOfPdf(await decisionLetter(aCase(), decision, "en", at)).join("");
    for (const words of [
      "Dear王喆",
      "Claim(Confirmed)",
      "Logistics100%",
      "CN¥30.00",
      "beforetheendofMon5Oct2026",
    ])
      expect(text).toContain(words);
  });

  test("what a remedy costs the house is printed only where the customer gets it as money", async () => {
    const about = aCase();
    about.settlement!.options = [
      { id: "1", kind: "reship", content: "补发一只", costMinor: 77_77, currency: "CNY" },
    ];
    expect(textOfPdf(await decisionLetter(about, decision, "zh-CN", at)).join("")).not.toContain("77.77");
  });

  test("the record tells deeds, words and files with their digests, and runs over pages", async () => {
    const about = aCase();
    about.events = Array.from({ length: 60 }, (_, index) => ({ ...about.events[0]!, version: index + 1 }));
    const pages = textOfPdf(await caseRecord(about, "zh-CN", at));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.at(-1)).toContain(`${pages.length}/${pages.length}`);
    const text = pages.join("");
    for (const words of [
      "受理了投诉",
      "李梅（内部备注）先问仓库",
      `SHA-256${"ab".repeat(32)}`,
      "c0ffee123456",
    ])
      expect(text).toContain(words);
  });

  test("the same facts at the same time are the same bytes", async () => {
    const digests = await Promise.all(
      [1, 2].map(async () =>
        createHash("sha256")
          .update(await complaintForm(aCase(), "zh-CN", at))
          .digest("hex"),
      ),
    );
    expect(digests[0]).toBe(digests[1]);
  });
});

function aCase(): CaseRecordFacts {
  const morning = new Date("2026-09-16T02:00:00Z");
  return {
    house: { zh: "安居家电", en: "Anju Home" },
    timeZone: "Asia/Shanghai",
    complaint: {
      number: "4821-7036-5",
      title: "保温杯收到就裂",
      description: "收到就是裂的😀",
      demand: "exchange",
      demand_words: null,
      restatement: null,
      restatement_confirmed_at: null,
      category: "goods_quality",
      second_category: "broken",
      severity: "normal",
      channel: "phone",
      source_id: null,
      received_at: morning,
      accepted_at: morning,
      happened_at: null,
      closed_at: null,
      customerName: "王喆",
      shopName: "一号店",
      ownerName: "李梅",
    } as CaseRecordFacts["complaint"],
    order: {
      number: "A-1001",
      orderedAt: morning.toISOString(),
      deliveredAt: null,
      total: { minor: 129_00, currency: "CNY" },
      items: [{ name: "保温杯 500ml", quantity: 1, priceMinor: 129_00 }],
    } as CaseRecordFacts["order"],
    findings: [
      { claim: "收到就是裂的", fact: "运输途中受压", verdict: "confirmed", at: morning, by: "李梅" },
    ],
    shares: [{ party: "logistics", percent: 100, reason: "外箱有压痕" }],
    settlement: {
      explanation: "责任已查清。",
      isChosen: true,
      options: [
        { id: "1", kind: "partial_refund", content: "保留商品，退 30 元", costMinor: 30_00, currency: "CNY" },
      ],
    },
    promises: [{ deed: "退款 30 元", dueAt: morning, state: "kept", keptAt: morning, proofText: "REF-1" }],
    events: [
      {
        version: 1,
        type: "complaint_accepted",
        actorKind: "staff",
        actorName: "李梅",
        at: morning,
        hash: "c0ffee123456789",
      },
    ],
    words: [{ authorKind: "staff", authorName: "李梅", body: "先问仓库", at: morning, isNote: true }],
    files: [{ name: "照片.jpg", bytes: 120, digest: "ab".repeat(32), by: "customer", at: morning }],
  };
}
