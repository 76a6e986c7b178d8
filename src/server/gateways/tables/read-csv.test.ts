import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import type { TableRow } from "./table.ts";
import { writeCsv } from "./write-csv.ts";

async function read(content: Buffer | string) {
  const table = await readTable({ buffer: Buffer.from(content as string) });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { header: table.header, rows };
}

const text = "订单号,投诉内容\r\nA1,杯子裂了😡，要求补发\r\n";
const expected = {
  header: ["订单号", "投诉内容"],
  rows: [{ rowNumber: 2, cells: ["A1", "杯子裂了😡，要求补发"] }],
};

describe("a CSV is read whatever program wrote it", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["GB18030", iconv.encode(text, "gb18030")],
    ["UTF-16 LE with its mark", iconv.encode(text, "utf16le", { addBOM: true })],
    ["UTF-16 BE with its mark", iconv.encode(text, "utf16be", { addBOM: true })],
    ["UTF-16 without its mark", iconv.encode(text, "utf16le")],
  ])("%s", async (_name, content) => {
    expect(await read(content)).toEqual(expected);
  });

  test.each([",", ";", "\t", "|"])("separated by %j", async (separator) => {
    const { header, rows } = await read(`a${separator}b${separator}"c,;\t|"\n1${separator}2${separator}3\n`);
    expect(header).toEqual(["a", "b", "c,;\t|".trim()]);
    expect(rows[0]?.cells).toEqual(["1", "2", "3"]);
  });

  test("separated by semicolons with commas in the words", async () => {
    expect((await read("a;b\nso, what, now;2")).rows[0]?.cells).toEqual(["so, what, now", "2"]);
  });

  test("with line ends of the old Macintosh", async () => {
    expect((await read("a,b\r1,2\r3,4")).rows).toHaveLength(2);
  });
});

describe("damaged text is never taken for other text", () => {
  test("a UTF-8 file with one broken byte stays UTF-8, and only that cell is marked", async () => {
    const good = "一二三四五六七八九十".repeat(3);
    const broken = Buffer.concat([
      Buffer.from(`名称,内容\n甲,${good}\n乙,`),
      Buffer.from([0xe4, 0xbd]),
      Buffer.from("\n"),
    ]);
    const { header, rows } = await read(broken);
    expect(header).toEqual(["名称", "内容"]);
    expect(rows[0]).toEqual({ rowNumber: 2, cells: ["甲", good] });
    expect(rows[1]?.problems).toEqual([{ column: 1, code: "cell_encoding_broken" }]);
  });

  test("a replacement character that the author wrote is left alone", async () => {
    expect((await read("a,b\n1,x\ufffdy")).rows).toEqual([{ rowNumber: 2, cells: ["1", "x\ufffdy"] }]);
  });

  test("characters cut by the end of a chunk are put together", async () => {
    const long = "中文😀".repeat(40_000);
    expect((await read(`a\n${long}`)).rows[0]?.cells[0]).toBe(long);
    expect((await read(iconv.encode(`a,b\n1,${long}`, "gb18030"))).rows[0]?.cells[1]).toBe(long);
  });
});

describe("row numbers are those of the spreadsheet", () => {
  test("blank rows count, rows over several lines count once", async () => {
    const { rows } = await read('\na,b\n"line one\nline two",1\n\n,\nlast,2\n');
    expect(rows.map((row) => row.rowNumber)).toEqual([3, 6]);
    expect(rows[0]?.cells[0]).toBe("line one\nline two");
  });

  test("a quotation mark that is never closed is refused with its row", async () => {
    await expect(read('a,b\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({
      code: "table_quote_not_closed",
      details: { rowNumber: 3 },
    });
  });

  test("a quotation mark inside a word is only a mark", async () => {
    expect((await read('a,b\n5" pipe,2\n')).rows[0]?.cells).toEqual(['5" pipe', "2"]);
  });
});

// Only as much of the container of .xls and of encrypted .xlsx as tells them apart: header, data, directory.
function compoundFile(entry: string) {
  const header = Buffer.alloc(512);
  header.write("d0cf11e0a1b11ae1", "hex");
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(400, 48);
  return Buffer.concat([header, Buffer.alloc(400 * 512), Buffer.from(entry, "utf16le")]);
}

describe("what is no table is refused", () => {
  test.each([
    ["table_empty", ""],
    ["table_empty", "\n\n"],
    ["table_is_web_page", "<html><table><tr><td>1</td></tr></table></html>"],
    ["table_type_refused", Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex")],
    ["table_old_excel", compoundFile("Workbook")],
    ["table_encrypted", compoundFile("EncryptedPackage")],
    ["table_too_many_columns", Array.from({ length: 501 }, (_none, index) => index).join(",")],
  ])("%s", async (code, content) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });

  test("a cell beyond 1 MB is a problem of its row alone", async () => {
    const { rows } = await read(`a,b\n1,${"长".repeat(1024 * 1024 + 1)}\n2,ok\n`);
    expect(rows.map((row) => row.problems)).toEqual([[{ column: 1, code: "cell_too_long" }], undefined]);
  });
});

test("columns without a name or with the same name can be told apart", async () => {
  expect((await read("姓名,,姓名,姓名\n1,2,3,4")).header).toEqual(["姓名", "#2", "姓名 (2)", "姓名 (3)"]);
});

test("a table can be closed after its header alone", async () => {
  const table = await readTable({ buffer: Buffer.from("a,b\n1,2\n") });
  await table.close();
  expect(table.header).toEqual(["a", "b"]);
});

describe("a CSV written for people", () => {
  const written = async (rows: string[][]) =>
    Buffer.concat(await writeCsv(rows).map(Buffer.from).toArray()).toString();

  test("carries the mark by which spreadsheets know UTF-8", async () => {
    expect(await written([["列", "值"]])).toBe("\ufeff列,值\r\n");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])("does not run %j as a formula", async (cell) => {
    expect(await written([[cell]])).toContain(`'${cell}`);
  });

  test("reads back to the same cells", async () => {
    const cell = fc
      .string({ unit: "grapheme" })
      .filter((each) => !/^[=+\-@\t\r＝＋－＠]/.test(each) && !each.includes("\0"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const { rows: back } = await read(await written([["a", "b"], ...rows]));
        expect(back.map((row) => row.cells)).toEqual(rows.filter((row) => row.some((each) => each !== "")));
      }),
      { numRuns: 100 },
    );
  });
});
