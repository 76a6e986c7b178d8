import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { judgeLines, WrongLine } from "./judge-lines.ts";
import { type JudgementName, judgements } from "./judgements.ts";

async function judged(what: JudgementName, ...lines: string[]) {
  const out = await Array.fromAsync(judgeLines(Readable.from(lines), judgements[what]));
  return out.map((line) => JSON.parse(line));
}

test("each line is answered in order, with its id", async () => {
  const answers = await judged(
    "category",
    '{"id":"a","text":"一直不发货"}',
    "",
    '\ufeff{"id":2,"text":"买到假货"}',
  );
  expect(answers).toMatchObject([
    { id: "a", category: "stock_shipping", second: "not_shipped", reasons: [{ words: ["一直不发货"] }] },
    { id: 2, category: "counterfeit", second: "suspected_fake" },
  ]);
});

test("demand and mood answer a label and a confidence", async () => {
  expect(await judged("demand", '{"id":1,"text":"我要退款"}')).toEqual([
    { id: 1, demand: "refund", confidence: expect.any(Number) },
  ]);
  expect(await judged("mood", '{"id":1,"text":"我要退款"}')).toEqual([
    { id: 1, mood: expect.any(String), confidence: expect.any(Number) },
  ]);
});

test("promises are answered with their time, from the moment the text was written", async () => {
  const line = { id: 1, base: "2026-11-18T14:30:00+08:00", text: "两小时内主管给您回电。" };
  expect(await judged("promises", JSON.stringify(line))).toEqual([
    {
      id: 1,
      promises: [
        {
          deed: "主管回电",
          due: "2026-11-18T16:30:00+08:00",
          span: [0, 10],
          by: "主管",
          conditional: false,
          vague: false,
          estimate: false,
        },
      ],
    },
  ]);
  await expect(judged("promises", '{"id":1,"text":"好的"}')).rejects.toThrow(WrongLine);
});

test("entitlements are answered with what is due and what is not, in the words of the scenarios", async () => {
  const facts = {
    as_of: "2026-05-20",
    paid_amount_fen: 16600,
    order_amount_fen: 16600,
    delivered_at: "2026-05-06T10:00:00+08:00",
    complaint_at: "2026-05-20T10:00:00+08:00",
    missing_quantity: 1,
  };
  const [answer] = await judged("entitlement", JSON.stringify({ id: "M1", facts }));
  expect(answer.id).toBe("M1");
  expect(answer.expected[0]).toEqual({
    remedy: "COMPLETE_QUANTITY",
    amount_fen: null,
    deadline: { exercise_by: null, perform_by: null, perform_rule: "PROMPT" },
    citations: ["CPL-48", "CPL-52", "CC-577", "CC-582"],
    level: "must",
    liable: "merchant",
    freight_by: "merchant",
    choice_group: "A",
    note_zh: expect.any(String),
  });
  expect(answer.not_entitled).toEqual([
    { remedy: "PUNITIVE_FRAUD_3X", why: expect.any(String), citation: ["CPL-55"] },
  ]);
});

test("facts of a wrong type are refused", async () => {
  const line = { id: 1, facts: { as_of: "2026-05-20", paid_amount_fen: "166" } };
  await expect(judged("entitlement", JSON.stringify(line))).rejects.toThrow(WrongLine);
});

test.each(["nonsense", '{"id":1}', '{"text":"没有编号"}', "[]", '{"id":1,"text":7}'])(
  "a wrong line is named by its number: %s",
  async (line) => {
    const attempt = judged("mood", '{"id":1,"text":"好"}', line);
    await expect(attempt).rejects.toThrow(WrongLine);
    await expect(attempt).rejects.toMatchObject({ wording: { zh: expect.stringContaining("第 2 行") } });
  },
);

test("lines already judged are given out before a wrong one stops the work", async () => {
  const out: string[] = [];
  const work = async () => {
    for await (const line of judgeLines(Readable.from(['{"id":1,"text":"好"}', "?"]), judgements.mood))
      out.push(line);
  };
  await expect(work()).rejects.toThrow(WrongLine);
  expect(out).toHaveLength(1);
});
