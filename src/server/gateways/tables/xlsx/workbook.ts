import { posix } from "node:path";
import { sheetNotFound, tableUnreadable } from "../table-refusals.ts";
import { readWholeXml, type XmlAttributes } from "./read-xml.ts";
import type { WorkbookZip } from "./workbook-zip.ts";

/** Where the wanted sheet's part is, or the first visible sheet's; and from which year its dates count. */
export async function findSheet(zip: WorkbookZip, wanted?: string) {
  const { sheets, countsFrom1904 } = await readWorkbook(zip);
  const sheet =
    wanted === undefined
      ? sheets.find((each) => each.isVisible)
      : sheets.find((each) => each.name === wanted);
  if (!sheet)
    throw wanted === undefined
      ? tableUnreadable()
      : sheetNotFound(
          wanted,
          sheets.map((each) => each.name),
        );

  const target = (await readRelations(zip)).get(sheet.relation);
  if (!target || !zip.has(target)) throw tableUnreadable();
  return { path: target, countsFrom1904 };
}

async function readWorkbook(zip: WorkbookZip) {
  const sheets: { name: string; relation: string; isVisible: boolean }[] = [];
  let countsFrom1904 = false;
  await readWholeXml(await zip.open("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "sheet") sheets.push(sheetOf(attributes));
      if (name === "workbookPr") countsFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    },
  });
  return { sheets, countsFrom1904 };
}

function sheetOf(attributes: XmlAttributes) {
  const relation = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
  return { name: attributes.name ?? "", relation, isVisible: !/hidden/i.test(attributes.state ?? "") };
}

async function readRelations(zip: WorkbookZip) {
  const targets = new Map<string, string>();
  await readWholeXml(await zip.open("xl/_rels/workbook.xml.rels"), {
    open(name, { Id, Type, Target }) {
      if (name === "Relationship" && Id && Target && Type?.endsWith("/worksheet"))
        targets.set(Id, partPath(Target));
    },
  });
  return targets;
}

// A target is relative to xl/, or absolute within the package.
const partPath = (target: string) => (target.startsWith("/") ? target.slice(1) : posix.join("xl", target));
