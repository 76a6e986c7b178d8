import { tableLimits } from "../table.ts";
import { tableUnpacksTooLarge } from "../table-refusals.ts";
import { readWholeXml } from "./read-xml.ts";
import type { WorkbookZip } from "./workbook-zip.ts";

/** Texts that cells refer to by number. */
export async function readSharedStrings(zip: WorkbookZip, path?: string): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined || !zip.has(path)) return strings;
  if (zip.bytesOf(path) > tableLimits.sharedStringBytes) throw tableUnpacksTooLarge();
  const text = richText();
  await readWholeXml(await zip.open(path), {
    open: text.open,
    text: text.text,
    close(name) {
      text.close(name);
      if (name === "si") strings.push(text.take());
    },
  });
  return strings;
}

/** Joins the runs of one text and leaves out its phonetic reading (`rPh`). */
export function richText() {
  let collected = "";
  let isInText = false;
  let isPhonetic = false;
  return {
    open(name: string) {
      if (name === "t") isInText = true;
      if (name === "rPh") isPhonetic = true;
    },
    text(text: string) {
      if (isInText && !isPhonetic) collected += text;
    },
    close(name: string) {
      if (name === "t") isInText = false;
      if (name === "rPh") isPhonetic = false;
    },
    take() {
      const text = unescapeControls(collected);
      collected = "";
      return text;
    },
  };
}

// Characters that XML cannot hold are written as _xHHHH_ (ECMA-376, ST_Xstring); _x005F_ is the underscore itself.
function unescapeControls(text: string) {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
