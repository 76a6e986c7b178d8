import { posix } from "node:path";
import { sheetNotFound, tableUnreadable } from "../table-refusals.ts";
import { readWholeXml, type XmlAttributes } from "./read-xml.ts";
import type { WorkbookZip } from "./workbook-zip.ts";

/** The parts that the wanted sheet needs, or the first visible one; and from which year its dates count. */
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

  const relations = await readRelations(zip);
  const partOf = (type: string) => relations.find((each) => each.type.endsWith(`/${type}`))?.path;
  const path = relations.find((each) => each.id === sheet.relation)?.path;
  if (!path || !zip.has(path)) throw tableUnreadable();
  return { path, countsFrom1904, stringsPath: partOf("sharedStrings"), stylesPath: partOf("styles") };
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
  const relations: { id: string; type: string; path: string }[] = [];
  await readWholeXml(await zip.open("xl/_rels/workbook.xml.rels"), {
    open(name, { Id, Type, Target }) {
      if (name === "Relationship" && Id && Type && Target) {
        relations.push({ id: Id, type: Type, path: partPath(Target) });
      }
    },
  });
  return relations;
}

// A target is relative to xl/, or absolute within the package.
const partPath = (target: string) => (target.startsWith("/") ? target.slice(1) : posix.join("xl", target));
