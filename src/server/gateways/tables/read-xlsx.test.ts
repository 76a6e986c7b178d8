import { describe, expect, test } from "vitest";
import { textRow, workbook, zipOf } from "../../../../test/support/workbook.ts";
import { readTable } from "./read-table.ts";

async function read(buffer: Buffer, options: { sheet?: string } = {}) {
  const table = await readTable({ buffer }, options);
  const rows = [];
  for await (const row of table.rows) rows.push(row);
  return { header: table.header, rows };
}

const header = textRow(1, ["a", "b"]);

async function firstCell(cell: string, parts: Parameters<typeof workbook>[1] = {}) {
  const { rows } = await read(workbook({ 一: `${header}<row r="2">${cell}</row>` }, parts));
  return rows[0]?.cells[0];
}

describe("cells read as the person saw them", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="166" formatCode="[Red]0.00&quot;days&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';

  test.each([
    ["a long number without exponent", '<c r="A2"><v>1.2E+15</v></c>', "1200000000000000"],
    ["a sum without the machine's dust", '<c r="A2"><v>0.30000000000000004</v></c>', "0.3"],
    ["a small number", '<c r="A2"><v>1.5E-7</v></c>', "0.00000015"],
    ["a phone number", '<c r="A2"><v>13800138000</v></c>', "13800138000"],
    ["leading zeros that the format adds", '<c r="A2" s="1"><v>42</v></c>', "000042"],
    ["leading zeros of a text", '<c r="A2" t="str"><v>0042</v></c>', "0042"],
    ["a moment", '<c r="A2" s="2"><v>43622.8187500</v></c>', "2019-06-06 19:39:00"],
    ["a day", '<c r="A2" s="3"><v>44000</v></c>', "2020-06-18"],
    ["a number whose format only names days", '<c r="A2" s="4"><v>44000</v></c>', "44000"],
    ["an ISO date", '<c r="A2" t="d"><v>2020-06-18T14:30:00</v></c>', "2020-06-18 14:30:00"],
    ["yes", '<c r="A2" t="b"><v>1</v></c>', "TRUE"],
    ["blanks at the ends", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">  x  </t></is></c>', "  x  "],
    ["an emoji written as a reference", '<c r="A2" t="inlineStr"><is><t>x&#128512;y</t></is></c>', "x😀y"],
    [
      "an escaped control character",
      '<c r="A2" t="inlineStr"><is><t>a_x000D_b_x005F_c</t></is></c>',
      "a\rb_c",
    ],
    [
      "text in runs, without its phonetic reading",
      '<c r="A2" t="inlineStr"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>乙</t></r></is></c>',
      "甲乙",
    ],
  ])("%s", async (_name, cell, text) => {
    expect(await firstCell(cell, { styles })).toBe(text);
  });

  test("a shared text", async () => {
    const sharedStrings = "<si><t>零</t></si><si><r><t>杯子</t></r><r><t>裂了</t></r></si>";
    expect(await firstCell('<c r="A2" t="s"><v>1</v></c>', { sharedStrings })).toBe("杯子裂了");
  });

  test("dates counted from 1904", async () => {
    const parts = { styles, workbookAttributes: 'date1904="1"' };
    expect(await firstCell('<c r="A2" s="3"><v>42538</v></c>', parts)).toBe("2020-06-18");
  });
});

describe("rows and sheets", () => {
  test("keep the numbers that the spreadsheet shows, and empty cells their place", async () => {
    const rows = '<row r="5"><c r="B5"><v>7</v></c></row><row r="6"/><row r="9"><c r="A9"><v>8</v></c></row>';
    expect((await read(workbook({ 一: header + rows }))).rows).toEqual([
      { rowNumber: 5, cells: ["", "7"] },
      { rowNumber: 9, cells: ["8"] },
    ]);
  });

  test("the first sheet is read, or the one that is named", async () => {
    const file = workbook({ 说明: textRow(1, ["说"]), 数据: textRow(1, ["甲"]) });
    expect((await read(file)).header).toEqual(["说"]);
    expect((await read(file, { sheet: "数据" })).header).toEqual(["甲"]);
    await expect(read(file, { sheet: "没有" })).rejects.toMatchObject({
      code: "sheet_not_found",
      details: { sheets: ["说明", "数据"] },
    });
  });

  test("coloured empty cells far to the right do not count as columns", async () => {
    expect(
      (await read(workbook({ 一: `${header}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="1"/></row>` })))
        .rows,
    ).toEqual([{ rowNumber: 2, cells: ["1"] }]);
  });

  test("rows that number themselves impossibly are counted instead", async () => {
    const rows = ["0", "-4", "x", "99999999"].map(
      (number) => `<row r="${number}"><c t="str"><v>值</v></c></row>`,
    );
    expect((await read(workbook({ 一: header + rows.join("") }))).rows.map((row) => row.rowNumber)).toEqual([
      2, 3, 4, 5,
    ]);
  });

  test("a thousand rows arrive in order", async () => {
    const rows = Array.from({ length: 1000 }, (_none, index) =>
      textRow(index + 2, [`行${index}`, "😀".repeat(50)]),
    );
    const read1000 = (await read(workbook({ 一: header + rows.join("") }))).rows;
    expect(read1000.map((row) => row.cells[0])).toEqual(rows.map((_row, index) => `行${index}`));
  });
});

describe("hostile and broken workbooks get a clear answer", () => {
  test.each([
    ["another kind of zip", "table_type_refused", zipOf({ "content.xml": "<x/>" })],
    ["XML that breaks off", "table_unreadable", workbook({ 一: `${header}<row r="2"><c` })],
    [
      "a workbook without its sheet",
      "table_unreadable",
      zipOf({ "xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": "<r/>" }),
    ],
    ["a zip cut short", "table_unreadable", workbook({ 一: header }).subarray(0, 200)],
    [
      "a cell far outside",
      "table_too_many_columns",
      workbook({ 一: `${header}<row r="2"><c r="XFD2"><v>1</v></c></row>` }),
    ],
  ])("%s", async (_name, code, buffer) => {
    await expect(read(buffer)).rejects.toMatchObject({ code });
  });

  test("entities that multiply are not expanded", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    const file = zipOf({
      "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<R><Relationship Id="r1" Type="x/worksheet" Target="worksheets/a.xml"/></R>',
      "xl/worksheets/a.xml": bomb,
    });
    await expect(read(file)).rejects.toMatchObject({ code: "table_unreadable" });
  });

  test("a zip that claims a gigabyte and a half is not unpacked", async () => {
    const file = workbook({ 一: header });
    const directory = file.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    file.writeUInt32LE(1_600_000_000, directory + 24);
    await expect(read(file)).rejects.toMatchObject({ code: "table_unpacks_too_large" });
  });

  test("a zip that holds more than it claims is not read on", async () => {
    const file = workbook({ 一: header + textRow(2, ["x".repeat(50_000), "y"]) });
    const directory = file.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    file.writeUInt32LE(300, directory + 24);
    await expect(read(file)).rejects.toMatchObject({ code: "table_unreadable" });
  });
});
