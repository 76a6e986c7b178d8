import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textRow, workbook, zipOf } from "../../../../test/support/workbook.ts";
import { sniffMediaType } from "./sniff-media-type.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sniff-"));
});
afterAll(() => rm(folder, { recursive: true }));

// The name says something else on purpose: it must not count.
async function sniff(content: Buffer) {
  const file = path.join(folder, "harmless.jpg");
  await writeFile(file, content);
  return sniffMediaType(file);
}

const pixel = () => sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } });
const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}isom`)]);
const wordTypes =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const sheetTypes =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

describe("the content tells the type", () => {
  test.each([
    ["image/jpeg", () => pixel().jpeg().toBuffer()],
    ["image/png", () => pixel().png().toBuffer()],
    ["image/webp", () => pixel().webp().toBuffer()],
    ["image/gif", () => pixel().gif().toBuffer()],
    ["image/heic", () => box("heic")],
    ["video/mp4", () => box("isom")],
    ["video/quicktime", () => box("qt  ")],
    ["audio/x-m4a", () => box("M4A ")],
    ["audio/wav", () => Buffer.from("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0", "latin1")],
    ["audio/amr", () => Buffer.from("#!AMR\n\x3c\x91", "latin1")],
    ["audio/mpeg", () => Buffer.from("ID3\x03\0\0\0\0\0\0\xff\xfb\x90\0".padEnd(200, "\0"), "latin1")],
    ["application/pdf", () => Buffer.from("%PDF-1.7\n1 0 obj\n")],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      () => zipOf({ "[Content_Types].xml": wordTypes, "word/document.xml": "<w/>" }),
    ],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      () => zipOf({ "[Content_Types].xml": sheetTypes, "xl/workbook.xml": "<w/>" }),
    ],
    ["text/plain", () => Buffer.from("编号,内容\n1,😡\n")],
    ["text/plain", () => iconv.encode("编号,内容\n1,杯子裂了\n", "gb18030")],
    ["text/plain", () => iconv.encode("编号,内容\n", "utf16le", { addBOM: true })],
    ["text/plain", () => Buffer.from("长".repeat(60_000))],
    ["text/plain", () => iconv.encode("长".repeat(60_000), "gb18030")],
    [null, () => zipOf({ "anything.txt": "x" })],
    [null, () => workbook({ 一: textRow(1, ["without its list of types"]) })],
    [null, () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    [null, () => Buffer.from("<script>alert(1)</script>")],
    [null, () => Buffer.from("text with a \0 in it")],
  ])("%s", async (mediaType, content) => {
    expect(await sniff(await content())).toBe(mediaType);
  });
});
