import { strToU8, zipSync } from "fflate";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The smallest .xlsx that holds the given parts; `sheets` are the contents of <sheetData>. */
export function workbook(
  sheets: Record<string, string>,
  parts: { sharedStrings?: string; styles?: string; workbookAttributes?: string } = {},
): Buffer {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    "xl/workbook.xml": workbookXml(names, parts.workbookAttributes ?? ""),
    "xl/_rels/workbook.xml.rels": relationsXml(names, Object.keys(parts)),
  };
  for (const [index, rows] of Object.values(sheets).entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  }
  if (parts.sharedStrings) files["xl/sharedStrings.xml"] = `<sst>${parts.sharedStrings}</sst>`;
  if (parts.styles) files["xl/styles.xml"] = `<styleSheet>${parts.styles}</styleSheet>`;
  return zipOf(files);
}

export function zipOf(files: Record<string, string>): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** A row of texts written into the cells themselves. */
export function textRow(number: number, texts: string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);
  return `<row r="${number}">${cells.join("")}</row>`;
}

function workbookXml(names: string[], attributes: string) {
  const sheets = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns:r="${relations}"><workbookPr ${attributes}/><sheets>${sheets.join("")}</sheets></workbook>`;
}

function relationsXml(names: string[], parts: string[]) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const targets = [
    ...names.map((_name, index) =>
      relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
    ),
    ...parts.map((part) => relation(part, part, `${part}.xml`)),
  ];
  return `<Relationships>${targets.join("")}</Relationships>`;
}
