import { buffer } from "node:stream/consumers";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { fileTooLarge } from "../../../gateways/files/file-refusals.ts";
import { parseMoment } from "../../../gateways/tables/import-rows/parse-moment.ts";
import { readTable } from "../../../gateways/tables/read-table.ts";
import type { TableRow } from "../../../gateways/tables/table.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { Invalid } from "../../../refusals.ts";
import { fileMissing, fileNotUsable } from "../opinion-refusals.ts";
import { type ItemIn, plainAddress } from "./item-in.ts";
import { takeItems } from "./take-items.ts";

type Imported = z.input<typeof opinionRoutes.importOpinions.answer>;
type Broken = Imported["broken"];

const mostBytes = 10 * 1024 * 1024;
const mostRows = 2_000;

/** Takes the rows of one CSV or XLSX file in; rows without an address or words are named and left out. */
export async function importOpinions(actor: Staff, request: FastifyRequest): Promise<Imported> {
  const part = await request.file({ limits: { fileSize: mostBytes + 1 } });
  if (!part) throw fileMissing();
  const content = await buffer(part.file);
  if (content.length > mostBytes) throw fileTooLarge(mostBytes);
  const table = await readTable({ buffer: content });
  const places = placesIn(table.header);
  const rows = await rowsOf(table.rows);
  return inTransaction(actor, async (tx) => {
    const { time_zone } = await ownTenant(tx);
    const { items, broken } = readRows(rows, places, time_zone);
    const counted = { taken: 0, known: 0, unwatched: 0 };
    for (const [source, ofSource] of Map.groupBy(items, (item) => item.source)) {
      const taken = await takeItems(tx, { source, cameBy: "file" }, ofSource);
      counted.taken += taken.taken;
      counted.known += taken.known;
      counted.unwatched += taken.unwatched;
    }
    return { ...counted, broken: broken.slice(0, 100) };
  });
}

const names = {
  address: ["链接", "网址", "原文链接", "地址", "url", "link", "address"],
  body: ["内容", "正文", "全文", "text", "body", "content"],
  title: ["标题", "title"],
  author: ["作者", "发布者", "昵称", "author", "user"],
  source: ["来源", "平台", "渠道", "source", "platform"],
  postedAt: ["发布时间", "时间", "日期", "posted_at", "postedat", "published", "time", "date"],
};
type Places = Record<keyof typeof names, number>;

function placesIn(header: readonly string[]): Places {
  const plain = header.map((name) => name.normalize("NFKC").trim().toLowerCase());
  const placeOf = (known: string[]) => plain.findIndex((name) => known.includes(name));
  const places = Object.fromEntries(
    Object.entries(names).map(([field, known]) => [field, placeOf(known)]),
  ) as Places;
  if (places.address < 0 || places.body < 0) throw fileNotUsable();
  return places;
}

async function rowsOf(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const all: TableRow[] = [];
  for await (const row of rows) {
    if (all.length === mostRows) throw tooManyRows();
    all.push(row);
  }
  return all;
}

type Row = ItemIn & { source: string };

function readRows(rows: TableRow[], places: Places, timeZone: string): { items: Row[]; broken: Broken } {
  const items: Row[] = [];
  const broken: Broken = [];
  for (const { rowNumber, cells } of rows) {
    const cell = (field: keyof Places) => cells[places[field]]?.trim() ?? "";
    const postedAt = cell("postedAt") ? parseMoment(cell("postedAt"), timeZone) : null;
    const wrong = wrongField(cell, postedAt);
    if (wrong) broken.push({ row: rowNumber, at: wrong });
    else
      items.push({
        address: cell("address"),
        title: cell("title"),
        body: cell("body"),
        author: cell("author") || null,
        postedAt,
        source: cell("source").slice(0, 60) || new URL(cell("address")).hostname,
      });
  }
  return { items, broken };
}

function wrongField(cell: (field: keyof Places) => string, postedAt: Date | null): keyof Places | null {
  if (!plainAddress(cell("address"))) return "address";
  if (!cell("body") && !cell("title")) return "body";
  return cell("postedAt") && !postedAt ? "postedAt" : null;
}

function tooManyRows(): Invalid {
  return new Invalid("table_too_many_rows", {
    zh: `一次最多导入 ${mostRows} 行，请分成几个文件。`,
    en: `At most ${mostRows} rows at a time. Please split the file.`,
  });
}
