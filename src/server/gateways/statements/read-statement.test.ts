import { describe, expect, test } from "vitest";
import { readStatement } from "./read-statement.ts";

const read = (text: string) =>
  readStatement({ buffer: Buffer.from(text) }, { currency: "CNY", timeZone: "Asia/Shanghai" });

describe("a statement as a file", () => {
  test("is read by its columns, in either language and any order", async () => {
    const line = {
      key: "k.1",
      direction: "out",
      amountMinor: 3_000,
      currency: "CNY",
      reference: "R1",
      at: "2026-09-16T02:00:00.000Z",
    };
    expect((await read("key,amount,reference,at\nk.1,30.00,R1,2026-09-16 10:00\n")).lines).toEqual([line]);
    expect(
      (await read("流水号,商户单号,方向,金额,币种,交易时间\nR1,k.1,退回,30,CNY,2026-09-16 10:00\n")).lines,
    ).toEqual([{ ...line, direction: "back" }]);
  });

  test.each([
    ["no sum", "k.1,,R1,2026-09-16 10:00"],
    ["a negative sum", "k.1,-30,R1,2026-09-16 10:00"],
    ["nothing moved", "k.1,0,R1,2026-09-16 10:00"],
    ["no key", ",30,R1,2026-09-16 10:00"],
    ["no number", "k.1,30,,2026-09-16 10:00"],
    ["no day", "k.1,30,R1,someday"],
  ])("a line with %s is refused and named", async (_, row) => {
    const { lines, refused } = await read(`key,amount,reference,at\n${row}\nk.2,1,R2,2026-09-16 10:00\n`);
    expect(lines.map(({ key }) => key)).toEqual(["k.2"]);
    expect(refused.map((each) => each.row)).toEqual([2]);
  });

  test("without the columns that matter it is refused whole", async () => {
    await expect(read("a,b\n1,2\n")).rejects.toMatchObject({ code: "statement_columns_missing" });
  });
});
